namespace NetGen.Signals.Tests;

/// <summary>The probe measures what training sees: dropout drops, and its masks are drawn anew for another seed.</summary>
public class ProbeTests
{
    private const int Samples = 400;
    private const double Rate = 0.4;

    [Fact]
    public void Dropout_is_at_work()
    {
        (double inputs, double signal) = Signal(seed: 1);
        // Behind a layer that copies, 1/(1 − p) of the mean square: a share 1 − p of the elements, each 1/(1 − p) times as large.
        Assert.InRange(signal / inputs, 0.97 / (1 - Rate), 1.03 / (1 - Rate));
    }

    [Fact]
    public void Masks_are_those_of_the_seed()
    {
        Assert.Equal(Signal(seed: 1), Signal(seed: 1));
        Assert.NotEqual(Signal(seed: 1), Signal(seed: 2));
    }

    [Fact]
    public void AlphaDropout_keeps_mean_and_second_moment_of_a_standard_normal()
    {
        SignalMoments moments = SignalProbe.Measure(new AlphaDropped(), Inputs(), new float[Samples * 16], seed: 3)[0].PreActivation;
        Assert.InRange(moments.Mean, -0.03, 0.03);
        Assert.InRange(moments.SecondMoment, 0.97, 1.03);
    }

    private static (double Inputs, double Signal) Signal(ulong seed)
    {
        float[] inputs = Inputs();
        SignalMeasurement measurement = SignalProbe.Measure(new Dropped(), inputs, new float[Samples * 16], seed)[0];
        return (inputs.Average(value => value * value), measurement.PreActivation.SecondMoment);
    }

    private static float[] Inputs()
    {
        var random = new Numerics.RandomStream(9, 0);
        float[] inputs = new float[Samples * 16];
        Numerics.RandomStreamSpans.FillNormal(ref random, inputs);
        return inputs;
    }
}

[Network(16)]
[Dropout(0.4)]
[Dense(16, Init = Init.Identity)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Dropped;

[Network(16)]
[AlphaDropout(0.4)]
[Dense(16, Init = Init.Identity)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class AlphaDropped;

/// <summary>What the probe says of a convolution in groups with a fused activation is what a network that ends there gives.</summary>
public class GroupedProbeTests
{
    [Fact]
    public void The_pre_activation_of_every_group_is_measured()
    {
        var network = new GroupedPair(3);
        var head = new GroupedHead();
        foreach ((string name, int count) in new[] { ("conv2d1.weight", 64 * 8 * 9), ("conv2d2.weight", 64 * 16 * 9) })
        {
            float[] values = new float[count];
            network.GetParameter(name, values);
            head.SetParameter(name, values);
        }

        var random = new Numerics.RandomStream(9, 0);
        float[] inputs = new float[8 * GroupedPair.InputSize];
        Numerics.RandomStreamSpans.FillNormal(ref random, inputs);
        float[] outputs = new float[8 * GroupedHead.OutputSize];
        head.Predict(inputs, outputs);
        SignalMoments measured = SignalProbe.Measure(network, inputs, new int[8])[1].PreActivation;
        Assert.Equal(outputs.Average(value => (double)value * value), measured.SecondMoment, 1e-4);
        Assert.Equal(outputs.Average(value => (double)value), measured.Mean, 1e-4);
    }
}

[Network(32, 6, 6)]
[Conv2D(64, 3, Groups = 4, Activation = Activation.ReLU)]
[Conv2D(64, 3, Groups = 4, Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class GroupedPair;

[Network(32, 6, 6)]
[Conv2D(64, 3, Groups = 4, Activation = Activation.ReLU)]
[Conv2D(64, 3, Groups = 4)]
internal sealed partial class GroupedHead;
