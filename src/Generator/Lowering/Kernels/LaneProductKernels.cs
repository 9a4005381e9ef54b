using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The work of convolutions whose outputs each have inputs of their own, forward and towards the input:
/// out[row, plane, lane] = φ(bias[lane] + Σ_taps in[row + tap, lane]·W[tap + plane, lane]), the taps in a fixed order.
/// </summary>
/// <param name="Label">The start of the method's name.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="OutputSample">Floats between the outputs of neighbouring samples.</param>
/// <param name="Lanes">Lanes, a multiple of 16.</param>
/// <param name="Rows">Loops over the output rows of a sample (pixels), outermost first.</param>
/// <param name="Taps">Loops over the taps, outermost first.</param>
/// <param name="Planes">Planes of lanes side by side in an output row and in the weights.</param>
/// <param name="HasBias">Whether there is a bias; else sums start at 0.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads input, weights and, if there is one, bias; writes output.</remarks>
internal sealed record LaneProductKernel(
    string Label,
    int InputSample,
    int OutputSample,
    int Lanes,
    EquatableArray<RowLoop> Rows,
    EquatableArray<TapLoop> Taps,
    int Planes,
    bool HasBias,
    ActivationSpec Activation) : Kernel
{
    public override string Name => $"{Label}{Activation}";

    public override double Cost =>
        2.0 * Lanes * Planes * Taps.Items.Aggregate(1, (product, loop) => product * loop.Extent) * Rows.Items.Aggregate(1, (product, loop) => product * loop.Extent);
}

/// <summary>Each sample's share of the weights' gradient: dW[tap, lane] = Σ_rows in[row + tap, lane]·dZ[row, lane].</summary>
/// <param name="Label">The start of the method's name.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="OutputSample">Floats between the output gradients of neighbouring samples.</param>
/// <param name="Lanes">Lanes, a multiple of 16.</param>
/// <param name="Rows">Loops over the output rows of a sample, outermost first.</param>
/// <param name="Taps">Loops over the taps, outermost first.</param>
/// <param name="WeightSample">Floats between the results of neighbouring samples.</param>
/// <remarks>Reads input and output gradient; writes the weights' gradient.</remarks>
internal sealed record LaneGradientKernel(
    string Label,
    int InputSample,
    int OutputSample,
    int Lanes,
    EquatableArray<RowLoop> Rows,
    EquatableArray<TapLoop> Taps,
    int WeightSample) : Kernel
{
    public override string Name => $"{Label}WeightGradient";

    public override double Cost =>
        2.0 * Lanes * Taps.Items.Aggregate(1, (product, loop) => product * loop.Extent) * Rows.Items.Aggregate(1, (product, loop) => product * loop.Extent);
}

/// <summary>
/// Lays the inputs of each output of a grouped convolution into its lane: a pixel becomes planes of lanes, where lane f of
/// plane j holds the j-th channel of f's group. What holds no input is zero.
/// </summary>
/// <param name="Source">The input.</param>
/// <param name="Planes">Channels of a group.</param>
/// <param name="Outputs">Outputs of all groups.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Destination">The expanded input with its border, planes · lanes as channels.</param>
/// <param name="First">Where the first pixel goes.</param>
/// <remarks>Reads the input; writes the expanded input.</remarks>
internal sealed record GroupGatherKernel(TensorLayout Source, int SourceSample, int Planes, int Outputs, int Groups, TensorLayout Destination, int First) : Kernel
{
    public override string Name => "GroupGather";

    public override double Cost => (double)Source.Pixels * Planes * Outputs;
}

/// <summary>The same backwards: each channel's gradient is the sum over the outputs of its group, in their order.</summary>
/// <param name="Source">The gradient of the expanded input.</param>
/// <param name="Planes">Channels of a group.</param>
/// <param name="Outputs">Outputs of all groups.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Destination">The gradient of the input, in lanes.</param>
/// <remarks>Reads the expanded gradient; writes the input's.</remarks>
internal sealed record GroupScatterKernel(TensorLayout Source, int Planes, int Outputs, int Groups, TensorLayout Destination) : Kernel
{
    public override string Name => "GroupScatter";

    public override double Cost => (double)Source.Pixels * Planes * Outputs;
}
