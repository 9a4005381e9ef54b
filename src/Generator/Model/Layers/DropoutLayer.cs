using System.Globalization;

namespace NetGen.Generator.Model.Layers;

/// <summary>Random zeros in training (or, for alpha dropout, random negative saturation).</summary>
internal sealed record DropoutLayer(double Rate, bool IsAlpha) : Layer
{
    public override string Title => $"{(IsAlpha ? "AlphaDropout" : "Dropout")}({Rate.ToString("R", CultureInfo.InvariantCulture)})";

    public static Layer Read(LayerArguments arguments) => new DropoutLayer(arguments.Share("rate", 0), IsAlpha: false);

    public static Layer ReadAlpha(LayerArguments arguments) => new DropoutLayer(arguments.Share("rate", 0), IsAlpha: true);

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => inputs[0];
}
