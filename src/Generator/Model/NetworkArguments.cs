namespace NetGen.Generator.Model;

/// <summary>Reads the arguments of [Network] and [Loss].</summary>
internal static class NetworkArguments
{
    /// <summary>The shape of one sample; null, after saying so (NG0008), if it is none.</summary>
    public static Shape? ReadInputShape(AttributeDeclaration network, LayerProblems problems)
    {
        EquatableArray<int> axes = network.Find("inputShape")?.Value as EquatableArray<int>? ?? EquatableArray<int>.Empty;
        string found = $"({string.Join(", ", axes.Select(LayerArguments.Format))})";
        if (axes.Count is 0 or > 3)
        {
            problems.Error("NG0008", $"[Network] needs the shape of one sample, 1 to 3 axes such as (784) or (1, 28, 28), but has {axes.Count}", "inputShape");
            return null;
        }

        if (axes.Items.Any(axis => axis <= 0))
        {
            problems.Error("NG0008", $"[Network]: every axis of the input shape must be at least 1, but the shape is {found}", "inputShape");
            return null;
        }

        double size = axes.Items.Aggregate(1.0, (product, axis) => product * axis);
        if (size > Shape.MaxSize)
        {
            problems.Error("NG0008", $"[Network]: an input of shape {found} has {SizeLimits.Format(size)} elements; at most {SizeLimits.Format(Shape.MaxSize)} are possible", "inputShape");
            return null;
        }

        return axes.Count switch
        {
            1 => Shape.Vector(axes[0]),
            2 => new Shape(2, axes[0], 1, axes[1]),
            _ => Shape.Map(axes[0], axes[1], axes[2]),
        };
    }

    public static NetworkOptions ReadOptions(AttributeDeclaration network, LayerArguments arguments) => new(
        network.Find("Seed")?.Value as ulong? ?? 0,
        arguments.AtLeast(1, "MaxBatch", 64),
        arguments.Finite("InputMean", 0),
        arguments.Positive("InputVariance", 1),
        arguments.Boolean("SparseInput", false));

    public static LossSpec ReadLoss(LayerArguments arguments, int index) => new(
        arguments.Enumeration("function", LossFunction.MeanSquaredError),
        arguments.Share("LabelSmoothing", 0),
        arguments.Positive("Delta", 1),
        index);

    /// <summary>Says (NG1006) if a loss can't be taken of an output.</summary>
    public static void CheckLoss(LossSpec loss, string layer, Shape output, LayerProblems problems)
    {
        if (!loss.IsCategorical || (output.Rank == 1 && output.Channels >= 2))
        {
            return;
        }

        string remedy = output.Rank == 1
            ? "give it a unit for each class, or use LossFunction.BinaryCrossEntropy for two classes told by one unit"
            : "end the network in [GlobalAvgPool2D], or in [Flatten] and [Dense]";
        problems.Error("NG1006", $"{loss.Function} needs a vector of at least two outputs, one a class, but '{layer}' gives a {output.Noun} {output}; {remedy}", "function");
    }
}
