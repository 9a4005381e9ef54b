using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Gives layers an activation, or takes it away.</summary>
internal static class ActivationEdit
{
    private const string TypeName = "NetGen.Activation";
    private const string Named = "Activation";
    private const string Positional = "activation";

    /// <summary>Takes activations away: arguments, with their constants, and layers that are nothing else.</summary>
    /// <returns>The changes beside those of the arguments.</returns>
    public static IReadOnlyList<TextChange> RemoveActivations(this ArgumentEdits edits, IEnumerable<AttributeSyntax> layers, FixContext context)
    {
        var removed = new List<AttributeSyntax>();
        foreach (AttributeSyntax layer in layers.Distinct())
        {
            if (AttributeText.KindOf(layer, context) is "Activate" or "Softmax" or "LogSoftmax")
            {
                removed.Add(layer);
                continue;
            }

            foreach (AttributeArgumentSyntax argument in new[] { PositionalOf(layer, context), ArgumentEdits.Find(layer, Named), ArgumentEdits.Find(layer, "Slope"), ArgumentEdits.Find(layer, "Alpha") }.OfType<AttributeArgumentSyntax>())
            {
                edits.Remove(argument);
            }
        }

        return LayerRemoval.Remove(removed, edits, context);
    }

    /// <summary>Gives a layer without activation one: by position where its attribute has a place for it, else by name.</summary>
    /// <returns>The changes beside those of the arguments.</returns>
    public static IEnumerable<TextChange> AddActivation(this ArgumentEdits edits, AttributeSyntax layer, string activation, FixContext context)
    {
        AttributeArgumentSyntax? written = ArgumentEdits.Find(layer, Named) ?? PositionalOf(layer, context);
        string expression = EnumText.Of(TypeName, activation, written?.Expression, layer.SpanStart, context);
        if (written is not null)
        {
            edits.Replace(written, expression);
        }
        else if (AttributeText.KindOf(layer, context) == "Dense" && layer.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null } units)
        {
            string name = units.NameColon is null ? "" : $"{Positional}: ";
            yield return new TextChange(new TextSpan(units.Span.End, 0), $", {name}{expression}");
        }
        else
        {
            edits.Set(layer, Named, expression);
        }
    }

    /// <summary>The activation of a Dense that is given by position, or by its parameter's name; no other layer with weights has one.</summary>
    private static AttributeArgumentSyntax? PositionalOf(AttributeSyntax layer, FixContext context)
    {
        IEnumerable<AttributeArgumentSyntax> positional = layer.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null) ?? [];
        return AttributeText.KindOf(layer, context) != "Dense"
            ? null
            : positional.Where((argument, index) => argument.NameColon is null ? index == 1 : argument.NameColon.Name.Identifier.ValueText == Positional).FirstOrDefault();
    }
}
