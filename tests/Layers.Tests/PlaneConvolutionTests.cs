using System.Reflection;
using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>Convolutions of few filters go by pixels; in training by channels, where an activation's derivative needs its input. Sums have the same order.</summary>
public class PlaneConvolutionTests
{
    private const int Samples = 5;

    [Fact]
    public void Convolutions_by_pixels_give_the_bits_of_those_by_channels() => AssertTrainingGivesTheBitsOfInference(new SmoothFewFilters(3));

    [Fact]
    public void Convolutions_by_pixels_give_the_same_bits_in_training() => AssertTrainingGivesTheBitsOfInference(new FewFilters(3));

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
    public void All_three_convolutions_go_by_pixels_and_their_gradients_where_training_does()
    {
        string[] both = MethodsOf("_FewFiltersKernels"), inferenceOnly = MethodsOf("_SmoothFewFiltersKernels");
        Assert.Equal(3, both.Count(IsByPixels));
        Assert.Equal(2, both.Count(name => name.EndsWith("WeightGradientByPixels", StringComparison.Ordinal)));
        Assert.Equal(3, inferenceOnly.Count(IsByPixels));
        Assert.DoesNotContain(inferenceOnly, name => name.Contains("WeightGradientBy", StringComparison.Ordinal));
        static bool IsByPixels(string name) =>
            (name.EndsWith("ByPixels", StringComparison.Ordinal) || name.EndsWith("ByLinesOfPixels", StringComparison.Ordinal)) && !name.Contains("WeightGradient", StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_ones_gradient_comes_right_from_the_max_pool_behind_it() =>
        Assert.Single(MethodsOf("_FewFiltersKernels"), name => name.EndsWith("WeightGradientByWindows", StringComparison.Ordinal));

    [Fact]
    public void The_probe_measures_pre_activations_in_planes()
    {
        var network = new FewFilters(3);
        float[] inputs = Agreement.Inputs(Samples * FewFilters.InputSize);
        SignalMoments measured = SignalProbe.Measure(network, inputs, new float[Samples * FewFilters.OutputSize])[0].PreActivation;

        Parameters parameters = Parameters.Of(network);
        double[] signal = [.. PreActivations(inputs, parameters["conv2d1.weight"], parameters["conv2d1.bias"])];
        Assert.Equal(signal.Average(), measured.Mean, 1e-5);
        Assert.Equal(signal.Average(z => z * z), measured.SecondMoment, 1e-5);
        Assert.Contains(signal, z => z < -0.1);
    }

    [Fact]
    public void The_probe_measures_the_gradient_of_a_map_that_training_does_not_write()
    {
        const int Pixels = 37 * 41, Filters = 3;
        var network = new FewFilters(3);
        float[] inputs = Agreement.Inputs(Samples * FewFilters.InputSize);
        float[] targets = new float[Samples * FewFilters.OutputSize];
        SignalMoments measured = SignalProbe.Measure(network, inputs, targets)[0].Gradient;

        using var trainer = new Trainer<FewFilters>(network, new Sgd(0.1), Samples);
        trainer.ComputeGradients(inputs, targets);
        float[] biases = new float[Filters];
        trainer.GetGradient("conv2d1.bias", biases);
        Assert.NotEqual(0f, biases.Sum());
        Assert.Equal(biases.Sum(), measured.Mean * Samples * Filters * Pixels, 1e-5 * biases.Sum(Math.Abs));
    }

    /// <summary>The first convolution of the network, 2 to 3 channels of 37 × 41 by 3 × 3 with a border.</summary>
    private static IEnumerable<double> PreActivations(float[] inputs, float[] weights, float[] biases)
    {
        const int Height = 37, Width = 41, Channels = 2, Filters = 3;
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int place = 0; place < Filters * Height * Width; place++)
            {
                (int filter, int row, int column) = (place / (Height * Width), place / Width % Height, place % Width);
                double sum = biases[filter];
                for (int tap = 0; tap < Channels * 9; tap++)
                {
                    (int channel, int y, int x) = (tap / 9, row + (tap / 3 % 3) - 1, column + (tap % 3) - 1);
                    if (y is >= 0 and < Height && x is >= 0 and < Width)
                    {
                        sum += (double)weights[(filter * Channels * 9) + tap] * inputs[(((sample * Channels) + channel) * Height * Width) + (y * Width) + x];
                    }
                }

                yield return sum;
            }
        }
    }

    private static string[] MethodsOf(string kernels) =>
    [
        .. typeof(FewFilters).Assembly.GetTypes()
            .Single(type => type.Name.EndsWith(kernels, StringComparison.Ordinal))
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(method => method.Name),
    ];

    /// <summary>Against the outputs of inference, training's mean squared error is 0 or they differ in a bit.</summary>
    private static void AssertTrainingGivesTheBitsOfInference<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] inputs = Agreement.Inputs(Samples * FewFilters.InputSize);
        float[] outputs = new float[Samples * FewFilters.OutputSize];
        network.Predict(inputs, outputs);
        Assert.Contains(outputs, value => value != 0);
        using var trainer = new Trainer<TNetwork>(network, new Sgd(0.1), Samples);
        Assert.Equal(0f, trainer.ComputeGradients(inputs, outputs));
        outputs[0] = MathF.BitIncrement(outputs[0]);
        Assert.NotEqual(0f, trainer.ComputeGradients(inputs, outputs));
    }
}

/// <summary>Odd sizes, borders, both pools, strides along columns, and a line longer than one vector.</summary>
[Network(2, 37, 41)]
[Conv2D(3, 3, Padding = 1, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(5, 3, Padding = Padding.Same, Activation = Activation.Tanh)]
[AvgPool2D(2)]
[Conv2D(2, 2, Activation = Activation.Sigmoid)]
[Conv2D(20, 3)]
[Flatten]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
public sealed partial class FewFilters;

/// <summary>The same with activations whose derivatives need what came in, so that training keeps it, by channels.</summary>
[Network(2, 37, 41)]
[Conv2D(3, 3, Padding = 1, Activation = Activation.SiLU)]
[MaxPool2D(2)]
[Conv2D(5, 3, Padding = Padding.Same, Activation = Activation.GELU)]
[AvgPool2D(2)]
[Conv2D(2, 2, Activation = Activation.Mish)]
[Conv2D(20, 3)]
[Flatten]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
public sealed partial class SmoothFewFilters;
