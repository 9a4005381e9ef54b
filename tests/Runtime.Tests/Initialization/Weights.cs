using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Initialization;

/// <summary>What the tests of the initialisers share.</summary>
internal static class Weights
{
    public static float[] Draw(Initializer initializer, WeightGeometry geometry, ulong seed = 1, uint stream = 0)
    {
        var weights = new float[geometry.ElementCount];
        Array.Fill(weights, float.NaN);
        WeightInitializer.Fill(weights, initializer, geometry, seed, stream);
        Assert.DoesNotContain(weights, float.IsNaN);
        return weights;
    }

    /// <summary>The largest difference between the matrix times its transpose (the smaller way round) and g² times the identity.</summary>
    public static double DistanceFromOrthogonal(ReadOnlySpan<float> matrix, int rows, int columns, double gain)
    {
        var wide = rows <= columns;
        var count = Math.Min(rows, columns);
        var length = Math.Max(rows, columns);
        var largest = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var product = 0.0;
                for (var k = 0; k < length; k++)
                {
                    product += wide
                        ? (double)matrix[i * columns + k] * matrix[j * columns + k]
                        : (double)matrix[k * columns + i] * matrix[k * columns + j];
                }

                largest = Math.Max(largest, Math.Abs(product - (i == j ? gain * gain : 0)));
            }
        }

        return largest;
    }
}
