using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Convolutions in groups too small for panels, depthwise ones above all: every output has a lane, and beside it the lanes of
/// its own inputs. A depthwise convolution finds them as they are; else the input is expanded, a plane of lanes for each
/// channel of a group. Weights lie as tap row, tap column, channel of the group, output.
/// </summary>
internal static class LaneConvolution
{
    /// <summary>Whether a convolution's groups fill no panels, in or out.</summary>
    public static bool Fits(Conv2DLayer layer, int channels) => Panels.AreLanes(layer, channels);

    public static Value Lower(Conv2DLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value source = Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes");
        WindowGeometry geometry = layer.Window.Over(program.Model.ShapeOf(node.Inputs[0]));
        LaneGroups groups = LaneGroups.Of(layer, source.Layout);
        Value input = groups.Expand(program, node, geometry, source);

        WeightSpec specification = layer.Specification;
        TensorLayout output = TensorLayout.Lanes(node.Output);
        Tensor weights = program.Parameter(index, "weight", groups.PackingOf(layer.Window));
        Tensor? bias = specification.UseBias ? program.Parameter(index, "bias", Packing.Contiguous(layer.Filters)) : null;
        Tail tail = ActivationLowering.AbsorbTail(program, index);
        (Tensor multiplier, Tensor? summand) = BatchNormFolding.Fold(program, tail, weights, bias, output, groups.Lanes);
        bool isFused = ActivationLowering.IsFusible(program, tail.Activation);
        ActivationSpec fused = isFused ? tail.Activation : ActivationSpec.None;
        var label = $"{groups.Label}{layer.Window.Height}x{layer.Window.Width}To{layer.Filters}";
        EquatableArray<RowLoop> rows = RowLoop.Join(
            new RowLoop(output.Height, layer.Window.StrideHeight * input.Layout.RowStride, output.RowStride),
            new RowLoop(output.Width, layer.Window.StrideWidth * input.Layout.ColumnStride, output.ColumnStride));
        EquatableArray<TapLoop> taps = groups.TapsOf(layer.Window, input.Layout);

        Value result = program.NewValue(node.Name, output);
        program.Call(
            new LaneProductKernel(label, input.Tensor.Size, output.Size, groups.Lanes, rows, taps, 1, summand is not null, fused),
            summand is null ? [input.Tensor, multiplier] : [input.Tensor, multiplier, summand],
            [result.Tensor],
            $"{tail.Name(program)}: {layer.Title}{(fused.IsIdentity ? "" : $", {fused}")}");
        var preActivation = new Trace(program.Calls.Count - 1, result);
        if (!specification.Frozen)
        {
            program.MarkLearned(result);
        }

        program.Inherit(result, source);
        program.Fused.Add(result, fused);
        program.OnBackward(result, gradient =>
        {
            Value pre = ActivationLowering.Gradient(program, node.Name, program.Fused.Of(result), gradient, null, result);
            program.Traces.Add(new LayerTrace(index, preActivation, new Trace(program.Calls.Count - 1, pre)));
            if (!specification.Frozen)
            {
                var kernel = new LaneGradientKernel(label, input.Tensor.Size, output.Size, groups.Lanes, rows, taps, weights.Size);
                LowerWeightGradients(program, node, kernel, input, pre, weights, program.IsBalanced(pre) ? null : bias);
            }

            if (program.NeedsGradient(source))
            {
                LaneConvolutionBack.Lower(program, node, layer, geometry, groups, source, pre, weights);
            }
        });

        Value activated = isFused ? result : ActivationLowering.Apply(program, tail.Last, result, tail.Activation);
        return ActivationLowering.Finish(program, tail, activated);
    }

    /// <summary>Each sample's gradient is taken while the sample is in cache; their sum in the order of the samples comes last.</summary>
    private static void LowerWeightGradients(
        ProgramBuilder program, LayerNode node, LaneGradientKernel kernel, Value input, Value gradient, Tensor weights, Tensor? bias)
    {
        Tensor samples = program.NewPerSample($"{node.Name} gradient of a sample's weights", weights.Size);
        program.Call(kernel, [input.Tensor, gradient.Tensor], [samples], $"{node.Name}: gradient of the weights, sample by sample");
        program.CallLast(
            new BiasGradientKernel(weights.Size, 1, 0, weights.Size / TensorLayout.PanelWidth),
            [samples],
            [program.GradientOf(weights)],
            $"{node.Name}: gradient of the weights");
        if (bias is not null)
        {
            BiasGradients.Lower(program, node.Name, gradient, bias);
        }
    }
}
