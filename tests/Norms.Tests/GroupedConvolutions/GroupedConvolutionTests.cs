using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.GroupedConvolutions;

/// <summary>Convolutions in groups, forward and backward, with every kind of stride, dilation and padding.</summary>
public sealed class GroupedConvolutionTests
{
    [Fact]
    public void Depthwise_agrees() => Check(
        new Depthwise17(),
        (tensors, x) => Convolve(tensors, Reference.Tanh(Convolve(tensors, x, 1, new(17, 3, 3, 17, Padding: -1))), 2, new(17, 3, 2, 17, Stride: 2, Padding: 1)));

    [Fact]
    public void Depthwise_without_bias_and_with_pixels_that_no_tap_reads_agrees() => Check(
        new Depthwise3(),
        (tensors, x) => Convolve(
            tensors, Reference.SiLU(new ConvolutionReference(3, 1, 3, 3).Apply(x, tensors["conv2d1.weight"], null)), 2, new(3, 2, 2, 3, Stride: 3)));

    [Fact]
    public void Depthwise_with_large_kernels_stride_and_dilation_agrees() => Check(
        new Depthwise32(),
        (tensors, x) => Convolve(
            tensors,
            Reference.PReLU(Convolve(tensors, x, 1, new(32, 1, 1, 32)), tensors["conv2d1.slope"]),
            2,
            new(32, 5, 5, 32, Stride: 2, Dilation: 2, Padding: -1)));

    [Fact]
    public void Multipliers_and_small_groups_agree() => Check(
        new SmallGroups(),
        (tensors, x) =>
        {
            Batch doubled = Reference.Tanh(Convolve(tensors, x, 1, new(6, 3, 3, 3, Padding: -1)));
            Batch grouped = Reference.Tanh(Convolve(tensors, doubled, 2, new(8, 3, 3, 2, Dilation: 2, Padding: -1)));
            return Convolve(tensors, grouped, 3, new(4, 2, 2, 4, Stride: 2));
        });

    [Fact]
    public void Groups_of_many_channels_agree() => Check(
        new WideGroups(),
        (tensors, x) => Convolve(tensors, Reference.Tanh(Convolve(tensors, x, 1, new(52, 1, 1, 1))), 2, new(6, 1, 2, 2)));

    [Fact]
    public void BatchNorms_fold_into_every_kind() => Agreement.InInference(
        new FoldedConvolutions(),
        3,
        (tensors, x) =>
        {
            Batch first = Reference.Tanh(Norm(tensors, new ConvolutionReference(32, 3, 3, 1, Padding: -1).Apply(x, tensors["conv2d1.weight"], null), 1));
            Batch second = Reference.SiLU(Norm(tensors, Convolve(tensors, first, 2, new(32, 3, 3, 2)), 2));
            Batch third = Reference.Tanh(Norm(tensors, new ConvolutionReference(32, 2, 2, 32).Apply(second, tensors["conv2d3.weight"], null), 3));
            return Reference.Tanh(Norm(tensors, Convolve(tensors, third, 4, new(12, 1, 1, 4)), 4));
        });

    [Fact]
    public void Threads_change_nothing() => Assert.Equal(SameBits.Trained(new ThreadedGroups(), 1), SameBits.Trained(new ThreadedGroups(), 3));

    private static void Check<TNetwork>(TNetwork network, Func<Tensors, Batch, Batch> definition)
        where TNetwork : class, INetwork<TNetwork>
    {
        Agreement.InTraining(network, 2, definition);
        Agreement.InInference(network, 3, definition);
    }

    private static Batch Convolve(Tensors tensors, Batch x, int number, ConvolutionReference convolution) =>
        convolution.Apply(x, tensors[$"conv2d{number}.weight"], tensors[$"conv2d{number}.bias"]);

    private static Batch Norm(Tensors tensors, Batch x, int number)
    {
        string name = $"batchnorm{number}";
        return Reference.Normalize(x, tensors[$"{name}.running_mean"], tensors[$"{name}.running_var"], tensors[$"{name}.weight"], tensors[$"{name}.bias"]);
    }
}
