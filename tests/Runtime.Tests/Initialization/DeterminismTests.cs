using NetGen.Numerics;
using NetGen.Runtime.Tests.RandomNumbers;

namespace NetGen.Runtime.Tests.Initialization;

public class DeterminismTests
{
    // The bits that seed 1, stream 0 gives. They are part of the contract: a change would change every network of every user.
    [Theory]
    [InlineData(Init.Auto, "3ed5a570 3e3e2789 3ec39783 3e092a47")]
    [InlineData(Init.Uniform, "3d1fd9a4 3d21a9b1 3c0c7412 3cad1220")]
    [InlineData(Init.TruncatedNormal, "3d86e59b 3cf6687e 3d7880f3 3cb22b66")]
    [InlineData(Init.XavierUniform, "3e69ff26 3e6ca673 3d4d9a4c 3dfd5987")]
    [InlineData(Init.HeNormal, "3ea57d5b 3e134b01 3e97813a 3dd47ecf")]
    [InlineData(Init.Orthogonal, "3e867b3d 3e9ab555 3e6387c7 bec03483")]
    [InlineData(Init.Sparse, "3d803010 3ce42f71 3d6ab5d1 3ca49922")]
    [InlineData(Init.Lsuv, "3ec87919 3ee6a025 3ea99755 bf0f42e0")]
    public void The_first_weights_have_these_bits_on_every_machine(Init init, string bits)
    {
        var geometry = new WeightGeometry(40, 30) { HeGain = Math.Sqrt(2), InputSecondMoment = 0.3 };
        var weights = Weights.Draw(new Initializer(init) { Gain = init == Init.Orthogonal ? Math.Sqrt(2) : double.NaN }, geometry);

        Assert.Equal(bits, string.Join(' ', weights.Take(4).Select(weight => $"{BitConverter.SingleToUInt32Bits(weight):x8}")));
    }

    [Fact]
    public void The_centred_weights_have_these_bits_on_every_machine()
    {
        var geometry = new WeightGeometry(40, 30) { Centred = true, InputSecondMoment = 0.3, InputMean = 0.5 };
        var weights = Weights.Draw(Init.Auto, geometry);

        Assert.Equal(
            "3f7c341f 3ed10232 3f65b6ad 3e8f0032",
            string.Join(' ', weights.Take(4).Select(weight => $"{BitConverter.SingleToUInt32Bits(weight):x8}")));
    }

    [Fact]
    public void All_bits_of_an_orthogonal_matrix_of_several_tiles_are_the_same_on_every_machine()
    {
        var weights = Weights.Draw(Init.Orthogonal, new WeightGeometry(70, 90));

        var hash = 14695981039346656037ul;
        foreach (var weight in weights)
        {
            hash = unchecked((hash ^ BitConverter.SingleToUInt32Bits(weight)) * 1099511628211);
        }

        Assert.Equal(2585066312952958674ul, hash);
    }

    [Theory]
    [InlineData(Init.Auto)]
    [InlineData(Init.HeUniform)]
    [InlineData(Init.Orthogonal)]
    [InlineData(Init.Sparse)]
    public void Another_seed_or_stream_gives_uncorrelated_weights_and_the_same_ones_the_same(Init init)
    {
        var geometry = new WeightGeometry(100, 100);
        var weights = Weights.Draw(init, geometry, seed: 1, stream: 0);

        Assert.Equal(weights, Weights.Draw(init, geometry, seed: 1, stream: 0));
        Assert.InRange(Statistics.Correlation(weights, Weights.Draw(init, geometry, seed: 2, stream: 0)), -0.045, 0.045);
        Assert.InRange(Statistics.Correlation(weights, Weights.Draw(init, geometry, seed: 1, stream: 1)), -0.045, 0.045);
    }
}
