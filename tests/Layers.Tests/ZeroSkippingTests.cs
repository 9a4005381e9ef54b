using System.Reflection;
using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>One sample passes over zeros where a batch multiplies with them; nobody must be able to tell.</summary>
public class ZeroSkippingTests
{
    private const int Samples = 9;

    /// <summary>From hardly any element that differs from zero to hardly any that doesn't.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.2)]
    [InlineData(0.7)]
    [InlineData(1)]
    public void A_sample_alone_gives_the_bits_that_it_gives_in_a_batch(double share) => AssertSameBits(new Sparse(3), Inputs(share));

    [Fact]
    public void An_input_of_zeros_gives_the_bits_that_it_gives_in_a_batch() => AssertSameBits(new Sparse(3), new float[Samples * Sparse.InputSize]);

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void A_weight_that_is_not_finite_makes_NaN_of_a_zero_input_too(float weight)
    {
        var network = new Sparse(3);
        float[] weights = new float[Sparse.InputSize * 128];
        network.GetParameter("dense1.weight", weights);
        weights[^1] = weight;
        network.SetParameter("dense1.weight", weights);
        float[] alone = new float[Sparse.OutputSize];
        network.Predict(new float[Sparse.InputSize], alone);
        Assert.Contains(alone, float.IsNaN);
        AssertSameBits(network, Inputs(0.2));
    }

    [Fact]
    public void A_bias_of_minus_zero_keeps_the_sign_that_it_has_in_a_batch()
    {
        var network = new SparseSum(3);
        network.SetParameter("dense1.bias", [.. Enumerable.Repeat(-0f, SparseSum.OutputSize)]);
        AssertSameBits(network, new float[Samples * SparseSum.InputSize]);
    }

    [Fact]
    public void Inputs_that_are_NaN_are_not_passed_over()
    {
        float[] inputs = Inputs(0.2);
        inputs[17] = float.NaN;
        float[] alone = new float[Sparse.OutputSize];
        new Sparse(3).Predict(inputs.AsSpan(0, Sparse.InputSize), alone);
        Assert.Contains(alone, float.IsNaN);
    }

    [Fact]
    public void Both_layers_have_a_way_for_sparse_inputs()
    {
        Type kernels = typeof(Sparse).Assembly.GetTypes().Single(type => type.Name.EndsWith("__SparseKernels", StringComparison.Ordinal));
        Assert.Equal(2, kernels.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Count(method => method.Name.EndsWith("Sparse", StringComparison.Ordinal)));
    }

    private static float[] Inputs(double share)
    {
        float[] inputs = Agreement.Inputs(Samples * Sparse.InputSize);
        var random = new System.Random(11);
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = random.NextDouble() < share ? inputs[i] : random.NextDouble() < 0.5 ? 0 : -0f;
        }

        return inputs;
    }

    private static void AssertSameBits<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        int size = inputs.Length / Samples;
        float[] outputs = new float[Samples * TNetwork.Description.OutputSize];
        float[] alone = new float[TNetwork.Description.OutputSize];
        network.Predict(inputs, outputs);
        for (int sample = 0; sample < Samples; sample++)
        {
            network.Predict(inputs.AsSpan(sample * size, size), alone);
            Assert.Equal(Bits(outputs.AsSpan(sample * alone.Length, alone.Length)), Bits(alone));
        }
    }

    private static int[] Bits(ReadOnlySpan<float> values) => [.. values.ToArray().Select(BitConverter.SingleToInt32Bits)];
}

[Network(300, SparseInput = true)]
[Dense(128, Activation.ReLU)]
[Dropout(0.5)]
[Dense(160, Activation.ReLU)]
[Dense(7)]
internal sealed partial class Sparse;

[Network(300, SparseInput = true)]
[Dense(80)]
internal sealed partial class SparseSum;
