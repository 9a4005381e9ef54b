using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2007: <c>Init…</c> arguments that the chosen initialiser does not use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredArgumentAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.IgnoredArgument];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.All(network)
        from argument in InitializerArguments.All.Except(InitializerArguments.UsedBy(layer.Initializer.Init))
        where layer.Has(argument)
        select layer.Report(InitializationRules.IgnoredArgument, MessageOf(layer, argument), argument);

    private static string MessageOf(WeightedLayer layer, string argument)
    {
        ImmutableArray<string> used = InitializerArguments.UsedBy(layer.Initializer.Init);
        string does = used.IsEmpty ? "takes no such arguments: it" : $"takes {Listed(used, "and")} but";
        string meant = Listed([.. InitializerArguments.Initializers.Where(init => InitializerArguments.UsedBy(init).Contains(argument)).Select(InitializerNames.Of)], "or");
        return $"'{layer.Name}' initialises with {layer.InitializerName()}, which {does} ignores {argument}; remove it, or choose what it belongs to: {meant}";
    }

    private static string Listed(ImmutableArray<string> names, string conjunction) => names.Length == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Length - 1))} {conjunction} {names[names.Length - 1]}";
}
