using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Analysis;
using NetGen.Generator.Emission;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator;

/// <summary>Writes the other half of every partial class with [Network].</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads declarations, for tests of caching.</summary>
    public const string DeclarationStep = "Declaration";

    /// <summary>The name of the step that checks a declaration and infers shapes, for tests of caching.</summary>
    public const string ModelStep = "Model";

    private readonly Func<ModelResult, string> write;

    /// <summary>The generator.</summary>
    public NetworkGenerator()
        : this(WriteNetwork)
    {
    }

    /// <summary>The generator with another way to write networks, for tests of what becomes of its mistakes.</summary>
    /// <param name="write">Writes the source of a network whose declaration is sound.</param>
    internal NetworkGenerator(Func<ModelResult, string> write) => this.write = write;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationReader.NetworkAttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => DeclarationReader.Read((INamedTypeSymbol)attributed.TargetSymbol, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationStep);

        IncrementalValuesProvider<ModelResult> models = declarations
            .Select(static (declaration, cancellation) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return NetworkAnalysis.Of(declaration).ResultOf(declaration);
            })
            .WithTrackingName(ModelStep);

        // There hardly ever are any, so this stays the same from edit to edit and the outputs stay cached.
        IncrementalValueProvider<EquatableArray<string>> sharedNames = declarations
            .Select(static (declaration, _) => FileNames.Of(declaration.Type))
            .Collect()
            .Select(static (names, _) => FileNames.Shared(names));

        context.RegisterSourceOutput(models.Combine(sharedNames), (production, input) =>
        {
            (ModelResult result, EquatableArray<string> shared) = input;
            string source = Write(result);
            production.CancellationToken.ThrowIfCancellationRequested();
            production.AddSource(FileNames.Of(result.Declaration.Type, shared), source);
        });
    }

    private static string WriteNetwork(ModelResult result) =>
        NetworkEmitter.Write(NetworkLowering.Lower(result.Model!), NetworkAnalysis.Of(result.Declaration).Prediction);

    private string Write(ModelResult result)
    {
        using InvariantCulture scope = InvariantCulture.Enter();
        if (result.Model is null || result.Declaration.Type.Collisions.Count > 0)
        {
            return StubEmitter.Write(result.Declaration);
        }

        try
        {
            return write(result);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return StubEmitter.WriteFailed(result.Declaration, failure);
        }
    }
}
