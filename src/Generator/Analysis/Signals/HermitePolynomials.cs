namespace NetGen.Generator.Analysis.Signals;

/// <summary>The normalised Hermite polynomials h_k: E[h_j(u)·h_k(u)] = 1 for j = k, else 0, u ~ N(0, 1).</summary>
internal static class HermitePolynomials
{
    /// <summary>How many there are, from h_0 = 1 on.</summary>
    public const int Count = 40;

    private static readonly double[] Roots = [.. Enumerable.Range(0, Count + 1).Select(k => Math.Sqrt(k))];

    /// <summary>At the standard nodes, one behind the other: every prediction is a sum over them.</summary>
    private static readonly double[] Tabulated = Tabulate();

    /// <summary>Adds <paramref name="value"/>·h_k(u) to every sum k.</summary>
    public static void AddTo(double[] sums, NormalNode node, double value)
    {
        if (node.Place < 0)
        {
            Span<double> row = stackalloc double[Count];
            Write(row, node.U);
            Add(sums, row, value);
        }
        else
        {
            Add(sums, Tabulated.AsSpan(node.Place * Count, Count), value);
        }
    }

    private static void Add(double[] sums, ReadOnlySpan<double> row, double value)
    {
        for (int k = 0; k < row.Length; k++)
        {
            sums[k] += value * row[k];
        }
    }

    /// <summary>h_{k+1}(u) = (u·h_k − √k·h_{k−1})/√(k+1).</summary>
    private static void Write(Span<double> row, double u)
    {
        double previous = 0;
        double current = 1;
        for (int k = 0; k < row.Length; k++)
        {
            row[k] = current;
            (previous, current) = (current, ((u * current) - (Roots[k] * previous)) / Roots[k + 1]);
        }
    }

    private static double[] Tabulate()
    {
        NormalNode[] nodes = GaussianExpectation.Standard;
        var table = new double[nodes.Length * Count];
        foreach (NormalNode node in nodes)
        {
            Write(table.AsSpan(node.Place * Count, Count), node.U);
        }

        return table;
    }
}
