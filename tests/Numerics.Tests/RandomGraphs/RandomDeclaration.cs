using System.Globalization;
using NetGen.Generator.Model;
using NetGen.Numerics.Tests.Support;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>A small network of random layers, sizes, branches, activations and loss. Equal seeds give equal declarations.</summary>
internal sealed class RandomDeclaration
{
    private const double WideShare = 0.2;
    private readonly Randomness random;
    private readonly List<string> attributes = [];
    private readonly List<(string Name, Shape Shape)> points = [];
    private readonly int mostUnits;
    private readonly int mostChannels;
    private readonly int mostElements;
    private Shape shape;
    private string? source;

    /// <summary>Most networks are narrow; some have layers of several panels of 16 outputs, of which the last is not full.</summary>
    private RandomDeclaration(int seed)
    {
        random = new Randomness(seed);
        (mostUnits, mostChannels, mostElements) = random.Chance(WideShare) ? (150, 70, 2000) : (40, 19, 700);
    }

    /// <summary>The attributes of a network's class, a line each.</summary>
    public static string Draw(int seed)
    {
        var declaration = new RandomDeclaration(seed);
        declaration.DrawInput();
        int layers = declaration.random.Between(2, 9);
        while (declaration.points.Count < layers + 1)
        {
            declaration.DrawLayer();
        }

        declaration.DrawLoss();
        return string.Join("\n", declaration.attributes);
    }

    private void DrawInput()
    {
        shape = random.Next(8) switch
        {
            < 3 => Shape.Vector(random.Between(1, mostUnits)),
            3 => new Shape(2, random.Between(1, mostChannels), 1, random.Between(1, 9)),
            _ => Shape.Map(random.Between(1, mostChannels), random.Between(2, 9), random.Between(2, 11)),
        };
        attributes.Add($"[Network({string.Join(", ", shape.ToArray())})]");
        points.Add(("input", shape));
    }

    private void DrawLayer()
    {
        source = null;
        shape = points[^1].Shape;
        if (random.Chance(0.2))
        {
            (source, shape) = random.Pick(points);
        }

        switch (random.Next(14))
        {
            case 0 or 1 or 2 or 3 or 4: DrawWeighted(); break;
            case 5: DrawPool(); break;
            case 6: Add("BatchNorm", shape, ActivationOptions(0.5)); break;
            case 7 when shape.Size >= 6: Add("LayerNorm", shape, ActivationOptions(0.5)); break;
            case 8 or 9: DrawSum(); break;
            case 10 or 11: DrawJoin(); break;
            case 12: Add("Activate", shape, RandomOptions.Activation(random, 1, "")); break;
            case 13: DrawPlain(); break;
        }
    }

    private void DrawWeighted()
    {
        if (shape.Rank == 3)
        {
            DrawConvolution();
        }
        else if (shape.Rank == 2)
        {
            Add("Flatten", Shape.Vector(shape.Size), []);
        }
        else
        {
            int units = random.Between(1, mostUnits);
            Add("Dense", Shape.Vector(units), [Text(units), .. WeightOptions()]);
        }
    }

    private void DrawConvolution()
    {
        int height = random.Between(1, Math.Min(4, shape.Height));
        int width = random.Between(1, Math.Min(4, shape.Width));
        int stride = random.Chance(0.6) ? 1 : random.Between(2, 3);
        int dilation = random.Chance(0.8) ? 1 : 2;
        int padding = random.Chance(0.4) ? Padding.Same : random.Between(0, 2);
        int[] divisors = [.. Enumerable.Range(1, shape.Channels).Where(group => shape.Channels % group == 0)];
        int groups = random.Chance(0.6) ? 1 : random.Pick(divisors);
        int filters = groups * random.Between(1, Math.Max(1, mostChannels / groups));
        int rows = Windows(shape.Height, height, stride, dilation, padding);
        int columns = Windows(shape.Width, width, stride, dilation, padding);
        if (rows < 1 || columns < 1 || rows * columns * filters > mostElements)
        {
            return;
        }

        Add("Conv2D", Shape.Map(filters, rows, columns), [
            Text(filters), Text(height), Text(width), $"Stride = {Text(stride)}", $"Dilation = {Text(dilation)}",
            $"Groups = {Text(groups)}", $"Padding = {PaddingText(padding)}", .. WeightOptions()]);
    }

