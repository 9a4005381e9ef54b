using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>The signal probe reads pre-activations and their gradients between the phases that batch moments cut a step into.</summary>
public sealed class SignalProbeTests
{
    [Fact]
    public void Pre_activation_and_gradient_before_a_BatchNorm_agree()
    {
        const int Samples = 6;
        var network = new DenseNorm();
        Tensors tensors = Tensors.Randomize(network, 1);
        Batch x = Agreement.Inputs<DenseNorm>(Samples, 2, 0);
        float[] targets = Agreement.Floats(Samples * DenseNorm.OutputSize, 3);
        SignalMeasurement measurement = SignalProbe.Measure(network, Agreement.Floats(x), targets)[0];

        Batch signal = BatchNormTrainingTests.Dense(tensors, x, 1);
        double[] exactTargets = Array.ConvertAll(targets, value => (double)value);
        double Loss()
        {
            Batch hidden = Reference.Tanh(BatchNormTrainingTests.Norm(tensors, signal, 1));
            Batch output = BatchNormTrainingTests.Norm(tensors, BatchNormTrainingTests.Dense(tensors, hidden, 2), 2);
            return Reference.MeanSquaredError(output, exactTargets);
        }

        Assert.Equal("dense1", measurement.Layer);
        AssertSecondMoment(signal.Values, measurement.PreActivation);
        AssertSecondMoment(Agreement.NumericGradient(signal.Values, Loss), measurement.Gradient);
    }

    /// <summary>The gradients of the second and third convolution's results lie with a border of zeros, which doesn't count.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_convolution_s_gradient_before_a_BatchNorm_agrees(int convolution)
    {
        const int Samples = 3;
        var network = new ConvolutionNorms();
        Tensors tensors = Tensors.Randomize(network, 1);
        Batch x = Agreement.Inputs<ConvolutionNorms>(Samples, 2, 0);
        float[] targets = Agreement.Floats(Samples * ConvolutionNorms.OutputSize, 3);
        SignalMeasurement measurement = SignalProbe.Measure(network, Agreement.Floats(x), targets)[convolution - 1];

        Batch signal = ConvolutionNormTests.Convolution(tensors, ConvolutionNormTests.Before(tensors, x, convolution), convolution);
        double[] exactTargets = Array.ConvertAll(targets, value => (double)value);
        double Loss() => Reference.MeanSquaredError(ConvolutionNormTests.Behind(tensors, signal, convolution), exactTargets);
        Assert.Equal($"conv2d{convolution}", measurement.Layer);
        AssertSecondMoment(signal.Values, measurement.PreActivation);
        AssertSecondMoment(Agreement.NumericGradient(signal.Values, Loss), measurement.Gradient);
    }

    private static void AssertSecondMoment(double[] expected, SignalMoments actual)
    {
        double second = expected.Sum(value => value * value) / expected.Length;
        Assert.InRange(actual.SecondMoment / second, 1 - 1e-4, 1 + 1e-4);
    }
}
