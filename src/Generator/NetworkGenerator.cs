using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                return ModelBuilder.Build(declaration);
            })
            .WithTrackingName(ModelStep);

        context.RegisterSourceOutput(models, static (production, result) =>
        {
            string source = result.Model is { } model
                ? NetworkEmitter.Write(NetworkLowering.Lower(model))
                : StubEmitter.Write(result.Declaration);
            production.CancellationToken.ThrowIfCancellationRequested();
            production.AddSource(NetworkEmitter.FileName(result.Declaration.Type), source);
        });
    }
}
