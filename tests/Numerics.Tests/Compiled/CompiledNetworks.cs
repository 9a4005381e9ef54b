using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

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
        new(ModelReader.Read(compilation, type), assembly.GetType(type, throwOnError: true)!);
}
