extern alias runtime;

using NetGen.Numerics.Tests.Compiled;
using NetGen.Numerics.Tests.Support;
using runtime::NetGen;

namespace NetGen.Numerics.Tests.Agreement;

/// <summary>Every loss behind a network, against the float64 reference.</summary>
public sealed class LossAgreementTests
{
    private static readonly DeclarationSet Networks = Declare();

    public static TheoryData<string> Names() => [.. Networks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void LossAndGradientsAgree(string name)
    {
        var pair = new ReferencePair(Networks.Create(name), seed: 2);
        foreach (int batch in new[] { 1, 17 })
        {
            pair.CheckGradients(batch, name);
        }
    }

    [Theory]
    [InlineData("SoftmaxCrossEntropy")]
    [InlineData("Smoothed")]
    public void LabelsAreOneHotTargets(string name)
    {
        const int Batch = 17;
        var pair = new ReferencePair(Networks.Create(name), seed: 3);
        float[] inputs = pair.DrawInputs(Batch);
        int classes = pair.Network.Model.Output.Size;
        int[] labels = [.. Enumerable.Range(0, Batch).Select(sample => sample * 7 % classes)];
        double[] targets = new double[Batch * classes];
        for (int sample = 0; sample < Batch; sample++)
        {
            targets[(sample * classes) + labels[sample]] = 1;
        }

        using Trainer trainer = pair.Network.CreateTrainer(new Sgd(0.01), Batch);
        float loss = trainer.ComputeGradients(inputs, labels);
        Scaled.Close([pair.Reference.ComputeGradients(inputs, targets)], [loss], ReferencePair.ForwardTolerance, name);
        pair.CompareGradients(trainer, name);
    }

    private static DeclarationSet Declare()
    {
        var set = new DeclarationSet();
        foreach (string loss in Enum.GetNames<NetGen.LossFunction>().Where(loss => loss != "CategoricalCrossEntropy"))
        {
            set.Add(loss, $"[Network(7)][Dense(13, Activation.Tanh)][Dense(5)][Loss(LossFunction.{loss})]");
        }

        set.Add("Smoothed", "[Network(7)][Dense(13, Activation.Tanh)][Dense(19)][Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]");
        set.Add("NarrowHuber", "[Network(7)][Dense(13, Activation.Tanh)][Dense(5)][Loss(LossFunction.Huber, Delta = 0.3)]");
        set.Add("Probabilities", "[Network(7)][Dense(13, Activation.Tanh)][Dense(5, Activation.Sigmoid)][Loss(LossFunction.CategoricalCrossEntropy)]");
        set.Add("MapTargets", "[Network(2, 3, 5)][Activate(Activation.PReLU)][Loss(LossFunction.MeanSquaredError)]");
        return set;
    }
}
