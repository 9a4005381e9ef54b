using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// A layer as a product of rows with weights in panels: what Dense and convolutions have in common, forward and towards the
/// weights. Only the way towards the input is their own.
/// </summary>
/// <param name="Label">The start of method names.</param>
/// <param name="Input">What is read, with whatever border the rows reach into.</param>
/// <param name="Output">The layout of the result.</param>
/// <param name="Rows">Loops over the rows of a sample.</param>
/// <param name="Reduction">Loops over k.</param>
/// <param name="Packing">The weights' packing.</param>
/// <param name="Groups">Groups of channels, each a product of its own side by side with the others.</param>
/// <param name="Interleaved">Panels of weights that lie interleaved.</param>
/// <param name="SkipsZeros">Whether one sample alone passes over inputs that are zero.</param>
/// <param name="ByPixels">Whether vectors hold pixels rather than channels: the result is planes, and there are two loops over rows.</param>
internal sealed record Product(
    string Label, Value Input, TensorLayout Output, EquatableArray<RowLoop> Rows, EquatableArray<Loop> Reduction, Packing Packing, int Groups, int Interleaved = 1, bool ByPixels = false, bool SkipsZeros = false)
{
    private int Depth => Reduction.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    /// <summary>Panels of 16 outputs in a group.</summary>
    private int Panels => TensorLayout.Padded(Output.Channels / Groups) / TensorLayout.PanelWidth;

    /// <summary>Floats of a group's weights.</summary>
    public int GroupLength => Panels * Depth * TensorLayout.PanelWidth;

    /// <summary>Whether the weights' gradient is summed over a few samples at a time, while each is in cache.</summary>
    public bool SumsByGroups => Rows.Count > 0 && !ByPixels && SampleGroup.Pays(Packing.Length, Input.Tensor.Size + Output.Size);

    /// <summary>Writes the forward calls, the activation's too, and leaves the way back on the tape.</summary>
    /// <param name="program">The program.</param>
    /// <param name="node">The layer.</param>
    /// <param name="index">Its node.</param>
    /// <param name="source">The value whose gradient the layer hands back.</param>
    /// <param name="backToInput">Writes the calls that make the source's gradient of the pre-activation's.</param>
    /// <param name="byWinners">The way back where the gradient consists of a pool's winners; null where it never does.</param>
    /// <param name="byTiles">Minimal filtering in the place of the product, gradients and all; null where that is not chosen.</param>
    /// <param name="forward">What takes the place of the product on the way forward; null for the product.</param>
    public Value Lower(ProgramBuilder program, LayerNode node, int index, Value source, Action<Value, Tensor> backToInput, WinnerConvolution? byWinners = null, WinogradConvolution? byTiles = null, IForwardConvolution? forward = null)
    {
        WeightSpec specification = node.Layer.Weights!;
        Tensor weights = program.Parameter(index, "weight", Packing);
        Tensor? bias = specification.UseBias ? program.Parameter(index, "bias", Packing.Contiguous(Output.Channels)) : null;
        Tail tail = ActivationLowering.AbsorbTail(program, index);
        (Tensor multiplier, Tensor? summand) = BatchNormFolding.Fold(
            program, tail, weights, bias, TensorLayout.Lanes(Output.Channels, Output.Height, Output.Width), Interleaved * TensorLayout.PanelWidth);
        bool isFused = ActivationLowering.IsFusible(program, tail.Activation);
        ActivationSpec fused = isFused ? tail.Activation : ActivationSpec.None;

        Value result = program.NewValue(node.Name, Output) with { IsPlanes = ByPixels };
        string comment = $"{tail.Name(program)}: {node.Layer.Title}{(fused.IsIdentity ? "" : $", {fused}")}";
        if (forward is null)
        {
            LowerForward(program, multiplier, summand, fused, SkipsZeros && tail.BatchNorm is null, result, comment);
        }
        else
        {
            forward.LowerForward(multiplier, summand, fused, result, comment);
        }

        var preActivation = new Trace(program.Calls.Count - 1, result);
        if (!specification.Frozen)
        {
            program.MarkLearned(result);
        }

        program.Inherit(result, source);
        program.Fused.Add(result, fused);
        if (byWinners is not null)
        {
            program.Winners.Offer(result, byWinners);
        }

        program.OnBackward(result, gradient =>
        {
            WinnerGradient? winners = program.Winners.Of(gradient);
            bool learnsByWinners = winners is not null && byWinners!.LearnsByWinners;
            winners?.WriteOut(program, node, gradient, isForProbe: learnsByWinners || specification.Frozen);
            Value pre = ActivationLowering.Gradient(program, node.Name, program.Fused.Of(result), gradient, null, result);
            program.Traces.Add(new LayerTrace(index, preActivation, new Trace(program.Calls.Count - 1, pre)));
            if (learnsByWinners)
            {
                byWinners!.LowerWeights(winners!, Label, weights, bias);
            }
            else if (!specification.Frozen)
            {
                // The arena of gradients begins as zeros; what nothing writes stays zero.
                LowerWeightGradients(program, node, source, pre, weights, program.IsBalanced(pre) ? null : bias, byTiles);
            }

            if (program.NeedsGradient(source) && winners is not null)
            {
                byWinners!.LowerInput(winners, weights);
            }
            else if (program.NeedsGradient(source))
            {
                backToInput(pre, weights);
            }
        });

        Value output = isFused ? result : ActivationLowering.Apply(program, tail.Last, result, tail.Activation);
        return ActivationLowering.Finish(program, tail, output);
    }

    private void LowerForward(ProgramBuilder program, Tensor weights, Tensor? bias, ActivationSpec activation, bool skipsZeros, Value result, string comment)
    {
        for (int group = 0; group < Groups; group++)
        {
            int channels = group * Output.Channels / Groups;
            Operand[] reads = [new Operand(Input.Tensor, group * (Input.Layout.Channels / Groups) * Input.Layout.ChannelStride), new Operand(weights, group * GroupLength)];
            program.Call(
                ByPixels
                    ? new PlaneProductKernel(Label, Input.Tensor.Size, Rows[0].InputStride, Output, Reduction, bias is not null, activation)
                    : new PanelProductKernel(Label, Input.Tensor.Size, Output.Size, Rows, Reduction, Panels, bias is not null, activation, skipsZeros, Interleaved, ServesFewSamples: Rows.Count == 0),
                bias is null ? reads : [.. reads, new Operand(bias, channels)],
                [new Operand(result.Tensor, channels)],
                comment);
        }
    }

    private void LowerWeightGradients(ProgramBuilder program, LayerNode node, Value source, Value gradient, Tensor weights, Tensor? bias, WinogradConvolution? byTiles)
    {
        // Where the input's gradient is needed, the map between convolution and pool is too.
        if (ByPixels && !program.NeedsGradient(source) && PooledPlaneGradient.TryLower(program, node, this, gradient, weights, bias))
        {
            return;
        }

        bool learnsByTiles = byTiles is { LearnsByTiles: true };
        if (learnsByTiles)
        {
            byTiles!.LowerWeights(gradient, weights);
        }
        else if (ByPixels)
        {
            LowerPlaneGradients(program, node, gradient, weights);
        }
        else if (SumsByGroups)
        {
            LowerGroupedGradients(program, node, gradient, weights);
        }
        else
        {
            LowerBatchGradients(program, node, gradient, weights);
        }

        if (bias is not null)
        {
            BiasGradients.Lower(program, node.Name, gradient, bias, learnsByTiles || SumsByGroups);
        }
    }

    /// <summary>Sixteen sums of each weight, one a lane.</summary>
    private void LowerPlaneGradients(ProgramBuilder program, LayerNode node, Value gradient, Tensor weights)
    {
        var kernel = new PlaneGradientKernel(Label, Input.Tensor.Size, Rows[0].InputStride, Output, Reduction);
        Tensor sums = program.NewShared($"{node.Name} sums of the weights' gradient", kernel.SumLength);
        program.CallLast(kernel, [Input.Tensor, gradient.Tensor], [sums, program.GradientOf(weights)], $"{node.Name}: gradient of the weights");
    }

    /// <summary>Tiles of weights, each over the whole batch.</summary>
    private void LowerBatchGradients(ProgramBuilder program, LayerNode node, Value gradient, Tensor weights)
    {
        Tensor weightGradient = program.GradientOf(weights);
        for (int group = 0; group < Groups; group++)
        {
            program.CallLast(
                new PanelGradientKernel(Label, Input.Tensor.Size, Output.Size, Rows, Reduction, Panels, Interleaved),
                [new Operand(Input.Tensor, group * (Input.Layout.Channels / Groups) * Input.Layout.ChannelStride), new Operand(gradient.Tensor, group * Output.Channels / Groups)],
                [new Operand(weightGradient, group * GroupLength)],
                $"{node.Name}: gradient of the weights");
        }
    }

    /// <summary>Each sample's part is added while the sample is in cache; the sums of groups of samples are added up last.</summary>
    private void LowerGroupedGradients(ProgramBuilder program, LayerNode node, Value gradient, Tensor weights)
    {
        // A group's sums fill the places that its samples have in the slot.
        Tensor sums = program.NewPerSample($"{node.Name} gradient sums of groups", (weights.Size + SampleGroup.Samples - 1) / SampleGroup.Samples);
        int stride = sums.Size * SampleGroup.Samples;
        Tensor input = program.Again(Input.Tensor);
        for (int group = 0; group < Groups; group++)
        {
            program.Call(
                new PanelGradientKernel(Label, Input.Tensor.Size, Output.Size, Rows, Reduction, Panels, GroupStride: stride),
                [new Operand(input, group * (Input.Layout.Channels / Groups) * Input.Layout.ChannelStride), new Operand(gradient.Tensor, group * Output.Channels / Groups)],
                [new Operand(sums, group * GroupLength)],
                $"{node.Name}: gradient of the weights, sample by sample");
        }

        program.CallLast(new GroupSumsKernel(stride, weights.Size), [sums], [program.GradientOf(weights)], $"{node.Name}: gradient of the weights");
    }
}
