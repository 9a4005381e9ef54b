extern alias runtime;

using NetGen.Generator.Model;
using NetGen.Numerics.Tests.Compiled;
using NetGen.Numerics.Tests.Reference;
using NetGen.Numerics.Tests.Support;
using runtime::NetGen;

namespace NetGen.Numerics.Tests.Agreement;

/// <summary>A generated network and its reference with the same random tensors, fed the same random batches.</summary>
internal sealed class ReferencePair
{
    public const double ForwardTolerance = 1e-5;
    public const double GradientTolerance = 1e-4;

    /// <summary>
    /// A gradient that is zero but for rounding, such as that of a bias in front of a normalisation, is measured against this
    /// share of the network's largest gradient.
    /// </summary>
    private const double GradientFloor = 1e-2;

    /// <summary>Activations are within 4 ulp, eight times what rounding costs, and several of them add up.</summary>
    private const double RoundingFactor = 16;

    private readonly Randomness randomness;

    public ReferencePair(GeneratedNetwork network, int seed)
    {
        Network = network;
        Reference = new ReferenceNetwork(network.Model);
        randomness = new Randomness(seed);
        foreach (NamedTensor tensor in network.Tensors)
        {
            Set(tensor.Name, Draw(tensor.Specification));
        }
    }

    public GeneratedNetwork Network { get; }

    public ReferenceNetwork Reference { get; }

    public void Set(string name, ReadOnlySpan<float> values)
    {
        Network.SetParameter(name, values);
        Reference.SetTensor(name, values);
    }

    /// <summary>A batch of inputs.</summary>
    public float[] DrawInputs(int batch) => randomness.Normal(batch * Network.Model.Input.Size);

    /// <summary>A batch of targets that fit the loss.</summary>
    public float[] DrawTargets(int batch)
    {
        int size = Network.Model.Output.Size;
        float[] targets = Network.Model.Loss!.Function switch
        {
            LossFunction.BinaryCrossEntropy => randomness.Uniform(batch * size, 0, 1),
            LossFunction.Hinge => [.. randomness.Uniform(batch * size, -1, 1).Select(value => value < 0 ? -1f : 1f)],
            LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy => randomness.Uniform(batch * size, 0.1, 1),
            _ => randomness.Normal(batch * size),
        };
        return Network.Model.Loss.IsCategorical ? [.. targets.Chunk(size).SelectMany(Distribution)] : targets;
    }

    /// <summary>Compares outputs in inference mode; the difference relative to the largest output.</summary>
    public double CheckForward(int batch, string what)
    {
        float[] inputs = DrawInputs(batch);
        double[] expected = Reference.Predict(inputs);
        Reference.RoundsSignals = true;
        double allowance = Allowance(expected, Reference.Predict(inputs));
        Reference.RoundsSignals = false;
        float[] actual = Network.Predict(inputs);
        Scaled.Close(expected, actual, ForwardTolerance, $"{what}, output of {batch} samples", allowance: allowance);
        return Scaled.Difference(expected, actual);
    }

    /// <summary>Compares the loss and all gradients of a training pass; the largest relative difference of a gradient.</summary>
    public double CheckGradients(Trainer trainer, float[] inputs, float[] targets, string what)
    {
        double[] wideTargets = [.. targets.Select(value => (double)value)];
        Reference.RoundsSignals = true;
        Reference.ComputeGradients(inputs, wideTargets);
        Reference.RoundsSignals = false;
        Dictionary<string, double[]> rounded = new(Reference.Tensors.Gradients);
        double loss = Reference.ComputeGradients(inputs, wideTargets);
        Scaled.Close([loss], [trainer.ComputeGradients(inputs, targets)], ForwardTolerance, $"{what}, loss");
        return CompareGradients(trainer, rounded, what);
    }

    private double CompareGradients(Trainer trainer, Dictionary<string, double[]> rounded, string what)
    {
        NamedTensor[] trained = [.. Network.Tensors.Where(tensor => !tensor.Specification.IsStatistic && !IsFrozen(tensor))];
        double floor = GradientFloor * trained.Select(tensor => Scaled.Magnitude(Reference.Tensors.GradientOf(tensor.Name))).DefaultIfEmpty().Max();
        double largest = 0;
        foreach (NamedTensor tensor in trained)
        {
            double[] expected = Reference.Tensors.GradientOf(tensor.Name);
            float[] actual = Network.GetGradient(trainer, tensor.Name);
            Scaled.Close(expected, actual, GradientTolerance, $"{what}, gradient of {tensor.Name}", floor, Allowance(expected, rounded[tensor.Name]));
            largest = Math.Max(largest, Scaled.Difference(expected, actual, floor));
        }

        foreach (NamedTensor tensor in Network.Tensors.Where(IsFrozen))
        {
            Assert.All(Network.GetGradient(trainer, tensor.Name), gradient => Assert.Equal(0, gradient));
        }

        return largest;
    }

    /// <summary>Gives the reference the tensors that the network has now; fails if frozen ones have changed.</summary>
    public void Follow(string what)
    {
        foreach (NamedTensor tensor in Network.Tensors)
        {
            float[] values = Network.GetParameter(tensor.Name);
            if (IsFrozen(tensor))
            {
                Scaled.Close(Reference.Tensors.Values[tensor.Name], values, 0, $"{what}, frozen {tensor.Name}");
            }

            Reference.SetTensor(tensor.Name, values);
        }
    }

    /// <summary>Compares the running statistics after a step with those of the reference's last pass.</summary>
    public void CompareStatistics(string what)
    {
        foreach ((string name, double[] expected) in Reference.Tensors.NextStatistics)
        {
            Scaled.Close(expected, Network.GetParameter(name), ForwardTolerance, $"{what}, {name} after a step");
        }
    }

    /// <summary>What a badly conditioned network may be off by on top: a multiple of what rounding each signal once comes to.</summary>
    private static double Allowance(double[] exact, double[] rounded)
    {
        double largest = exact.Zip(rounded, (one, other) => Math.Abs(one - other)).Max();
        return RoundingFactor * largest;
    }

    private static float[] Distribution(float[] shares)
    {
        float sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    private bool IsFrozen(NamedTensor tensor) =>
        Network.Model.Nodes.Single(node => node.Name == tensor.Layer).Layer.Weights is { Frozen: true };

    /// <summary>Values that keep signals near their size: weights by He, gains near 1, variances above 0.</summary>
    private float[] Draw(TensorSpec tensor) => tensor.Role switch
    {
        TensorRole.Weight => randomness.Normal(tensor.Count, Math.Sqrt(2.0 * tensor.Shape[0] / tensor.Count)),
        TensorRole.Gain => randomness.Uniform(tensor.Count, 0.5, 1.5),
        TensorRole.RunningVariance => randomness.Uniform(tensor.Count, 0.5, 2),
        TensorRole.Slope => randomness.Uniform(tensor.Count, -0.5, 0.8),
        _ => randomness.Normal(tensor.Count, 0.3),
    };
}
