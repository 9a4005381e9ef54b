using System.Reflection;
using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>Convolutions whose gradients visit the winners of the pool behind them.</summary>
public class WinnerConvolutionTests
{
    private const int Samples = 9;
    private const int Filters = 17;
    private const int Channels = 6;
    private const int Pixels = 9 * 10;

    [Fact]
    public void The_gradients_go_by_winners() => Assert.Equal(2, typeof(WinnersNet).Assembly.GetTypes()
        .Single(type => type.Name.EndsWith("_WinnersNetKernels", StringComparison.Ordinal))
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Count(method => method.Name.EndsWith("ByWinners", StringComparison.Ordinal)));

    /// <summary>A bias gets what all pixels of its channel get: the sum is the mean that the probe finds in the gradient which the step itself never writes out.</summary>
    [Fact]
    public void The_probe_reads_the_whole_gradient()
    {
        var network = new WinnersNet(3);
        float[] inputs = Agreement.Inputs(Samples * WinnersNet.InputSize);
        float[] targets = Agreement.Inputs(Samples * WinnersNet.OutputSize);
        SignalMoments measured = SignalProbe.Measure(network, inputs, targets)[0].Gradient;
        using var trainer = new Trainer<WinnersNet>(network, new Sgd(0.1), Samples);
        trainer.ComputeGradients(inputs, targets);
        float[] bias = new float[Filters], weights = new float[Filters * Channels * 25];
        trainer.GetGradient("conv2d1.bias", bias);
        trainer.GetGradient("conv2d1.weight", weights);
        Assert.Equal(bias.Sum(), measured.Mean * Filters * Pixels * Samples, 1e-4);
        Assert.True(measured.SecondMoment > 0);
        Assert.Contains(weights, weight => weight != 0);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_not_finite_in_a_window_of_a_winner_reaches_the_gradients(float value)
    {
        var network = new WinnersNet(3);
        using var trainer = new Trainer<WinnersNet>(network, new Sgd(0.1), Samples);
        float[] inputs = Agreement.Inputs(Samples * WinnersNet.InputSize);
        float[] targets = Agreement.Inputs(Samples * WinnersNet.OutputSize);
        inputs[(4 * 14) + 5] = value;
        trainer.ComputeGradients(inputs, targets);
        float[] gradient = new float[Filters * Channels * 25];
        trainer.GetGradient("conv2d1.weight", gradient);
        Assert.Contains(gradient, element => !float.IsFinite(element));
        inputs[(4 * 14) + 5] = 0;
        float[] weights = new float[gradient.Length];
        network.GetParameter("conv2d1.weight", weights);
        weights[5] = value;
        network.SetParameter("conv2d1.weight", weights);
        trainer.ComputeGradients(inputs, targets);
        float[] slopes = new float[Channels];
        trainer.GetGradient("activate1.slope", slopes);
        Assert.Contains(slopes, slope => !float.IsFinite(slope));
    }
}

/// <summary>Six channels, so that windows are read from copies of their rows.</summary>
[Network(6, 13, 14)]
[Activate(Activation.PReLU)]
[Conv2D(17, 5)]
[MaxPool2D(2)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WinnersNet;
