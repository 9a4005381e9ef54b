using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// The weight gradient of a convolution by pixels right from the gradient of the max pool behind it, of which three pixels of four would be zero in the map between them:
/// half of the multiply-adds, and the map is never written. A lane is a window; the input is parted into even and odd columns, and of the two that a window may have chosen
/// from the right one is selected. So a tile is some rows of taps of one filter.
/// </summary>
internal static class PooledGradientTile
{
    /// <summary>Registers for the gradients of both lines, the choice of the column, two inputs and the one selected.</summary>
    private const int OtherRegisters = 6;

    /// <summary>Floats of the copies that lie on the stack at most: 64 KB, which the second-level cache holds easily.</summary>
    private const int MostFloats = 16 * 1024;

    /// <summary>Floats of an input line's even or odd columns.</summary>
    /// <param name="width">Columns of the convolution's result.</param>
    /// <param name="taps">Taps of a row.</param>
    public static int HalfLine(int width, int taps) => Panels.Padded((width / 2) + (taps / 2));

    /// <summary>Whether it serves windows with rows of so many taps, with copies of so many floats.</summary>
    public static bool Fits(int taps, int floats) => taps + OtherRegisters <= Processor.Narrow.Registers && floats <= MostFloats;

    /// <summary>The tiles of a filter's rows of taps, as many rows at a time as registers hold.</summary>
    public static IEnumerable<TapRows> Of(Processor processor, int rows, int taps)
    {
        int most = (processor.Registers - OtherRegisters) / taps;
        for (int first = 0; first < rows; first += most)
        {
            yield return new TapRows(first, Math.Min(most, rows - first));
        }
    }
}

/// <summary>Neighbouring rows of taps.</summary>
internal readonly record struct TapRows(int First, int Count);
