using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>The way forward of a convolution by minimal filtering down the columns. Its gradients are those of any convolution.</summary>
/// <param name="program">The program.</param>
/// <param name="node">The layer.</param>
/// <param name="window">Its taps.</param>
/// <param name="filter">The filter down the columns.</param>
/// <param name="product">The same convolution as a product.</param>
internal sealed class LineFilterConvolution(ProgramBuilder program, LayerNode node, Window window, LineFilter filter, Product product) : IForwardConvolution
{
    /// <inheritdoc/>
    public void LowerForward(Tensor weights, Tensor? bias, ActivationSpec activation, Value result, string comment)
    {
        TensorLayout input = product.Input.Layout;
        bool channelsFirst = TapOrder.IsChannelsFirst(product.Input);
        int panels = TensorLayout.Padded(product.Output.Channels) / TensorLayout.PanelWidth;
        var transformation = new LineFilterWeightsKernel(
            filter.Taps, channelsFirst ? input.Channels : 1, window.Width * (channelsFirst ? 1 : input.Channels), panels);
        Tensor combined = program.NewDerived(
            $"{node.Name} combined weights", filter.Products * window.Width * input.Channels * panels * TensorLayout.PanelWidth, transformation, weights, $"{node.Name}: weights combined");
        program.Call(
            new LineFilterKernel(
                product.Label, input, product.Input.Tensor.Size, product.Output, filter.Taps, window.Width, channelsFirst, product.ByPixels, bias is not null, activation),
            bias is null ? [product.Input.Tensor, combined] : [product.Input.Tensor, combined, bias],
            [result.Tensor],
            comment);
    }
}
