using NetGen.Kernels;

namespace NetGen.Runtime.Tests.Kernels;

/// <summary>What <c>Predict</c> says of spans that are not whole samples, or of different numbers of them.</summary>
public class SampleCountTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4, 2, 1)]
    [InlineData(12, 6, 3)]
    public void Whole_samples_are_counted(int inputs, int outputs, int samples) => Assert.Equal(samples, SampleCount.Check(inputs, 4, outputs, 2));

    [Theory]
    [InlineData(3, 2, "input", "The input must hold whole samples of 4 floats, but has 3.")]
    [InlineData(4, 3, "output", "For 1 sample the output must have 2 floats, but has 3.")]
    [InlineData(8, 2, "output", "For 2 samples the output must have 4 floats (2 each), but has 2.")]
    [InlineData(0, 2, "output", "For 0 samples the output must have 0 floats (2 each), but has 2.")]
    public void Other_lengths_are_refused_with_both_numbers(int inputs, int outputs, string argument, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SampleCount.Check(inputs, 4, outputs, 2));
        Assert.Equal((argument, $"{message} (Parameter '{argument}')"), (exception.ParamName, exception.Message));
    }
}
