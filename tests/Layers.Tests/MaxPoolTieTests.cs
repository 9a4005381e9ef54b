namespace NetGen.Layers.Tests;

/// <summary>Of equal elements of a window, the first row by row gets the gradient, whichever kernel hands it on.</summary>
public class MaxPoolTieTests
{
    private const int Height = 9, Width = 37;

    /// <summary>The pixels of every window of 2 by 2 that begins at even coordinates; whichever way such a window is shifted, its sum is the same.</summary>
    private static readonly float[] Window = [1f, 2f, 3f, 5f];

    [Fact]
    public void In_planes()
    {
        var network = new FewFilterTies(1);
        network.SetParameter("conv2d1.weight", Ones(3));
        AssertFirstWins(network, 3);
    }

    [Fact]
    public void In_lanes()
    {
        var network = new ManyFilterTies(1);
        network.SetParameter("conv2d1.weight", Ones(16));
        AssertFirstWins(network, 16);
    }

    private static float[] Ones(int filters) => [.. Enumerable.Repeat(1f, filters * Window.Length)];

    private static void AssertFirstWins<TNetwork>(TNetwork network, int filters)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] input = new float[Height * Width];
        for (int pixel = 0; pixel < input.Length; pixel++)
        {
            input[pixel] = Window[(pixel / Width % 2 * 2) + (pixel % Width % 2)];
        }

        using var trainer = new Trainer<TNetwork>(network, new Sgd(0.1), 1);
        trainer.ComputeGradients(input, [1f, -1f]);
        float[] gradient = new float[filters * Window.Length];
        trainer.GetGradient("conv2d1.weight", gradient);
        for (int filter = 0; filter < filters; filter++)
        {
            float[] taps = gradient[(filter * Window.Length)..((filter + 1) * Window.Length)];
            Assert.NotEqual(0f, taps[0]);
            Assert.All(Enumerable.Range(0, Window.Length), tap => Assert.Equal(Window[tap] / Window[0], taps[tap] / taps[0], 1e-3f));
        }
    }
}

[Network(1, 9, 37)]
[Conv2D(3, 2, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(17, 2)]
[Flatten]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
public sealed partial class FewFilterTies;

[Network(1, 9, 37)]
[Conv2D(16, 2, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(17, 2)]
[Flatten]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
public sealed partial class ManyFilterTies;
