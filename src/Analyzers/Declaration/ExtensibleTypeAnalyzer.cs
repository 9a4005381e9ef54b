using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0002: the type, or one around it, is of a kind that the generator can't add to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensibleTypeAnalyzer : NetworkTypeAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.NotExtensible];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        if (type.Network is not { } network)
        {
            return;
        }

        foreach (Obstacle obstacle in Obstacle.Of(type.Symbol, context.CancellationToken))
        {
            if (MessageOf(obstacle, type.Symbol) is { } message)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DeclarationRules.NotExtensible,
                    NetworkType.NameBelow(network, context.CancellationToken),
                    DiagnosticProperties.WithRemedy(obstacle.Kind == ObstacleKind.OuterNotPartial ? DiagnosticProperties.MakeOuterPartial : null),
                    message));
            }
        }
    }

    /// <summary>What is in the way; null for obstacles with a rule of their own.</summary>
    private static string? MessageOf(Obstacle obstacle, INamedTypeSymbol network)
    {
        string name = network.Name;
        string other = obstacle.Type.Name;
        bool isOuter = !SymbolEqualityComparer.Default.Equals(obstacle.Type, network);
        return obstacle.Kind switch
        {
            ObstacleKind.Struct => $"'{name}' is a struct, but a network owns its weights and can't be copied as a value; make it a class",
            ObstacleKind.Static => $"'{name}' is static, but a network is an object with weights; remove 'static'",
            ObstacleKind.Abstract => $"'{name}' is abstract, but the generator writes a constructor and a static Load for it; remove 'abstract'",
            ObstacleKind.Generic when isOuter => $"'{name}' is nested in the generic '{other}'; a network's code is written once, so move it out of '{other}'",
            ObstacleKind.Generic => $"'{name}' has type parameters, but a network's code is written once, in float; remove them",
            ObstacleKind.FileLocal when isOuter => $"'{name}' is nested in '{other}', which only its own file can see, but the generated part stands in another; remove 'file' from '{other}'",
            ObstacleKind.FileLocal => $"'{name}' can only be seen in its own file, but the generated part stands in another; remove 'file'",
            ObstacleKind.OuterNotPartial => $"'{name}' is nested in '{other}', which is not partial; add 'partial' to '{other}'",
            _ => null,
        };
    }
}
