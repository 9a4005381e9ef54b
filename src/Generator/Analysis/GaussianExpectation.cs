using NetGen.Generator.Activations;

namespace NetGen.Generator.Analysis;

/// <summary>
/// Expectations over a normal distribution: Gauss–Legendre quadrature of 20 points on panels half a standard deviation wide
/// over ±9.5, with panel edges on the integrand's kinks; good to about 1e-14.
/// </summary>
internal static class GaussianExpectation
{
    private const double Reach = 9.5;
    private const double PanelWidth = 0.5;
    private const int Points = 20;
    private const int Panels = (int)(2 * Reach / PanelWidth);

    private static readonly (double Node, double Weight)[] Rule = LegendreRule();

    /// <summary>The nodes where there are no kinks.</summary>
    public static NormalNode[] Standard { get; } =
        [.. Enumerable.Range(0, Panels).SelectMany(panel => Panel(Edge(panel), Edge(panel + 1))).Select((node, place) => node with { Place = place })];

    /// <summary>Sixty nodes on three panels over ±7, for integrals in two dimensions; about four digits where there are kinks.</summary>
    public static NormalNode[] Coarse { get; } = [.. Panel(-7, -1.5), .. Panel(-1.5, 1.5), .. Panel(1.5, 7)];

    /// <summary>E[f(z)], z ~ N(mean, deviation²).</summary>
    public static double Of(Func<double, double> function, double mean, double deviation, IReadOnlyList<double> kinks)
    {
        if (deviation <= 0)
        {
            return function(mean);
        }

        double sum = 0;
        foreach (NormalNode node in Nodes(mean, deviation, kinks))
        {
            sum += node.Weight * function(mean + (deviation * node.U));
        }

        return sum;
    }

    /// <summary>The nodes u and weights for E[f(mean + deviation·u)], u ~ N(0, 1), where f has kinks.</summary>
    public static NormalNode[] Nodes(double mean, double deviation, IReadOnlyList<double> kinks)
    {
        List<double> edges = [.. kinks.Select(kink => (kink - mean) / deviation).Where(edge => Math.Abs(edge) < Reach && edge % PanelWidth != 0)];
        if (edges.Count == 0)
        {
            return Standard;
        }

        edges.Sort();
        var nodes = new List<NormalNode>(Standard.Length + (edges.Count * Points));
        int next = 0;
        for (int panel = 0; panel < Panels; panel++)
        {
            int first = next;
            while (next < edges.Count && edges[next] < Edge(panel + 1))
            {
                next++;
            }

            if (first == next)
            {
                nodes.AddRange(new ArraySegment<NormalNode>(Standard, panel * Points, Points));
                continue;
            }

            for (int part = first; part <= next; part++)
            {
                nodes.AddRange(Panel(part == first ? Edge(panel) : edges[part - 1], part == next ? Edge(panel + 1) : edges[part]));
            }
        }

        return [.. nodes];
    }

    private static double Edge(int panel) => -Reach + (panel * PanelWidth);

    private static IEnumerable<NormalNode> Panel(double low, double high)
    {
        double half = (high - low) / 2;
        double centre = (high + low) / 2;
        foreach ((double node, double weight) in Rule)
        {
            double u = centre + (half * node);
            yield return new NormalNode(u, half * weight * NormalDistribution.Density(u), Place: -1);
        }
    }

    /// <summary>Nodes and weights on [−1, 1], the nodes by Newton's method from Chebyshev's.</summary>
    private static (double Node, double Weight)[] LegendreRule()
    {
        var rule = new (double, double)[Points];
        for (int index = 0; index < Points; index++)
        {
            double x = Math.Cos(Math.PI * (index + 0.75) / (Points + 0.5));
            double slope = 0;
            for (int round = 0; round < 100; round++)
            {
                double previous = 1;
                double current = x;
                for (int degree = 2; degree <= Points; degree++)
                {
                    (previous, current) = (current, ((((2 * degree) - 1) * x * current) - ((degree - 1) * previous)) / degree);
                }

                slope = Points * ((x * current) - previous) / ((x * x) - 1);
                double step = current / slope;
                x -= step;
                if (Math.Abs(step) < 1e-16)
                {
                    break;
                }
            }

            rule[index] = (x, 2 / ((1 - (x * x)) * slope * slope));
        }

        return rule;
    }
}

/// <summary>A point of a quadrature over N(0, 1).</summary>
/// <param name="U">The point.</param>
/// <param name="Weight">Its weight, density included.</param>
/// <param name="Place">Its place among the standard nodes; −1 if it is none of them.</param>
internal readonly record struct NormalNode(double U, double Weight, int Place);
