using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>
/// A network run by its model alone: naive loops in float64 over the user's order of elements, layer after layer, and back by the
/// chain rule. Shares nothing with the compiler behind the model.
/// </summary>
internal sealed class ReferenceNetwork(NetworkModel model)
{
    public NetworkModel Model { get; } = model;

    public ReferenceTensors Tensors { get; } = new();

    /// <summary>The factors of dropout layers in training, by layer name: 0 where an element is dropped.</summary>
    public Dictionary<string, double[]> Masks { get; } = [];

    /// <summary>
    /// Whether every signal, and every mean and variance of one, is rounded to float32 once it is computed. No float32 network can be expected to come nearer to the exact
    /// result than such a pass does: the distance of the two says how badly a network is conditioned.
    /// </summary>
    public bool RoundsSignals { get; set; }

    public void SetTensor(string name, ReadOnlySpan<float> values)
    {
        double[] copy = new double[values.Length];
        for (int index = 0; index < values.Length; index++)
        {
            copy[index] = values[index];
        }

        Tensors.Values[name] = copy;
    }

    /// <summary>The outputs of a batch in inference mode.</summary>
    public double[] Predict(ReadOnlySpan<float> inputs) => Forward(inputs, isTraining: false)[^1].Activated.Values;

    /// <summary>The loss of a batch in training mode.</summary>
    public double Loss(ReadOnlySpan<float> inputs, double[] targets) =>
        ReferenceLoss.Compute(Model.Loss!, Forward(inputs, isTraining: true)[^1].Activated, targets);

    /// <summary>How near a training pass comes to a place where a derivative jumps.</summary>
    public double MarginOf(ReadOnlySpan<float> inputs, double[] targets) =>
        KinkMargin.Of(Forward(inputs, isTraining: true), Model.Loss!, targets);

    /// <summary>The loss of a batch in training mode; gradients and next statistics are left in the tensors.</summary>
    public double ComputeGradients(ReadOnlySpan<float> inputs, double[] targets)
    {
        Tensors.Gradients.Clear();
        foreach (string name in Tensors.Values.Keys)
        {
            Tensors.GradientOf(name);
        }

        OperationFrame[] frames = Forward(inputs, isTraining: true);
        double loss = ReferenceLoss.Compute(Model.Loss!, frames[^1].Activated, targets);
        foreach (OperationFrame frame in frames.Reverse())
        {
            Round(frame.Activated.Gradient);
            DifferentiateActivation(frame);
            Round(frame.Output.Gradient);
            Operation.Of(frame.Layer).Backward(frame);
        }

        return loss;
    }

    private OperationFrame[] Forward(ReadOnlySpan<float> inputs, bool isTraining)
    {
        var input = new Signal(inputs.Length / Model.Input.Size, Model.Input);
        for (int index = 0; index < inputs.Length; index++)
        {
            input.Values[index] = inputs[index];
        }

        List<OperationFrame> frames = [];
        foreach (LayerNode node in Model.Nodes)
        {
            Signal[] sources = [.. node.Inputs.Select(source => source == NetworkModel.InputIndex ? input : frames[source].Activated)];
            var frame = new OperationFrame(node, sources, Tensors, isTraining) 
            {
                Mask = Masks.GetValueOrDefault(node.Name),
                RoundsStatistics = RoundsSignals,
            };
            Operation.Of(node.Layer).Forward(frame);
            if (!IsBehindTheOutput(node))
            {
                frame.KeepStatistics();
            }

            Round(frame.Output.Values);
            for (int index = 0; index < frame.Output.Values.Length; index++)
            {
                frame.Activated.Values[index] =
                    ReferenceActivation.Value(frame.Layer.Activation, frame.Output.Values[index], SlopeOf(frame, index));
            }

            Round(frame.Activated.Values);
            frames.Add(frame);
        }

        return [.. frames];
    }

    /// <summary>Whether the network's output depends on a layer. One on which it doesn't takes no part in training.</summary>
    private bool IsBehindTheOutput(LayerNode node)
    {
        HashSet<int> needed = [Model.Nodes.Count - 1];
        for (int index = Model.Nodes.Count - 1; index >= 0; index--)
        {
            if (needed.Contains(index))
            {
                needed.UnionWith(Model.Nodes[index].Inputs);
            }
        }

        return needed.Contains(Model.Nodes.Items.IndexOf(node));
    }

    private void DifferentiateActivation(OperationFrame frame)
    {
        ActivationSpec activation = frame.Layer.Activation;
        double[]? slopeGradient = activation.IsLearned ? frame.Gradient("slope") : null;
        for (int index = 0; index < frame.Output.Values.Length; index++)
        {
            double x = frame.Output.Values[index];
            double gradient = frame.Activated.Gradient[index];
            double slope = SlopeOf(frame, index);
            frame.Output.Gradient[index] = gradient * (RoundsSignals
                ? ReferenceActivation.DerivativeFromValue(activation, x, frame.Activated.Values[index], slope)
                : ReferenceActivation.Derivative(activation, x, slope));
            if (slopeGradient is not null && x <= 0)
            {
                slopeGradient[frame.Output.ChannelOf(index)] += gradient * x;
            }
        }
    }

    private void Round(double[] values)
    {
        for (int index = 0; index < values.Length && RoundsSignals; index++)
        {
            values[index] = (float)values[index];
        }
    }

    private static double SlopeOf(OperationFrame frame, int index) =>
        frame.Layer.Activation.IsLearned ? frame.Tensor("slope")[frame.Output.ChannelOf(index)] : 0;
}
