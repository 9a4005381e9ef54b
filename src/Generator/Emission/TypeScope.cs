using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>Opens and closes what surrounds the generated members: namespace, containing types, the class.</summary>
internal static class TypeScope
{
    private const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"0.1.0\")]";

    public static void Open(CodeWriter code, TypeIdentity type, IReadOnlyList<string> documentation, string bases)
    {
        if (type.Namespace.Length > 0)
        {
            code.Open($"namespace {type.Namespace}");
        }

        foreach (string header in type.ContainingTypes)
        {
            code.Open(header);
        }

        foreach (string line in documentation)
        {
            code.Line($"/// {line}".TrimEnd());
        }

        code.Line(GeneratedCode);
        code.Open($"partial {type.Keyword} {type.Name}{bases}");
    }

    public static void CloseTypes(CodeWriter code, TypeIdentity type)
    {
        code.Close();
        for (int level = 0; level < type.ContainingTypes.Count; level++)
        {
            code.Close();
        }
    }

    public static void CloseNamespace(CodeWriter code, TypeIdentity type)
    {
        if (type.Namespace.Length > 0)
        {
            code.Close();
        }
    }
}
