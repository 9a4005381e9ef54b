namespace NetGen.Generator.Analysis.Cost;

/// <summary>A convolution's window as vectors of 16 lanes: rows of taps, in each some vectors, and the same again for each panel of channels.</summary>
/// <param name="TapRows">Rows of taps.</param>
/// <param name="RowStride">Floats from a row to the next.</param>
/// <param name="Terms">Vectors of a row and panel.</param>
/// <param name="TermStride">Floats from a vector of a row to the next.</param>
/// <param name="Panels">Panels of channels, side by side; 1 where the channels of a row of taps follow one another without padding.</param>
internal readonly record struct WindowGrid(int TapRows, int RowStride, int Terms, int TermStride, int Panels)
{
    public int Vectors => TapRows * Terms * Panels;
}
