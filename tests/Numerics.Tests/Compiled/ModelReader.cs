using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Numerics.Tests.Compiled;

/// <summary>Reads the checked model of a class, as the generator sees it.</summary>
internal static class ModelReader
{
    /// <summary>The model of a class; fails if its declaration has errors.</summary>
    /// <param name="compilation">The compilation with the declaration.</param>
    /// <param name="type">The class's full name as metadata has it.</param>
    public static NetworkModel Read(CSharpCompilation compilation, string type)
    {
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(type) ?? throw new ArgumentException($"There is no class {type}.", nameof(type));
        ModelResult result = ModelBuilder.Build(DeclarationReader.Describe(symbol, CancellationToken.None));
        return result.Model ?? throw new InvalidOperationException(
            $"The declaration of {type} has errors: {string.Join("; ", result.Problems.Select(problem => problem.Message))}");
    }
}
