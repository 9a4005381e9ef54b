namespace NetGen.Generator.Lowering;

/// <summary>
/// How a product towards the input of a Dense layer finds its weights where they lie for the way forward: its outputs are the layer's inputs, which go over
/// pixels and, within, over channels.
/// </summary>
/// <param name="ChannelPanels">Panels of 16 channels for one pixel.</param>
/// <param name="ChannelPanelStride">Floats between groups of 16 channels.</param>
/// <param name="PixelStride">Floats between pixels.</param>
/// <param name="Channels">Channels.</param>
/// <param name="ChannelStride">Floats between channels.</param>
/// <param name="RowOutputs">The layer's outputs that lie side by side, a multiple of 16.</param>
/// <param name="OutputStride">Floats from them to the next ones.</param>
internal sealed record WeightTransposition(
    int ChannelPanels, int ChannelPanelStride, int PixelStride, int Channels, int ChannelStride, int RowOutputs, int OutputStride);
