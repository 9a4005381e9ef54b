using System.Reflection;
using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>Convolutions of few filters go by pixels in inference and by channels in training; sums have the same order.</summary>
public class PlaneConvolutionTests
{
    private const int Samples = 5;

    [Fact]
    public void Convolutions_by_pixels_give_the_bits_of_those_by_channels()
    {
        var network = new FewFilters(3);
        float[] inputs = Agreement.Inputs(Samples * FewFilters.InputSize);
        float[] outputs = new float[Samples * FewFilters.OutputSize];
        network.Predict(inputs, outputs);
        Assert.Contains(outputs, value => value != 0);

        // Training computes the same function by channels: against these outputs its mean squared error is 0 or they differ in a bit.
        using Trainer<FewFilters> trainer = network.CreateTrainer(new Sgd(0.1), Samples);
        Assert.Equal(0f, trainer.ComputeGradients(inputs, outputs));
        outputs[0] = MathF.BitIncrement(outputs[0]);
        Assert.NotEqual(0f, trainer.ComputeGradients(inputs, outputs));
    }

    [Fact]
    public void A_sample_alone_gives_the_bits_that_it_gives_in_a_batch()
    {
        var network = new FewFilters(3);
        float[] inputs = Agreement.Inputs(Samples * FewFilters.InputSize);
        float[] outputs = new float[Samples * FewFilters.OutputSize];
        float[] alone = new float[FewFilters.OutputSize];
        network.Predict(inputs, outputs);
        for (int sample = 0; sample < Samples; sample++)
        {
            network.Predict(inputs.AsSpan(sample * FewFilters.InputSize, FewFilters.InputSize), alone);
            Assert.Equal(outputs[(sample * FewFilters.OutputSize)..((sample + 1) * FewFilters.OutputSize)], alone);
        }
    }

    [Fact]
    public void All_three_convolutions_of_the_network_go_by_pixels()
    {
        Type kernels = typeof(FewFilters).Assembly.GetTypes().Single(type => type.Name.EndsWith("FewFiltersKernels", StringComparison.Ordinal));
        Assert.Equal(3, kernels.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Count(method => method.Name.EndsWith("ByPixels", StringComparison.Ordinal)));
    }
}

/// <summary>Odd sizes, borders, both pools, strides along columns, and a line longer than one vector.</summary>
[Network(2, 37, 41)]
[Conv2D(3, 3, Padding = 1, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(5, 3, Padding = Padding.Same, Activation = Activation.Tanh)]
[AvgPool2D(2)]
[Conv2D(2, 2, Activation = Activation.LeakyReLU)]
[Conv2D(20, 3)]
[Flatten]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
public sealed partial class FewFilters;
