namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// How alike neighbouring pixels of one channel are: E[x(p)·x(p + d)] for a shift d, less what any two inputs share. It is 0
/// for pixels that are as independent as two inputs; overlapping and averaging pools raise it. Shifts that are not held
/// have none.
/// </summary>
internal sealed class SpatialExcess
{
    /// <summary>The largest shift held along an axis.</summary>
    private const int Reach = 8;

    private readonly double[,] values;

    private SpatialExcess(double[,] values) => this.values = values;

    /// <summary>Independent pixels: only a pixel with itself has an excess.</summary>
    public static SpatialExcess OfIndependent(double own) => new(new[,] { { own } });

    public double this[int rows, int columns]
    {
        get
        {
            int row = Math.Abs(rows);
            int column = Math.Abs(columns);
            return row < values.GetLength(0) && column < values.GetLength(1) ? values[row, column] : 0;
        }
    }

    /// <summary>A pixel's excess with itself.</summary>
    public double Own => values[0, 0];

    private bool IsIndependent => values.Length == 1;

    public SpatialExcess Scaled(double factor) => Map(value => value * factor);

    public SpatialExcess Map(Func<double, double> function) => Build(values.GetLength(0), values.GetLength(1), (row, column) => function(values[row, column]));

    /// <summary>The same with another excess of a pixel with itself, as noise on every pixel gives.</summary>
    public SpatialExcess WithOwn(double own) => Build(values.GetLength(0), values.GetLength(1), (row, column) => row == 0 && column == 0 ? own : values[row, column]);

    public SpatialExcess Plus(SpatialExcess other, double share = 1, double otherShare = 1) => Build(
        Math.Max(values.GetLength(0), other.values.GetLength(0)),
        Math.Max(values.GetLength(1), other.values.GetLength(1)),
        (row, column) => (share * this[row, column]) + (otherShare * other[row, column]));

    /// <summary>Behind a convolution, whose taps have independent weights: shifts grow by the stride.</summary>
    public SpatialExcess Strided(int stride) => IsIndependent || stride == 1
        ? this
        : Build(((values.GetLength(0) - 1) / stride) + 1, ((values.GetLength(1) - 1) / stride) + 1, (row, column) => this[row * stride, column * stride]);

    /// <summary>The mean over the pairs of pixels of two windows that lie a number of steps apart; with no steps, of a window with itself.</summary>
    public double Between(Model.Window window, int rowSteps, int columnSteps)
    {
        double sum = 0;
        for (int row = 1 - window.Height; row < window.Height; row++)
        {
            for (int column = 1 - window.Width; column < window.Width; column++)
            {
                double pairs = (double)(window.Height - Math.Abs(row)) * (window.Width - Math.Abs(column));
                sum += pairs * this[(rowSteps * window.StrideHeight) + row, (columnSteps * window.StrideWidth) + column];
            }
        }

        return sum / ((double)window.Height * window.Height * window.Width * window.Width);
    }

    /// <summary>Behind an average over windows.</summary>
    public SpatialExcess Pooled(Model.Window window) => Build(
        Extent(window.Height, window.StrideHeight, values.GetLength(0)),
        Extent(window.Width, window.StrideWidth, values.GetLength(1)),
        (row, column) => Between(window, row, column));

    /// <summary>The mean over all pairs of pixels of a map.</summary>
    public double MeanOver(int height, int width) => Between(new Model.Window(height, width, 1, 1, 1, 0), 0, 0);

    /// <summary>The shifts, counted in windows, at which two windows still share an excess.</summary>
    private static int Extent(int taps, int stride, int held) => Math.Min(Reach, ((taps + held - 2) / stride) + 1);

    private static SpatialExcess Build(int rows, int columns, Func<int, int, double> value)
    {
        var built = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                built[row, column] = value(row, column);
            }
        }

        return new SpatialExcess(built);
    }
}
