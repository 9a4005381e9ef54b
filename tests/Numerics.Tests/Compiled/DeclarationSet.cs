using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Compiled;

/// <summary>Networks that are compiled together, once, when the first of them is asked for.</summary>
internal sealed class DeclarationSet
{
    private readonly StringBuilder source = new("using NetGen;\n\nnamespace Cases;\n");
    private readonly Lazy<CSharpCompilation> declarations;
    private readonly Lazy<CompiledNetworks> compiled;

    public DeclarationSet()
    {
        declarations = new Lazy<CSharpCompilation>(() => NetworkCompiler.Parse([source.ToString()]));
        compiled = new Lazy<CompiledNetworks>(() => NetworkCompiler.Compile(source.ToString()));
    }

    public CompiledNetworks Compiled => compiled.Value;

    /// <summary>Adds a network.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="attributes">Its attributes, from [Network] on.</param>
    public void Add(string name, string attributes)
    {
        source.Append($"\n{attributes}\npublic sealed partial class {name};\n");
    }

    /// <summary>The checked model of a network, without compiling what the generator writes.</summary>
    public NetworkModel ModelOf(string name) => ModelReader.Read(declarations.Value, FullName(name));

    public GeneratedNetwork Create(string name) => compiled.Value.Create(FullName(name));

    private static string FullName(string name) => "Cases." + name;
}
