using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>The transformed inputs of tiles.</summary>
/// <param name="Grid">The tiles.</param>
/// <param name="RowStride">Floats between rows of the map with its border.</param>
/// <param name="Sample">Floats of the map with its border.</param>
/// <remarks>Reads the map with its border, from the first tile's window on; writes the transformed inputs.</remarks>
internal sealed record WinogradInputKernel(WinogradGrid Grid, int RowStride, int Sample) : Kernel
{
    public override string Name => $"Winograd{Grid.Channels}x{Grid.TileRows}x{Grid.TileColumns}Input";

    public override double Cost => 16.0 * Grid.InputSize;
}

/// <summary>The gradient of the map that was read, from those of the transformed inputs of tiles. Windows overlap: a pixel has a part in up to four of them.</summary>
/// <param name="Grid">The tiles.</param>
/// <param name="Map">The map, without a border.</param>
/// <param name="Top">Rows of the first tiles' windows that lie above the map.</param>
/// <param name="Left">Columns of the first tiles' windows that lie before it.</param>
/// <param name="End">Rows, counted from the first of the first tiles' windows, after which the map or the last tile's window ends.</param>
/// <param name="Continues">Whether the map has what tiles further up give to the first rows.</param>
/// <remarks>Reads the gradients of the transformed inputs; writes the map's gradient, from the first tile's first row in it on.</remarks>
internal sealed record WinogradInputBackKernel(WinogradGrid Grid, TensorLayout Map, int Top, int Left, int End, bool Continues) : Kernel
{
    public override string Name => $"Winograd{Grid.Channels}x{Grid.TileRows}x{Grid.TileColumns}InputBack";

    public override double Cost => 16.0 * Grid.InputSize;
}

/// <summary>φ(bias + outputs) of tiles, from their sums.</summary>
/// <param name="Grid">The tiles.</param>
/// <param name="Map">The map that is written.</param>
/// <param name="Rows">Its rows that the tiles have outputs for.</param>
/// <param name="HasBias">Whether there is a bias.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads the sums and, if there is one, the bias; writes the map, from the first tile's outputs on.</remarks>
internal sealed record WinogradOutputKernel(WinogradGrid Grid, TensorLayout Map, int Rows, bool HasBias, ActivationSpec Activation) : Kernel
{
    public override string Name => $"Winograd{Grid.Outputs}x{Grid.TileRows}x{Grid.TileColumns}Output{Activation}";

    public override double Cost => 16.0 * Grid.OutputSize;
}

/// <summary>The gradients of tiles' sums, from the output's.</summary>
/// <param name="Grid">The tiles.</param>
/// <param name="Map">The map that was written.</param>
/// <param name="Rows">Its rows that the tiles have outputs for.</param>
/// <remarks>Reads the gradient of the map, from the first tile's outputs on; writes the sums' gradients.</remarks>
internal sealed record WinogradOutputBackKernel(WinogradGrid Grid, TensorLayout Map, int Rows) : Kernel
{
    public override string Name => $"Winograd{Grid.Outputs}x{Grid.TileRows}x{Grid.TileColumns}OutputBack";

    public override double Cost => 16.0 * Grid.OutputSize;
}

/// <summary>
/// The transformed weights: for each sum its panels of outputs, and within a panel its products, for each the channels with 16 outputs. An item is a panel.
/// </summary>
/// <param name="Stride">The convolution's stride.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Panels">Panels of 16 outputs.</param>
/// <remarks>Reads the weights: panel, then tap, then channel, then output; writes the transformed ones.</remarks>
internal sealed record WinogradWeightsKernel(int Stride, int Channels, int Panels) : Kernel
{
    public override string Name => "WinogradWeights";

    public override int Items => Panels;

    // Moves floats rather than computing, once a step; counted as work so that threads share it.
    public override double Cost => (double)WinogradTile.Of(Stride).Products * Channels;
}

/// <summary>
/// The transformed weights for the way back: for each sum its products, for each of them panels of 16 channels, and within a panel the outputs. An item is a panel.
/// </summary>
/// <param name="Stride">The convolution's stride.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Outputs">Outputs.</param>
/// <remarks>Reads the weights as <see cref="WinogradWeightsKernel"/> does; writes the transformed ones, lanes past the channels zero.</remarks>
internal sealed record WinogradWeightsBackKernel(int Stride, int Channels, int Outputs) : Kernel
{
    public override string Name => "WinogradWeightsBack";

    public override int Items => TensorLayout.Padded(Channels) / TensorLayout.PanelWidth;

    public override double Cost => (double)WinogradTile.Of(Stride).Products * Outputs;
}

/// <summary>The gradient of the weights from that of the transformed ones. An item is a panel.</summary>
/// <param name="Stride">The convolution's stride.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Panels">Panels of 16 outputs.</param>
/// <remarks>Reads the gradient of what <see cref="WinogradWeightsKernel"/> wrote; writes that of what it read.</remarks>
internal sealed record WinogradWeightGradientKernel(int Stride, int Channels, int Panels) : Kernel
{
    public override string Name => "WinogradWeightGradient";

    public override int Items => Panels;

    public override double Cost => (double)WinogradTile.Of(Stride).Products * Channels;
}
