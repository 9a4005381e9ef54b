using NetGen.Numerics;
using NetGen.Runtime.Tests.RandomNumbers;

namespace NetGen.Runtime.Tests.Initialization;

public class OrthogonalTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    [InlineData(5, 5)]
    [InlineData(31, 65)]
    [InlineData(65, 31)]
    [InlineData(100, 100)]
    [InlineData(128, 64)]
    public void Rows_or_columns_are_orthonormal_times_the_gain(int rows, int columns)
    {
        var geometry = new WeightGeometry(rows, columns);
        var usual = Weights.Draw(Init.Orthogonal, geometry);
        var given = Weights.Draw(new Initializer(Init.Orthogonal) { Gain = 1.5 }, geometry);

        Assert.InRange(Weights.DistanceFromOrthogonal(usual, rows, columns, 1), 0, 1e-5);
        Assert.InRange(Weights.DistanceFromOrthogonal(given, rows, columns, 1.5), 0, 1e-5);
    }

    [Fact]
    public void A_kernel_is_flattened_to_outputs_and_the_rest()
    {
        Assert.InRange(
            Weights.DistanceFromOrthogonal(Weights.Draw(Init.Orthogonal, new WeightGeometry(16, 3, 3, 3)), 16, 27, 1), 0, 1e-5);
        Assert.InRange(
            Weights.DistanceFromOrthogonal(Weights.Draw(Init.Orthogonal, new WeightGeometry(40, 3, 3, 3)), 40, 27, 1), 0, 1e-5);
    }

    [Fact]
    public void Every_group_of_a_convolution_is_orthogonal_by_itself()
    {
        var depthwise = Weights.Draw(Init.Orthogonal, new WeightGeometry(20, 1, 3, 3) { Groups = 20 });
        var grouped = Weights.Draw(Init.Orthogonal, new WeightGeometry(8, 2, 1, 1) { Groups = 2 });

        Assert.All(depthwise.Chunk(9), group => Assert.InRange(Weights.DistanceFromOrthogonal(group, 1, 9, 1), 0, 1e-5));
        Assert.All(grouped.Chunk(8), group => Assert.InRange(Weights.DistanceFromOrthogonal(group, 4, 2, 1), 0, 1e-5));
    }

    [Fact]
    public void The_matrices_are_those_of_a_normal_matrix_with_a_positive_diagonal_of_R()
    {
        // Column k of A is Σ R_jk·q_j over j ≤ k, with R_kk > 0; A's entries are the stream's normal values, column by column.
        const int length = 37;
        const int count = 23;
        var q = Weights.Draw(Init.Orthogonal, new WeightGeometry(length, count), seed: 5, stream: 6);
        var random = new RandomStream(5, 6);
        for (var k = 0; k < count; k++)
        {
            var products = new double[count];
            for (var row = 0; row < length; row++)
            {
                var entry = random.NextNormal();
                for (var j = 0; j < count; j++)
                {
                    products[j] += q[row * count + j] * entry;
                }
            }

            Assert.InRange(products[k], 0.1, 10);
            Assert.All(products[(k + 1)..], product => Assert.Equal(0, product, 1e-5));
        }
    }

    [Fact]
    public void Rotations_and_reflections_of_the_plane_are_uniformly_distributed()
    {
        const int count = 4000;
        var angles = new float[count];
        var reflections = 0;
        for (uint i = 0; i < count; i++)
        {
            var matrix = Weights.Draw(Init.Orthogonal, new WeightGeometry(2, 2), seed: 7, stream: i);
            angles[i] = MathF.Atan2(matrix[2], matrix[0]);
            reflections += matrix[0] * matrix[3] - matrix[1] * matrix[2] < 0 ? 1 : 0;
        }

        var distance = Statistics.KolmogorovSmirnov(
            angles, angle => Statistics.UniformDistributionFunction(angle, -Math.PI, Math.PI));
        Assert.InRange(distance, 0, 1.95);
        Assert.InRange(reflections, count / 2 - 130, count / 2 + 130);
    }

    [Fact]
    public void DeltaOrthogonal_is_orthogonal_at_the_centre_and_zero_elsewhere()
    {
        var geometry = new WeightGeometry(12, 3, 3, 5) { Groups = 2 };
        var weights = Weights.Draw(new Initializer(Init.DeltaOrthogonal) { Gain = 2 }, geometry);

        var centre = weights.Where((_, i) => i % 15 == 7).ToArray();
        Assert.All(centre.Chunk(18), group => Assert.InRange(Weights.DistanceFromOrthogonal(group, 6, 3, 2), 0, 1e-5));
        Assert.All(weights.Where((_, i) => i % 15 != 7), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Identity_passes_a_group_s_inputs_on_at_the_centre_tap()
    {
        Assert.Equal([1f, 0, 0, 0, 1, 0, 0, 0, 1], Weights.Draw(Init.Identity, new WeightGeometry(3, 3)));

        // Two groups of 3 outputs and 2 inputs each: outputs 0, 1 and 3, 4 pass on their group's inputs, 2 and 5 none.
        var weights = Weights.Draw(Init.Dirac, new WeightGeometry(6, 2, 3, 3) { Groups = 2 });
        var ones = weights.Select((weight, i) => (weight, i)).Where(entry => entry.weight != 0).ToArray();
        Assert.All(ones, entry => Assert.Equal(1, entry.weight));
        Assert.Equal([4, 18 + 9 + 4, 3 * 18 + 4, 4 * 18 + 9 + 4], ones.Select(entry => entry.i));
    }

    [Theory]
    [InlineData(40, 90)]
    [InlineData(90, 40)]
    public void Lsuv_without_data_is_orthogonal_with_the_mean_square_that_keeps_the_signal(int rows, int columns)
    {
        var weights = Weights.Draw(Init.Lsuv, new WeightGeometry(rows, columns) { InputSecondMoment = 0.5, HeGain = 3 });

        var scale = Math.Sqrt(Statistics.SecondMoment(weights) * Math.Max(rows, columns));
        Assert.Equal(1 / (columns * 0.5), Statistics.SecondMoment(weights), 1e-6);
        Assert.InRange(Weights.DistanceFromOrthogonal(weights, rows, columns, scale), 0, 1e-5);
    }
}
