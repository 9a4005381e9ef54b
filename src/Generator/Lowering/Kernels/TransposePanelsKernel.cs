using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// Packs weights for the product towards the input: panels of 16 input channels, within them k over taps and outputs. What
/// was panel, tap·channel, output becomes panel of channels, tap·output, channel; lanes past the channels are zero. An item
/// is a panel.
/// </summary>
/// <param name="Panels">Loops over the panels written, with the stride in the weights; the innermost goes over panels of channels.</param>
/// <param name="Channels">Channels that count in the innermost loop's panels.</param>
/// <param name="ChannelStride">Floats between channels in the weights.</param>
/// <param name="Taps">Loops over taps, with the stride in the weights.</param>
/// <param name="Outputs">The outputs that count.</param>
/// <param name="RowOutputs">Outputs that lie side by side in the weights, a multiple of 16.</param>
/// <param name="OutputStride">Floats in the weights from them to the next ones.</param>
/// <remarks>Reads the weights; writes the transposed weights.</remarks>
internal sealed record TransposePanelsKernel(
    EquatableArray<Loop> Panels, int Channels, int ChannelStride, EquatableArray<Loop> Taps, int Outputs, int RowOutputs, int OutputStride) : Kernel
{
    public override string Name => "TransposePanels";

    public override int Items => Panels.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    public int TapCount => Taps.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    // Moves floats rather than computing; counted as work so that threads share it, and for one sample since it is done once.
    public override double Cost => (double)TapCount * Outputs * TensorLayout.PanelWidth / 16;
}
