using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Initialization;
using NetGen.Generator;
using NetGen.Generator.Model;

namespace NetGen.CodeFixes;

/// <summary>Gives layers another initialiser.</summary>
internal static class InitializerEdit
{
    private const string Argument = "Init";
    private const string InitTypeName = "NetGen.Init";

    /// <summary>
    /// Writes an initialiser at a layer, and a gain if it needs one. The other arguments of the initialiser before it go: they
    /// were meant for that one.
    /// </summary>
    public static void Use(this ArgumentEdits edits, AttributeSyntax layer, Init init, double? gain, FixContext context)
    {
        edits.Set(layer, Argument, EnumText.Of(InitTypeName, InitializerNames.Of(init), ArgumentEdits.Find(layer, Argument)?.Expression, layer.SpanStart, context));
        foreach (string name in InitializerArguments.All)
        {
            if (name == "InitGain" && gain is { } value)
            {
                edits.Set(layer, name, InitializerRemedy.GainText(value));
            }
            else if (ArgumentEdits.Find(layer, name) is { } argument)
            {
                edits.Remove(argument);
            }
        }
    }

    /// <summary>Writes <see cref="Init.Auto"/> at a layer.</summary>
    public static void UseAuto(this ArgumentEdits edits, AttributeSyntax layer, FixContext context) => edits.Use(layer, Init.Auto, gain: null, context);
}
