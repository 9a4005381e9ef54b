extern alias runtime;

using NetGen.Numerics.Tests.Compiled;
using NetGen.Numerics.Tests.Support;
using runtime::NetGen;

namespace NetGen.Numerics.Tests.Vectors;

/// <summary>Networks against PyTorch: outputs, losses, gradients, and tensors after five steps. One class a file of cases.</summary>
public abstract class PyTorchTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;
    private const double TrainedTolerance = 1e-4;

    /// <summary>The least unit for gradients that are zero but for rounding, as a share of the network's largest.</summary>
    private const double GradientFloor = 1e-2;

    private protected static void Check(VectorFile file, string name)
    {
        VectorCase expected = file.Find(name);
        GeneratedNetwork network = file.Networks.Create(name);
        foreach ((string tensor, double[] values) in expected.Tensors("tensors"))
        {
            network.SetParameter(tensor, [.. values.Select(value => (float)value)]);
        }

        float[] inputs = expected.Singles("inputs");
        Scaled.Close(expected.Doubles("outputs"), network.Predict(inputs), OutputTolerance, $"{name}, outputs");
        int batch = inputs.Length / network.Model.Input.Size;
        Optimizer optimizer = expected.HasSteps ? OptimizerOptions.Read(expected.Optimizer) : new Sgd();
        using Trainer trainer = network.CreateTrainer(optimizer, batch);
        CheckGradients(expected, network, trainer, inputs);
        if (expected.HasSteps)
        {
            CheckSteps(expected, network, trainer, inputs);
        }
    }

    private static void CheckGradients(VectorCase expected, GeneratedNetwork network, Trainer trainer, float[] inputs)
    {
        float loss = expected.Labels is { } labels
            ? trainer.ComputeGradients(inputs, labels)
            : trainer.ComputeGradients(inputs, expected.Singles("targets"));
        Scaled.Close([expected.Number("loss")], [loss], OutputTolerance, $"{expected.Name}, loss");
        (string Name, double[] Values)[] gradients = [.. expected.Tensors("gradients")];
        double floor = GradientFloor * gradients.Max(gradient => Scaled.Magnitude(gradient.Values));
        foreach ((string tensor, double[] values) in gradients)
        {
            Scaled.Close(values, network.GetGradient(trainer, tensor), GradientTolerance, $"{expected.Name}, gradient of {tensor}", floor);
        }
    }

    private static void CheckSteps(VectorCase expected, GeneratedNetwork network, Trainer trainer, float[] inputs)
    {
        foreach (double expectedLoss in expected.Doubles("losses"))
        {
            float loss = expected.Labels is { } labels ? trainer.Step(inputs, labels) : trainer.Step(inputs, expected.Singles("targets"));
            Scaled.Close([expectedLoss], [loss], TrainedTolerance, $"{expected.Name}, loss of step {trainer.StepCount}");
        }

        foreach ((string tensor, double[] values) in expected.Tensors("trained"))
        {
            Scaled.Close(values, network.GetParameter(tensor), TrainedTolerance, $"{expected.Name}, {tensor} after {trainer.StepCount} steps");
        }
    }
}

/// <summary>A file of cases, whose networks are compiled together.</summary>
internal sealed class VectorFile
{
    private readonly Dictionary<string, VectorCase> cases;

    public VectorFile(string file)
    {
        cases = VectorCase.Read(file).ToDictionary(one => one.Name);
        Networks = new DeclarationSet();
        foreach (VectorCase one in cases.Values)
        {
            Networks.Add(one.Name, one.Declaration);
        }
    }

    public DeclarationSet Networks { get; }

    public TheoryData<string> Names => [.. cases.Keys];

    public IEnumerable<VectorCase> All => cases.Values;

    public VectorCase Find(string name) => cases[name];
}
