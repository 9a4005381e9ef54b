using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Numerics.Tests.Compiled;

/// <summary>The networks of one compilation, loaded.</summary>
internal sealed class CompiledNetworks(
    Assembly assembly, byte[] image, CSharpCompilation compilation, ImmutableArray<GeneratedFile> files)
{
    /// <summary>The assembly as it would lie on disk.</summary>
    public ReadOnlyMemory<byte> Image => image;

    /// <summary>What the generator wrote.</summary>
    public ImmutableArray<GeneratedFile> Files => files;

    /// <summary>A new network of a class, with the weights that its constructor draws.</summary>
    /// <param name="type">The class's full name as metadata has it.</param>
    public GeneratedNetwork Create(string type) =>
        new(ModelOf(type), assembly.GetType(type, throwOnError: true)!);

    /// <summary>The checked model of a class, as the generator sees it.</summary>
    /// <param name="type">The class's full name as metadata has it.</param>
    public NetworkModel ModelOf(string type)
    {
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(type) ?? throw new ArgumentException($"There is no class {type}.", nameof(type));
        ModelResult result = ModelBuilder.Build(DeclarationReader.Describe(symbol, CancellationToken.None));
        return result.Model ?? throw new InvalidOperationException(
            $"The declaration of {type} has errors: {string.Join("; ", result.Problems.Select(problem => problem.Message))}");
    }
}
