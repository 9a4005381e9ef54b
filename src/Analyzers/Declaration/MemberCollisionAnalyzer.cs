using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0010: the user wrote a member that the generator writes too. A <c>ToString</c> of the user's is kept instead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberCollisionAnalyzer : NetworkTypeAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.MemberCollision];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        if (type.Network is null)
        {
            return;
        }

        foreach (ISymbol member in type.Symbol.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && GeneratedMembers.Excluding(member) is { } generated)
            {
                Report(context, type.Symbol, member, generated);
            }
        }

        NotePrimaryConstructor(context, type.Symbol);
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ISymbol member, GeneratedMember generated)
    {
        // The generator's own members are in the same class; their trees are generated code, in which nothing is reported.
        bool isConstructor = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
        if (isConstructor && member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax))
        {
            // A primary constructor, which is reported whatever its parameters are.
            return;
        }

        foreach (Location location in member.Locations.Where(location => location.IsInSource))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.MemberCollision,
                location,
                isConstructor ? type.Name : member.Name,
                generated.Describe(type.Name),
                type.Name,
                isConstructor ? $"give it other parameters and call 'this({GeneratedMembers.ConstructorArgument})'" : "rename it"));
        }
    }

    /// <summary>All constructors of a class with a primary one must call it, which the generated ones can't.</summary>
    private static void NotePrimaryConstructor(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax { ParameterList: { } parameters })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DeclarationRules.MemberCollision,
                    parameters.GetLocation(),
                    $"{type.Name}{parameters}",
                    $"the constructor {type.Name}(ulong)",
                    type.Name,
                    $"write a constructor that calls 'this({GeneratedMembers.ConstructorArgument})' instead of a primary one"));
            }
        }
    }
}
