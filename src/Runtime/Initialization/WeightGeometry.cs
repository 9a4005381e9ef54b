namespace NetGen.Numerics;

/// <summary>What the compiler knows of a weight tensor and of the signal that reaches it.</summary>
public sealed record WeightGeometry
{
    /// <summary>The geometry of a tensor of the given shape.</summary>
    /// <param name="shape">(out, in/groups) or (out, in/groups, kernel height, kernel width), each at least 1.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or one is below 1.</exception>
    public WeightGeometry(params int[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Length < 2 || Smallest(shape) < 1)
        {
            throw new ArgumentException(
                $"A weight tensor has the sizes (out, in, kernel sizes), each at least 1; these are ({string.Join(", ", shape)}).",
                nameof(shape));
        }

        Shape = shape;
    }

    /// <summary>The tensor's shape, in PyTorch's order: (out, in/groups, kernel sizes).</summary>
    public int[] Shape { get; }

    /// <summary>The number of groups, which divides the outputs.</summary>
    /// <exception cref="ArgumentException">The value does not divide the outputs.</exception>
    public int Groups
    {
        get;
        init => field = value >= 1 && Shape[0] % value == 0
            ? value
            : throw new ArgumentException($"The groups divide the {Shape[0]} outputs; {value} do not.", nameof(Groups));
    } = 1;

    /// <summary>The step between neighbouring outputs, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Stride
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Stride), value, "A stride is at least 1.");
    } = 1;

    /// <summary>
    /// The gain of He et al. 2015 for the activation which the layer ends in: √(2/(1 + a²)) for a leaky slope a, √2 for ReLU and,
    /// since theirs is the derivation for ReLU, for every other.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or infinite.</exception>
    public double HeGain { get; init => field = Positive(value, nameof(HeGain)); } = Math.Sqrt(2);

    /// <summary>The second moment m of what feeds the layer, an element's expected square.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or infinite.</exception>
    public double InputSecondMoment { get; init => field = Positive(value, nameof(InputSecondMoment)); } = 1;

    /// <summary>The mean μ of what feeds the layer.</summary>
    public double InputMean { get; init; }

    /// <summary>Whether <see cref="Init.Auto"/> centres each output's weights, so that the input's mean does not reach it.</summary>
    public bool Centred { get; init; }

    /// <summary>What <see cref="Init.Auto"/> multiplies the standard deviation by: below 1 at the end of a residual branch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or infinite.</exception>
    public double BranchScale { get; init => field = Positive(value, nameof(BranchScale)); } = 1;

    /// <summary>The number of the tensor's elements.</summary>
    public long ElementCount => Shape[0] * (long)FanIn;

    /// <summary>The taps of the kernel: 1 for a dense layer.</summary>
    public int KernelSize => Product(Shape.AsSpan(2));

    /// <summary>The connections into an output: in/groups·kh·kw.</summary>
    public int FanIn => Product(Shape.AsSpan(1));

    /// <summary>
    /// The connections out of an input, on average: out·kh·kw/(groups·stride²), since a stride s leaves only one position in s²
    /// of the kernel at which an input is used.
    /// </summary>
    public double FanOut => Shape[0] * (double)KernelSize / (Groups * (double)Stride * Stride);

    /// <summary>The chosen fan.</summary>
    /// <param name="fan">Which.</param>
    /// <returns>The number of connections.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fan.</exception>
    public double FanBy(Fan fan) => fan switch
    {
        Fan.In => FanIn,
        Fan.Out => FanOut,
        Fan.Average => (FanIn + FanOut) / 2,
        _ => throw new ArgumentOutOfRangeException(nameof(fan), fan, "A fan is In, Out or Average."),
    };

    /// <summary>The place of a kernel's centre tap among its taps: index k/2 along each size k.</summary>
    internal int CentreTap
    {
        get
        {
            var tap = 0;
            foreach (var size in Shape.AsSpan(2))
            {
                tap = tap * size + size / 2;
            }

            return tap;
        }
    }

    /// <summary>The shape as a message shows it.</summary>
    internal string ShapeText => $"({string.Join(", ", Shape)})";

    private static int Smallest(int[] sizes)
    {
        var smallest = int.MaxValue;
        foreach (var size in sizes)
        {
            smallest = Math.Min(smallest, size);
        }

        return smallest;
    }

    private static int Product(ReadOnlySpan<int> sizes)
    {
        var product = 1;
        foreach (var size in sizes)
        {
            product = checked(product * size);
        }

        return product;
    }

    private static double Positive(double value, string property) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "A gain, a scale or a second moment is a finite number above 0.");
}
