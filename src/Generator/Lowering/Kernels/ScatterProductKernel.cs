using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// A convolution's way towards its input, pixel by pixel of the output's gradient: dX[window of row, lane] += Σ_o dZ[row, o]·W[o, lane]. The lanes are the
/// neighbouring channels of a row of taps, which lie side by side in the window too, so layers of few channels fill their vectors. The pixels follow one another in
/// their order, so each element of the result is summed in one order, however a tile is cut.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="InputSample">Floats between the output gradients of neighbouring samples.</param>
/// <param name="OutputSample">Floats between the results of neighbouring samples: room for a whole vector at the end of the last window.</param>
/// <param name="Lines">The lines of the output's gradient and the windows that belong to them.</param>
/// <param name="Pixels">The pixels of a line.</param>
/// <param name="Reduction">The terms of a sum: outputs of the convolution.</param>
/// <param name="TapRows">Rows of taps, whose windows lie side by side.</param>
/// <param name="TapRowStride">Floats between neighbouring rows of a window.</param>
/// <param name="RowPanels">Panels of 16 lanes for a row of taps.</param>
/// <remarks>Reads the output's gradient and the transposed weights; writes the input's gradient with its border, which is zeroed first.</remarks>
internal sealed record ScatterProductKernel(
    string Label, int InputSample, int OutputSample, RowLoop Lines, RowLoop Pixels, Loop Reduction, int TapRows, int TapRowStride, int RowPanels) : Kernel
{
    public override string Name => $"{Label}Scattered";

    public int Outputs => Reduction.Extent;

    public int Panels => TapRows * RowPanels;

    /// <summary>The same sums as a product that would be stored side by side.</summary>
    public PanelProductKernel Product => new(
        Label, InputSample, OutputSample, EquatableArray.Of(Lines, Pixels), EquatableArray.Of(Reduction), Panels, HasBias: false, ActivationSpec.None);

    /// <summary>What the cost model asks.</summary>
    public ScatterWork Work => new(Lines.Extent, Pixels.Extent, Outputs, TapRows, RowPanels);

    public override double Cost => 2.0 * Lines.Extent * Pixels.Extent * Outputs * Panels * TensorLayout.PanelWidth;
}
