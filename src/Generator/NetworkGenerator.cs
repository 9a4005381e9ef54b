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

        // Files that differ only in case would be one file to Roslyn; there hardly ever are any, so this stays cached.
        IncrementalValueProvider<EquatableArray<string>> ambiguousNames = declarations
            .Select(static (declaration, _) => NetworkEmitter.FileName(declaration.Type))
            .Collect()
            .Select(static (names, _) => names
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .ToEquatableArray());

        context.RegisterSourceOutput(models.Combine(ambiguousNames), static (production, input) =>
        {
            (ModelResult result, EquatableArray<string> ambiguous) = input;
            string name = NetworkEmitter.FileName(result.Declaration.Type);
            string source = Write(result);
            production.CancellationToken.ThrowIfCancellationRequested();
            int position = ambiguous.Items.IndexOf(name);
            production.AddSource(position < 0 ? name : name.Replace(".g.cs", $".{position}.g.cs"), source);
        });
    }

    private static string Write(ModelResult result)
    {
        if (result.Model is not { } model)
        {
            return StubEmitter.Write(result.Declaration);
        }

        try
        {
            return NetworkEmitter.Write(NetworkLowering.Lower(model));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return StubEmitter.WriteFailed(result.Declaration, failure);
        }
    }
}
