using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// Random orthonormal vectors, every set as probable as any rotation of it: the factor Q of a normal matrix A = Q·R with a
/// positive diagonal of R (Mezzadri, "How to generate random matrices from the classical compact groups", 2007).
/// </summary>
/// <remarks>
/// Householder's reflections, in double precision, on tiles of a few columns that stay in the cache while all reflections pass
/// over them. A column's arithmetic does not depend on what else is in its tile, so the bits do not depend on the width of the
/// machine's vectors.
/// </remarks>
internal static class OrthonormalVectors
{
    private const int VectorsPerRow = 4;

    private static readonly int TileColumns = VectorsPerRow * Vector<double>.Count;

    /// <summary>Draws <paramref name="count"/> ≤ <paramref name="length"/> vectors; one stands behind the other in the result.</summary>
    public static double[] Draw(int count, int length, ref RandomStream random)
    {
        var vectors = new double[checked(count * length)];
        var signs = new double[count];
        var tile = new Vector<double>[length * VectorsPerRow];
        Factorize(vectors, signs, length, tile, ref random);
        Accumulate(vectors, signs, length, tile);
        return vectors;
    }

    /// <summary>Draws A tile by tile and leaves the reflection vectors that make it triangular, and the signs of R's diagonal.</summary>
    private static void Factorize(
        double[] reflections, double[] signs, int length, Vector<double>[] tile, ref RandomStream random)
    {
        var entries = MemoryMarshal.Cast<Vector<double>, double>(tile.AsSpan());
        for (var first = 0; first < signs.Length; first += TileColumns)
        {
            var columns = Math.Min(TileColumns, signs.Length - first);
            entries.Clear();
            for (var column = 0; column < columns; column++)
            {
                for (var row = 0; row < length; row++)
                {
                    entries[row * TileColumns + column] = random.NextNormal();
                }
            }

            for (var k = 0; k < first + columns; k++)
            {
                var reflection = reflections.AsSpan(k * length, length);
                if (k >= first)
                {
                    signs[k] = MakeReflection(entries[(k - first)..], reflection, k);
                }

                Reflect(tile, reflection, k);
            }
        }
    }

    /// <summary>
    /// The v of H = I − v·vᵀ which maps a column's rows from k on to a multiple of the first unit vector: v is
    /// (x + sign(x_k)·‖x‖·e_k) over √(‖x‖·(‖x‖ + |x_k|)).
    /// </summary>
    /// <returns>The sign of what the column's entry k becomes.</returns>
    private static double MakeReflection(ReadOnlySpan<double> column, Span<double> reflection, int k)
    {
        var squares = 0.0;
        for (var row = k; row < reflection.Length; row++)
        {
            var entry = column[row * TileColumns];
            squares += entry * entry;
        }

        var norm = Math.Sqrt(squares);
        var pivot = column[k * TileColumns];
        if (norm == 0)
        {
            return 1;
        }

        var scale = 1 / Math.Sqrt(norm * (norm + Math.Abs(pivot)));
        for (var row = k; row < reflection.Length; row++)
        {
            reflection[row] = column[row * TileColumns] * scale;
        }

        reflection[k] = (pivot + Math.CopySign(norm, pivot)) * scale;
        return pivot < 0 ? 1 : -1;
    }

    /// <summary>
    /// Replaces the reflections by the columns of Q·diag(signs), the last tile first: a column needs the reflections up to its
    /// own number only.
    /// </summary>
    private static void Accumulate(double[] vectors, double[] signs, int length, Vector<double>[] tile)
    {
        var entries = MemoryMarshal.Cast<Vector<double>, double>(tile.AsSpan());
        for (var first = (signs.Length - 1) / TileColumns * TileColumns; first >= 0; first -= TileColumns)
        {
            var columns = Math.Min(TileColumns, signs.Length - first);
            entries.Clear();
            for (var column = 0; column < columns; column++)
            {
                entries[(first + column) * TileColumns + column] = signs[first + column];
            }

            for (var k = first + columns - 1; k >= 0; k--)
            {
                Reflect(tile, vectors.AsSpan(k * length, length), k);
            }

            for (var column = 0; column < columns; column++)
            {
                var vector = vectors.AsSpan((first + column) * length, length);
                for (var row = 0; row < length; row++)
                {
                    vector[row] = entries[row * TileColumns + column];
                }
            }
        }
    }

    /// <summary>T ← T − v·(vᵀ·T), where v is zero above row k.</summary>
    private static void Reflect(Span<Vector<double>> tile, ReadOnlySpan<double> reflection, int k)
    {
        var product0 = Vector<double>.Zero;
        var product1 = Vector<double>.Zero;
        var product2 = Vector<double>.Zero;
        var product3 = Vector<double>.Zero;
        for (var row = k; row < reflection.Length; row++)
        {
            var entries = tile.Slice(row * VectorsPerRow, VectorsPerRow);
            var factor = new Vector<double>(reflection[row]);
            product0 += factor * entries[0];
            product1 += factor * entries[1];
            product2 += factor * entries[2];
            product3 += factor * entries[3];
        }

        for (var row = k; row < reflection.Length; row++)
        {
            var entries = tile.Slice(row * VectorsPerRow, VectorsPerRow);
            var factor = new Vector<double>(reflection[row]);
            entries[0] -= factor * product0;
            entries[1] -= factor * product1;
            entries[2] -= factor * product2;
            entries[3] -= factor * product3;
        }
    }
}
