using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>The windows of pools as kernel calls, each with its way back.</summary>
internal static class PoolLowering
{
    /// <summary>The largest element of each window; its gradient goes to the first that is the largest.</summary>
    public static Value Largest(ProgramBuilder program, LayerNode node, Value input, PoolMap pool)
    {
        Value output = program.NewValue(node.Name, pool.Output);
        program.Inherit(output, input);
        if (!program.IsTraining || !program.NeedsGradient(output))
        {
            program.Call(new MaxPoolKernel(pool), [input.Tensor], [output.Tensor], $"{node.Name}: {node.Layer.Title}");
            return output;
        }

        Tensor winners = program.NewPerSample($"{node.Name} winners", pool.Output.Size);
        program.Call(new MaxPoolWithWinnersKernel(pool), [input.Tensor], [output.Tensor, winners], $"{node.Name}: {node.Layer.Title}");
        program.OnBackward(output, gradient =>
        {
            // A winner is the activation's output: its derivative is known from the pool's own result, of which there are fewer elements.
            // Windows that overlap add up gradients first.
            bool isAlone = pool.IsDisjoint && program.SingleReader(node.Inputs[0]) is not null;
            if (isAlone)
            {
                gradient = ActivationLowering.Gradient(program, node.Name, program.Fused.Take(input), gradient, null, output);
            }

            Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
            if (isAlone && !pool.Geometry.IsPadded && program.Winners.Serves(input, pool))
            {
                program.Winners.Add(back, new WinnerGradient(gradient, winners, pool));
                program.AddGradient(input, back);
                return;
            }

            program.Call(new MaxPoolBackKernel(pool), [gradient.Tensor, winners], [back.Tensor], $"{node.Name}: gradient to the winners");
            program.AddGradient(input, back);
        });
        return output;
    }

    /// <summary>The mean of each window.</summary>
    public static Value Mean(ProgramBuilder program, LayerNode node, Value input, PoolMap pool)
    {
        Value output = program.NewValue(node.Name, pool.Output);
        program.Call(new AveragePoolKernel(pool), [input.Tensor], [output.Tensor], $"{node.Name}: {node.Layer.Title}");
        program.Inherit(output, input);
        program.OnBackward(output, gradient =>
        {
            Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
            program.Call(new AveragePoolBackKernel(pool), [gradient.Tensor], [back.Tensor], $"{node.Name}: gradient in equal shares");
            program.AddGradient(input, back);
        });
        return output;
    }
}
