using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

public class SoftmaxTests
{
    [Fact]
    public void Softmax_goes_over_a_vector() =>
        Agreement.Check(new VectorSoftmaxNet(1), 3, new Signal(11, 1, 1), (tape, x, p) =>
            tape.LogSoftmax(tape.Dense(tape.Softmax(tape.Dense(x, p, "dense1")), p, "dense2")));

    [Fact]
    public void Softmax_of_a_map_goes_over_the_channels_of_each_pixel() =>
        Agreement.Check(new PixelSoftmaxNet(2), 2, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal shares = tape.PReLU(tape.Softmax(tape.PReLU(x, p, "activate1")), p, "activate2");
            return tape.Dense(tape.GlobalAveragePool(tape.LogSoftmax(tape.Concat(shares, x, 0))).Flattened(), p, "dense1");
        });

    [Fact]
    public void Softmax_of_a_flattened_map_goes_over_all_its_elements() =>
        Agreement.Check(new FlattenedSoftmaxNet(3), 4, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal flat = tape.PReLU(tape.PReLU(x, p, "activate1").Flattened(), p, "activate2");
            return tape.Dense(tape.Softmax(flat), p, "dense1");
        });

    [Fact]
    public void Softmax_of_large_numbers_neither_overflows_nor_hides_a_NaN()
    {
        float[] outputs = new float[10];

        new BareSoftmaxNet().Predict([1000, 1000, 0, -1000, -1000, 1, 2, float.NaN, 3, 4], outputs);

        Assert.Equal([0.5f, 0.5f, 0, 0, 0], outputs[..5]);
        Assert.All(outputs[5..], value => Assert.True(float.IsNaN(value)));
    }
}
