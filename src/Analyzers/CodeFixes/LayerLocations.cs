using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Finds the layers that a diagnostic concerns.</summary>
internal static class LayerLocations
{
    /// <summary>
    /// The attributes that a diagnostic names as further ones; without any, the one that it stands at. Attributes in other
    /// documents, on another part of the class, are left out.
    /// </summary>
    public static IReadOnlyList<AttributeSyntax> Of(SyntaxNode root, Diagnostic diagnostic)
    {
        IEnumerable<Location> locations = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations : [diagnostic.Location];
        return
        [
            .. locations
                .Where(location => location.SourceTree?.FilePath == root.SyntaxTree.FilePath)
                .Select(location => root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
                .OfType<AttributeSyntax>()
                .Distinct(),
        ];
    }
}
