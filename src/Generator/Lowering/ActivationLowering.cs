using NetGen.Generator.Activations;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>How activations enter programs: fused into what produces their input, or as calls of their own.</summary>
internal static class ActivationLowering
{
    /// <summary>
    /// Whether a kernel may apply the activation to what it stores. Training keeps only the result then, so the derivative
    /// must be computable from it.
    /// </summary>
    public static bool IsFusible(ProgramBuilder program, ActivationSpec activation) =>
        !activation.IsLearned
        && (!program.IsTraining || ActivationCatalog.Of(activation.Kind).DifferentiatesFromOutput);

    /// <summary>
    /// What a layer does for the layers behind it. In inference one with weights takes in a BatchNorm which alone reads it. The
    /// activation is that of the last of them or, if it has none, of an Activate layer which alone reads it.
    /// </summary>
    public static Tail TailOf(ProgramBuilder program, int index)
    {
        LayerNode node = program.Model.Nodes[index];
        int last = index;
        int? batchNorm = null;
        if (!program.IsTraining
            && node.Layer is { Weights: not null, Activation.IsIdentity: true }
            && program.SingleReader(index) is { } norm
            && program.Model.Nodes[norm].Layer is Model.Layers.BatchNormLayer)
        {
            batchNorm = norm;
            last = norm;
        }

        ActivationSpec activation = program.Model.Nodes[last].Layer.Activation;
        if (activation.IsIdentity
            && program.SingleReader(last) is { } reader
            && program.Model.Nodes[reader].Layer is Model.Layers.ActivateLayer { Function: { IsLearned: false } function })
        {
            activation = function;
            last = reader;
        }

        return new Tail(activation, index, last, batchNorm);
    }

    /// <summary>Takes the layers of a tail into the first one, which says by <see cref="Finish"/> what its output is.</summary>
    public static Tail AbsorbTail(ProgramBuilder program, int index)
    {
        Tail tail = TailOf(program, index);
        for (int node = tail.First + 1; node <= tail.Last; node++)
        {
            if (node == tail.BatchNorm || node == tail.Last)
            {
                program.Absorb(node);
            }
        }

        return tail;
    }

    /// <summary>Makes a value the output of a layer and of what it absorbed.</summary>
    public static Value Finish(ProgramBuilder program, Tail tail, Value output)
    {
        for (int node = tail.First + 1; node <= tail.Last; node++)
        {
            program.SetOutput(node, output);
        }

        return output;
    }

    /// <summary>Applies an activation by a call of its own and leaves its backward pass on the tape.</summary>
    public static Value Apply(ProgramBuilder program, int node, Value input, ActivationSpec activation)
    {
        if (activation.IsIdentity)
        {
            return input;
        }

        if (activation.IsLearned)
        {
            return LearnedActivationLowering.Apply(program, node, input);
        }

        string name = program.Model.Nodes[node].Name;
        Value output = program.NewValue(name, input.Layout);
        program.Call(new ActivationKernel(input.Layout.Size, activation), [input.Tensor], [output.Tensor], $"{name}: {activation}");
        program.Inherit(output, input);
        program.OnBackward(output, gradient => program.AddGradient(input, Gradient(program, name, activation, gradient, input, output)));
        return output;
    }

    /// <summary>dZ from dY for an activation that a kernel fused or <see cref="Apply"/> applied.</summary>
    public static Value Gradient(ProgramBuilder program, string name, ActivationSpec activation, Value outputGradient, Value? input, Value output)
    {
        if (activation.IsIdentity)
        {
            return outputGradient;
        }

        Value known = ActivationCatalog.Of(activation.Kind).DifferentiatesFromOutput ? output : input!;
        Value gradient = program.NewValue(name + " pre-activation gradient", output.Layout);
        program.Call(
            new ActivationGradientKernel(output.Layout.Size, activation),
            [outputGradient.Tensor, known.Tensor],
            [gradient.Tensor],
            $"{name}: back through {activation}");
        return gradient;
    }
}

/// <summary>A layer and the layers behind it whose work it does.</summary>
/// <param name="Activation">The activation at the end.</param>
/// <param name="First">The layer's node.</param>
/// <param name="Last">The last absorbed node; the layer's own if it absorbs nothing.</param>
/// <param name="BatchNorm">The BatchNorm among what it absorbed, in inference.</param>
internal readonly record struct Tail(ActivationSpec Activation, int First, int Last, int? BatchNorm)
{
    /// <summary>The layer's name and that of the BatchNorm, for comments.</summary>
    public string Name(ProgramBuilder program) =>
        program.Model.Nodes[First].Name + (BatchNorm is { } node ? $" with {program.Model.Nodes[node].Name}" : "");
}
