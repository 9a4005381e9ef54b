using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG0: whether a declaration can become a network at all.</summary>
internal static class DeclarationRules
{
    private const string Category = "NetGen.Declaration";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "NG0001",
        "A network's class must be partial",
        "'{0}' is not partial, so the generator can't add the network's code to it; write 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0001"));

    public static readonly DiagnosticDescriptor NotExtensible = new(
        "NG0002",
        "The generator can't add to this type",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0002"));

    public static readonly DiagnosticDescriptor NoLayers = new(
        "NG0003",
        "A network needs layers",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0003"));

    public static readonly DiagnosticDescriptor NoNetwork = new(
        "NG0004",
        "Layers without [Network]",
        "'{0}' has layers but no [Network], so nothing is generated for it; add [Network] with the shape of one input sample",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0004"));

    public static readonly DiagnosticDescriptor ScatteredLayers = new(
        "NG0005",
        "Layers on more than one partial declaration",
        "The layers of '{0}' stand on {1} partial declarations, between which C# gives no order; put all of them on one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0005"));

    public static readonly DiagnosticDescriptor LayerName = new(
        "NG0006",
        "A layer's name must be an identifier of its own",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0006"));

    public static readonly DiagnosticDescriptor UnknownLayer = new(
        "NG0007",
        "A layer must name one above it",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0007"));

    public static readonly DiagnosticDescriptor ArgumentOutOfRange = new(
        "NG0008",
        "An argument is out of range",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0008"));

    public static readonly DiagnosticDescriptor UnreadLayer = new(
        "NG0009",
        "Nothing reads a layer's output",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0009"));

    public static readonly DiagnosticDescriptor MemberCollision = new(
        "NG0010",
        "A member collides with a generated one",
        "'{0}' collides with {1} that NetGen generates for '{2}'; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0010"));

    public static readonly DiagnosticDescriptor OldPlatform = new(
        "NG0011",
        "The language version or target framework is too old",
        "'{0}' needs {1} or later, but this project {2}; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG0011"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial,
        NotExtensible,
        NoLayers,
        NoNetwork,
        ScatteredLayers,
        LayerName,
        UnknownLayer,
        ArgumentOutOfRange,
        UnreadLayer,
        MemberCollision,
        OldPlatform,
    ];
}
