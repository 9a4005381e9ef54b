using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Model;

/// <summary>Shapes of layer stacks. The expected shapes were computed with PyTorch 1.13 (Same padding by ⌈n/stride⌉).</summary>
public class ShapeInferenceTests
{
    [Theory]
    [InlineData("[Network(1, 28, 28)] [Conv2D(6, 5)]", "(6, 24, 24)")]
    [InlineData("[Network(1, 28, 28)] [Conv2D(6, 5, Padding = 2)]", "(6, 28, 28)")]
    [InlineData("[Network(3, 224, 224)] [Conv2D(64, 7, Stride = 2, Padding = 3)]", "(64, 112, 112)")]
    [InlineData("[Network(3, 17, 23)] [Conv2D(4, 3, 5, Stride = 2)]", "(4, 8, 10)")]
    [InlineData("[Network(3, 17, 23)] [Conv2D(4, 3, Dilation = 3)]", "(4, 11, 17)")]
    [InlineData("[Network(3, 17, 23)] [Conv2D(4, 3, Dilation = 2, Stride = 3, Padding = 1)]", "(4, 5, 7)")]
    [InlineData("[Network(4, 9, 9)] [Conv2D(8, 3, Groups = 4)]", "(8, 7, 7)")]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 3, Padding = Padding.Same)]", "(3, 7, 8)")]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 3, Padding = Padding.Same, Stride = 2)]", "(3, 4, 4)")]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 4, Padding = Padding.Same, Dilation = 5)]", "(3, 7, 8)")]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 1, Stride = 3)]", "(3, 3, 3)")]
    [InlineData("[Network(2, 1, 1)] [Conv2D(3, 1)]", "(3, 1, 1)")]
    [InlineData("[Network(5, 7, 9)] [MaxPool2D(2)]", "(5, 3, 4)")]
    [InlineData("[Network(5, 7, 9)] [MaxPool2D(3, Stride = 2, Padding = 1)]", "(5, 4, 5)")]
    [InlineData("[Network(5, 7, 9)] [MaxPool2D(3, Stride = 1)]", "(5, 5, 7)")]
    [InlineData("[Network(5, 7, 9)] [AvgPool2D(2, 3)]", "(5, 3, 3)")]
    [InlineData("[Network(5, 7, 9)] [AvgPool2D(2, 3, Stride = 1)]", "(5, 6, 7)")]
    [InlineData("[Network(5, 7, 9)] [AvgPool2D(2, Padding = Padding.Same)]", "(5, 4, 5)")]
    [InlineData("[Network(5, 7, 9)] [GlobalAvgPool2D]", "(5)")]
    [InlineData("[Network(5, 7, 9)] [Flatten]", "(315)")]
    [InlineData("[Network(5, 7)] [Flatten]", "(35)")]
    [InlineData("[Network(5)] [Flatten] [Dense(3)]", "(3)")]
    [InlineData("[Network(5, 7, 9)] [BatchNorm] [LayerNorm] [Dropout(0.1)] [AlphaDropout(0.1)] [Softmax] [LogSoftmax] [Activate(Activation.Mish)]", "(5, 7, 9)")]
    [InlineData("[Network(5, 7)] [BatchNorm] [LayerNorm] [Softmax] [Activate(Activation.PReLU)]", "(5, 7)")]
    [InlineData("[Network(5, 7, 9)] [Conv2D(3, 1)] [Concat(\"input\")]", "(8, 7, 9)")]
    [InlineData("[Network(5, 7, 9)] [Conv2D(5, 3, 1)] [Concat(\"input\", Axis = 1)]", "(5, 12, 9)")]
    [InlineData("[Network(5, 7, 9)] [Conv2D(5, 1, 3)] [Concat(\"input\", Axis = 2)]", "(5, 7, 16)")]
    [InlineData("[Network(5, 7)] [Dropout(0.1)] [Concat(\"input\")]", "(10, 7)")]
    [InlineData("[Network(5, 7)] [Dropout(0.1)] [Concat(\"input\", Axis = 1)]", "(5, 14)")]
    [InlineData("[Network(5)] [Dense(3)] [Concat(\"input\")] [Dense(2)] [Concat(\"concat1\")]", "(10)")]
    [InlineData("[Network(5)] [Dense(5)] [Add(\"input\")] [Dense(2, From = \"dense1\")]", "(2)")]
    [InlineData("[Network(1, 28, 28)] [Conv2D(6, 5, Padding = -1)] [MaxPool2D(2)] [Conv2D(16, 5)] [MaxPool2D(2)] [Flatten] [Dense(120)] [Dense(84)] [Dense(10)]", "(10)")]
    public void The_output_has_the_shape_that_PyTorch_gives(string attributes, string expected) =>
        Assert.Equal(expected, Networks.ModelOf(attributes).Output.ToString());

    [Fact]
    public void Every_layer_of_LeNet_has_its_shape() => Assert.Equal(
        ["(6, 28, 28)", "(6, 14, 14)", "(16, 10, 10)", "(16, 5, 5)", "(400)", "(120)", "(84)", "(10)"],
        Networks.ModelOf("[Network(1, 28, 28)] [Conv2D(6, 5, Padding = Padding.Same)] [MaxPool2D(2)] [Conv2D(16, 5)] [MaxPool2D(2)] [Flatten] [Dense(120)] [Dense(84)] [Dense(10)]")
            .Nodes.Select(node => node.Output.ToString()));

    [Theory]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 3, Padding = Padding.Same)]", 1, 1, 1, 1)]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 3, Padding = Padding.Same, Stride = 2)]", 0, 1, 0, 1)]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 4, 2, Padding = Padding.Same)]", 1, 2, 0, 1)]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 3, Padding = Padding.Same, Dilation = 2)]", 2, 2, 2, 2)]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 1, Padding = Padding.Same, Stride = 3)]", 0, 0, 0, 0)]
    [InlineData("[Network(2, 7, 8)] [Conv2D(3, 3, Padding = 2)]", 2, 2, 2, 2)]
    public void What_is_odd_of_same_padding_goes_to_the_bottom_and_right(string attributes, int top, int bottom, int left, int right)
    {
        NetworkModel model = Networks.ModelOf(attributes);
        var convolution = (NetGen.Generator.Model.Layers.Conv2DLayer)model.Nodes[0].Layer;
        WindowGeometry geometry = convolution.Window.Over(model.Input);
        Assert.Equal((top, bottom, left, right), (geometry.Top, geometry.Bottom, geometry.Left, geometry.Right));
        Assert.Equal(model.Output, Shape.Map(3, geometry.OutputHeight, geometry.OutputWidth));
    }

    [Fact]
    public void Random_windows_agree_with_counting_them_one_by_one()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int trial = 0; trial < 2000; trial++)
        {
            int size = random.Next(1, 40);
            int taps = random.Next(1, 8);
            int dilation = random.Next(1, 4);
            int stride = random.Next(1, 6);
            int padding = random.Next(0, 5);
            long span = ((taps - 1) * dilation) + 1;
            int count = Enumerable.Range(0, size + (2 * padding)).Count(start => start % stride == 0 && start + span <= size + (2 * padding));
            Assert.True(
                WindowAxis.Of(size, span, stride, padding).Count == count,
                $"seed {seed}: size {size}, span {span}, stride {stride}, padding {padding}: expected {count}");
        }
    }
}
