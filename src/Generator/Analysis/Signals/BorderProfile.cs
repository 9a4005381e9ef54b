using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// How a second moment is spread along an axis of a map, with mean 1: zero padding lowers it towards the borders. A map's
/// profile is the product of its rows' and its columns', which is exact for convolutions with homogeneous activations.
/// </summary>
/// <param name="Rows">By row.</param>
/// <param name="Columns">By column.</param>
internal sealed record BorderProfile(double[] Rows, double[] Columns)
{
    public static BorderProfile Flat(Shape shape) => new(Ones(shape.Height), Ones(shape.Width));

    public bool IsFlat => Rows.All(value => value == 1) && Columns.All(value => value == 1);

    /// <summary>The relative variance over the map.</summary>
    public double Spread => IsFlat ? 0 : (MeanSquare(Rows) * MeanSquare(Columns)) - 1;

    /// <summary>Behind a function under which the moment goes as its power <paramref name="elasticity"/>.</summary>
    public BorderProfile Through(double elasticity) =>
        IsFlat ? this : new(Power(Rows, elasticity), Power(Columns, elasticity));

    public BorderProfile Times(BorderProfile other) =>
        other.IsFlat ? this : new(Normalized(Multiply(Rows, other.Rows)).Profile, Normalized(Multiply(Columns, other.Columns)).Profile);

    /// <summary>Behind a convolution: the share of the moment that its taps find inside the map, on average, and its spread.</summary>
    public (BorderProfile Profile, double Factor) Gathered(Window window, Shape input)
    {
        (double[] rows, double rowFactor) = Normalized(Gather(Rows, window.Rows(input), window.Height, window.Dilation));
        (double[] columns, double columnFactor) = Normalized(Gather(Columns, window.Columns(input), window.Width, window.Dilation));
        return (new BorderProfile(rows, columns), rowFactor * columnFactor);
    }

    /// <summary>Back through a convolution or pool: how many taps, on average, meet an input, and the spread of what they bring.</summary>
    public (BorderProfile Profile, double Taps) Scattered(Window window, Shape input)
    {
        (double[] rows, double rowTaps) = Normalized(Scatter(Rows, window.Rows(input), window.Height, window.Dilation));
        (double[] columns, double columnTaps) = Normalized(Scatter(Columns, window.Columns(input), window.Width, window.Dilation));
        return (new BorderProfile(rows, columns), rowTaps * columnTaps);
    }

    private static double[] Gather(double[] profile, WindowAxis axis, int taps, int dilation)
    {
        var gathered = new double[axis.Count];
        Walk(axis, taps, dilation, (output, input) => gathered[output] += profile[input] / taps);
        return gathered;
    }

    private static double[] Scatter(double[] profile, WindowAxis axis, int taps, int dilation)
    {
        var scattered = new double[axis.Size];
        Walk(axis, taps, dilation, (output, input) => scattered[input] += profile[output]);
        return scattered;
    }

    private static void Walk(WindowAxis axis, int taps, int dilation, Action<int, int> visit)
    {
        for (int output = 0; output < axis.Count; output++)
        {
            for (int tap = 0; tap < taps; tap++)
            {
                long input = ((long)output * axis.Stride) - axis.Before + ((long)tap * dilation);
                if (input >= 0 && input < axis.Size)
                {
                    visit(output, (int)input);
                }
            }
        }
    }

    private static (double[] Profile, double Mean) Normalized(double[] values)
    {
        double mean = values.Average();
        return mean > 0 ? ([.. values.Select(value => Math.Abs((value / mean) - 1) < 1e-12 ? 1 : value / mean)], mean) : (Ones(values.Length), 0);
    }

    private static double[] Power(double[] values, double exponent) => Normalized([.. values.Select(value => value > 0 ? Math.Pow(value, exponent) : 0)]).Profile;

    private static double[] Multiply(double[] first, double[] second) => [.. first.Zip(second, (one, other) => one * other)];

    private static double MeanSquare(double[] values) => values.Average(value => value * value);

    private static double[] Ones(int length) => [.. Enumerable.Repeat(1.0, length)];
}
