using System.Globalization;

namespace NetGen.Pipeline.Tests.Robustness;

/// <summary>Draws declarations whose shapes fit, of every kind of layer, with a loss or without.</summary>
internal sealed class SoundDeclaration(Random random)
{
    private const int Activations = 19;
    private readonly List<string> layers = [];
    private readonly List<(string Name, string Shape)> named = [];
    private int channels;
    private int height;
    private int width;

    private bool IsMap => height > 0;

    private string Shape => IsMap ? $"{channels}, {height}, {width}" : $"{channels}";

    public string Source()
    {
        (channels, height, width) = random.Next(2) == 0 ? (Between(1, 40), 0, 0) : (Between(1, 20), Between(1, 12), Between(1, 12));
        string network = $"[Network({Shape})]";
        named.Add(("input", Shape));
        for (int count = Between(1, 6); layers.Count < count;)
        {
            AddLayer();
        }

        string loss = random.Next(3) switch { 0 => "", 1 => "[Loss(LossFunction.Huber)]", _ => "[Loss(LossFunction.BinaryCrossEntropy)]" };
        return $"{network}\n{string.Join("\n", layers)}\n{loss}\npartial class Net;";
    }

    private void AddLayer()
    {
        string? layer = IsMap ? MapLayer() : VectorLayer();
        if (layer is null)
        {
            return;
        }

        string name = $"layer{layers.Count}";
        layers.Add($"[{layer}{(layer.Contains('(') ? ", " : "(")}Name = \"{name}\")]");
        named.Add((name, Shape));
    }

    /// <summary>A layer without its closing parenthesis; null if what was drawn does not fit.</summary>
    private string? VectorLayer()
    {
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                channels = Between(1, 70);
                return $"Dense({channels}{Activated()}{(random.Next(4) == 0 ? ", UseBias = false" : "")}{(random.Next(6) == 0 ? ", Frozen = true" : "")}";
            case 3 when channels > 1:
                return random.Next(2) == 0 ? "Softmax" : "LogSoftmax";
            default:
                return AnyLayer();
        }
    }

    private string? MapLayer()
    {
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                return Convolution();
            case 3:
                return Pool(random.Next(2) == 0 ? "MaxPool2D" : "AvgPool2D");
            case 4:
                (height, width) = (0, 0);
                return "GlobalAvgPool2D";
            case 5:
                (channels, height, width) = (channels * height * width, 0, 0);
                return "Flatten";
            default:
                return AnyLayer();
        }
    }

    private string? AnyLayer()
    {
        string[] equal = [.. named.Where(other => other.Shape == Shape).Select(other => other.Name)];
        switch (random.Next(7))
        {
            case 0:
                return $"BatchNorm(Momentum = 0.2{Activated()}";
            case 1:
                return $"LayerNorm(Epsilon = 1e-4{Activated()}";
            case 2:
                return $"{(random.Next(2) == 0 ? "Dropout" : "AlphaDropout")}(0.25";
            case 3:
                return $"Activate((Activation){random.Next(Activations)}";
            case 4 when equal.Length > 0:
                return $"Add(\"{equal[random.Next(equal.Length)]}\"{Activated()}";
            case 5 when equal.Length > 0:
                int axis = IsMap ? random.Next(3) : 0;
                (channels, height, width) = axis switch { 0 => (channels * 2, height, width), 1 => (channels, height * 2, width), _ => (channels, height, width * 2) };
                return $"Concat(\"{equal[random.Next(equal.Length)]}\", Axis = {axis}{Activated()}";
            default:
                return null;
        }
    }

    private string? Convolution()
    {
        (int kernelHeight, int kernelWidth, int stride, int dilation, int padding) = (Between(1, 3), Between(1, 4), Between(1, 3), Between(1, 2), random.Next(3));
        (int? rows, int? columns) = (Extent(height, kernelHeight, stride, dilation, padding), Extent(width, kernelWidth, stride, dilation, padding));
        if (rows is null || columns is null)
        {
            return null;
        }

        int[] divisors = [.. Enumerable.Range(1, channels).Where(divisor => channels % divisor == 0)];
        int groups = divisors[random.Next(divisors.Length)];
        (channels, height, width) = (groups * Between(1, Math.Max(1, 40 / groups)), rows.Value, columns.Value);
        return $"Conv2D({channels}, {kernelHeight}, {kernelWidth}, Stride = {stride}, Dilation = {dilation}, Groups = {groups}, Padding = {padding}{Activated()}";
    }

    private string? Pool(string kind)
    {
        (int windowHeight, int windowWidth, int stride) = (Between(1, 3), Between(1, 3), Between(1, 3));
        int padding = random.Next((Math.Min(windowHeight, windowWidth) / 2) + 1);
        (int? rows, int? columns) = (Extent(height, windowHeight, stride, 1, padding), Extent(width, windowWidth, stride, 1, padding));
        if (rows is null || columns is null)
        {
            return null;
        }

        (height, width) = (rows.Value, columns.Value);
        return $"{kind}({windowHeight}, {windowWidth}, Stride = {stride}, Padding = {padding}";
    }

    private static int? Extent(int size, int window, int stride, int dilation, int padding)
    {
        int room = size + (2 * padding) - (dilation * (window - 1)) - 1;
        return room < 0 ? null : (room / stride) + 1;
    }

    private string Activated() => random.Next(2) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", Activation = (Activation){random.Next(Activations)}");

    private int Between(int least, int most) => random.Next(least, most + 1);
}
