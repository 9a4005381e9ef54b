using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Dropout and alpha dropout: nothing in inference, a mask in training that the way back applies again.</summary>
internal sealed class DropoutLowering : LayerLowering<DropoutLayer>
{
    /// <summary>What SELU saturates at, −λα with the constants of Klambauer et al. 2017.</summary>
    private const double Saturation = -1.7580993408473766;

    protected override Value Lower(DropoutLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value source = program.OutputOf(node.Inputs[0]);
        if (!program.IsTraining || layer.Rate == 0)
        {
            return source;
        }

        // Inference passes the source on as it lies, so training keeps the order of its elements.
        bool isLanes = source.Layout.IsLanes;
        Value input = isLanes ? source : Copying.ToRows(program, source, $"{node.Name}: input padded");
        TensorLayout map = isLanes ? input.Layout : TensorLayout.Lanes(input.Layout.Channels * input.Layout.Pixels, 1, 1);
        Value output = program.NewValue(node.Name, input.Layout);
        Tensor mask = program.NewPerSample($"{node.Name} mask", input.Layout.Size);
        program.Call(KernelOf(layer, map, index), [input.Tensor], [output.Tensor, mask], $"{node.Name}: {layer.Title}");
        program.Inherit(output, input);
        program.OnBackward(output, gradient =>
        {
            Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
            program.Call(new DropoutBackKernel(input.Layout.Size), [gradient.Tensor, mask], [back.Tensor], $"{node.Name}: gradient of what was kept");
            program.AddGradient(input, back);
        });
        return output;
    }

    /// <summary>
    /// Dropout: x/(1 − p) where kept. Alpha dropout: a·(x or the saturation α') + b with a = (q + α'²·q·p)^(−1/2), q = 1 − p, and
    /// b = −a·p·α', which keep mean 0 and variance 1 (Klambauer et al. 2017, section 2).
    /// </summary>
    private static DropoutKernel KernelOf(DropoutLayer layer, TensorLayout map, int index)
    {
        double share = 1 - layer.Rate;
        if (!layer.IsAlpha)
        {
            return new DropoutKernel(map, index, layer.Rate, 1 / share, KeptOffset: 0, DroppedOffset: 0);
        }

        double scale = 1 / Math.Sqrt(share + (Saturation * Saturation * share * layer.Rate));
        double offset = -scale * layer.Rate * Saturation;
        return new DropoutKernel(map, index, layer.Rate, scale, offset, (scale * Saturation) + offset);
    }
}