    private void DrawPool()
    {
        if (shape.Rank != 3)
        {
            return;
        }

        if (random.Chance(0.15))
        {
            Add("GlobalAvgPool2D", Shape.Vector(shape.Channels), []);
            return;
        }

        int height = random.Between(1, Math.Min(3, shape.Height));
        int width = random.Between(1, Math.Min(3, shape.Width));
        int stride = random.Between(0, 3);
        int padding = random.Chance(0.4) ? Padding.Same : random.Between(0, Math.Min(height, width) / 2);
        int rows = Windows(shape.Height, height, stride == 0 ? height : stride, 1, padding);
        int columns = Windows(shape.Width, width, stride == 0 ? width : stride, 1, padding);
        if (rows < 1 || columns < 1 || rows * columns * shape.Channels > mostElements)
        {
            return;
        }

        List<string> options = [Text(height), Text(width), $"Padding = {PaddingText(padding)}"];
        if (stride > 0)
        {
            options.Add($"Stride = {Text(stride)}");
        }

        Add(random.Chance(0.5) ? "MaxPool2D" : "AvgPool2D", Shape.Map(shape.Channels, rows, columns), options);
    }

    private void DrawSum()
    {
        (string Name, Shape Shape)[] equal = [.. points.Where(point => point.Shape == shape)];
        if (equal.Length > 0)
        {
            Add("Add", shape, [$"\"{random.Pick(equal).Name}\"", .. ActivationOptions(0.4)]);
        }
    }

    private void DrawJoin()
    {
        int axis = random.Next(shape.Rank);
        int[] axes = shape.ToArray();
        (string Name, Shape Shape)[] fitting = [.. points.Where(point => point.Shape.Rank == shape.Rank
            && point.Shape.Size + shape.Size <= mostElements
            && point.Shape.ToArray().Where((size, index) => index != axis && size != axes[index]).Any() == false)];
        if (fitting.Length == 0)
        {
            return;
        }

        (string name, Shape other) = random.Pick(fitting);
        axes[axis] += other.ToArray()[axis];
        Shape joined = axes.Length switch
        {
            1 => Shape.Vector(axes[0]),
            2 => new Shape(2, axes[0], 1, axes[1]),
            _ => Shape.Map(axes[0], axes[1], axes[2]),
        };
        Add("Concat", joined, [$"\"{name}\"", $"Axis = {Text(axis)}", .. ActivationOptions(0.4)]);
    }

    private void DrawPlain()
    {
        switch (random.Next(6))
        {
            case 0: Add("Flatten", Shape.Vector(shape.Size), []); break;
            case 1: Add("Dropout", shape, ["0.3"]); break;
            case 2: Add("AlphaDropout", shape, ["0.2"]); break;
            case 3 when shape.Channels > 1: Add("Softmax", shape, []); break;
            case 4 when shape.Channels > 1: Add("LogSoftmax", shape, []); break;
            default: Add("Dropout", shape, ["0"]); break;
        }
    }

    private void DrawLoss()
    {
        source = null;
        shape = points[^1].Shape;
        LossFunction loss = random.Pick(Enum.GetValues<LossFunction>());
        bool isCategorical = loss is LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy;
        if (isCategorical || random.Chance(0.7))
        {
            if (shape.Rank != 1)
            {
                Add("Flatten", Shape.Vector(shape.Size), []);
            }

            int units = random.Between(2, 18);
            Add("Dense", Shape.Vector(units), [Text(units)]);
        }

        if (loss == LossFunction.CategoricalCrossEntropy)
        {
            Add("Softmax", shape, []);
        }

        string constants = loss switch
        {
            LossFunction.SoftmaxCrossEntropy when random.Chance(0.5) => ", LabelSmoothing = 0.1",
            LossFunction.Huber when random.Chance(0.5) => ", Delta = 0.4",
            _ => "",
        };
        attributes.Add($"[Loss(LossFunction.{loss}{constants})]");
    }

    private List<string> WeightOptions()
    {
        List<string> options = ActivationOptions(0.6);
        if (random.Chance(0.2))
        {
            options.Add("UseBias = false");
        }

        if (random.Chance(0.5))
        {
            options.Add($"Init = Init.{random.Pick(RandomOptions.Initializers)}");
        }

        if (random.Chance(0.08))
        {
            options.Add("Frozen = true");
        }

        return options;
    }

    private List<string> ActivationOptions(double probability) => RandomOptions.Activation(random, probability, "Activation = ");

    private void Add(string kind, Shape output, IReadOnlyList<string> arguments)
    {
        string name = $"layer{Text(points.Count)}";
        string from = source is null ? "" : $", From = \"{source}\"";
        attributes.Add($"[{kind}({string.Join(", ", [.. arguments, $"Name = \"{name}\""])}{from})]");
        source = null;
        shape = output;
        points.Add((name, output));
    }

    private static int Windows(int size, int taps, int stride, int dilation, int padding)
    {
        int free = size + (2 * padding) - ((taps - 1) * dilation) - 1;
        return padding == Padding.Same ? (size + stride - 1) / stride : free < 0 ? 0 : (free / stride) + 1;
    }

    private static string PaddingText(int padding) => padding == Padding.Same ? "Padding.Same" : Text(padding);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
