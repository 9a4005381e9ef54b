using System.Reflection;
using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>Convolutions by minimal filtering where numbers end.</summary>
public class WinogradConvolutionTests
{
    private const int Samples = 3;

    [Fact]
    public void Both_convolutions_go_by_tiles() => Assert.Equal(2, typeof(TilesNet).Assembly.GetTypes()
        .Single(type => type.Name.EndsWith("_TilesNetKernels", StringComparison.Ordinal))
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Count(method => method.Name.EndsWith("OutputBack", StringComparison.Ordinal)));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_not_finite_shows_in_its_own_sample_only(float value)
    {
        var network = new TilesNet(3);
        float[] inputs = Agreement.Inputs(Samples * TilesNet.InputSize);
        inputs[TilesNet.InputSize + 17] = value;
        float[] outputs = new float[Samples * TilesNet.OutputSize];
        network.Predict(inputs, outputs);
        Assert.All(outputs.Take(TilesNet.OutputSize), output => Assert.True(float.IsFinite(output)));
        Assert.All(outputs.Skip(TilesNet.OutputSize).Take(TilesNet.OutputSize), output => Assert.False(float.IsFinite(output)));
        Assert.All(outputs.Skip(2 * TilesNet.OutputSize), output => Assert.True(float.IsFinite(output)));
    }

    [Theory]
    [InlineData("conv2d2.weight")]
    [InlineData("conv2d3.weight")]
    public void A_weight_that_is_not_finite_reaches_outputs_and_gradients(string name)
    {
        var network = new TilesNet(3);
        float[] weights = new float[name == "conv2d2.weight" ? 16 * 16 * 9 : 32 * 16 * 9];
        network.GetParameter(name, weights);
        weights[40] = float.NaN;
        network.SetParameter(name, weights);
        float[] outputs = new float[TilesNet.OutputSize];
        network.Predict(Agreement.Inputs(TilesNet.InputSize), outputs);
        Assert.All(outputs, output => Assert.False(float.IsFinite(output)));
        using var trainer = new Trainer<TilesNet>(network, new Sgd(0.1), Samples);
        trainer.ComputeGradients(Agreement.Inputs(Samples * TilesNet.InputSize), Agreement.Inputs(Samples * TilesNet.OutputSize));
        float[] gradient = new float[16];
        trainer.GetGradient("conv2d1.weight", gradient);
        Assert.Contains(gradient, element => !float.IsFinite(element));
    }

    /// <summary>New weights are transformed anew, in inference and in training.</summary>
    [Fact]
    public void Doubled_weights_double_what_a_linear_layer_gives()
    {
        var network = new TilesNet(3);
        float[] input = Agreement.Inputs(TilesNet.InputSize);
        float[] before = new float[TilesNet.OutputSize], after = new float[TilesNet.OutputSize];
        network.Predict(input, before);
        float[] weights = new float[32 * 16 * 9];
        network.GetParameter("conv2d3.weight", weights);
        network.SetParameter("conv2d3.weight", [.. weights.Select(weight => 2 * weight)]);
        network.Predict(input, after);
        Assert.Equal(before.Select(value => 2 * value), after);
        Assert.Contains(before, value => value != 0);
    }
}

/// <summary>Linear throughout: a convolution of stride 1 and one of stride 2.</summary>
[Network(1, 12, 12)]
[Conv2D(16, 1)]
[Conv2D(16, 3, Padding = 1)]
[Conv2D(32, 3, Stride = 2, Padding = 1, UseBias = false)]
[GlobalAvgPool2D]
[Dense(4, UseBias = false)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TilesNet;
