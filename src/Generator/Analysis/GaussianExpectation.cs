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

    private static readonly (double Node, double Weight)[] Rule = LegendreRule();

    /// <summary>E[f(z)], z ~ N(mean, deviation²).</summary>
    public static double Of(Func<double, double> function, double mean, double deviation, IReadOnlyList<double> kinks)
    {
        if (deviation <= 0)
        {
            return function(mean);
        }

        List<double> edges = [.. Enumerable.Range(0, (int)(2 * Reach / PanelWidth) + 1).Select(panel => -Reach + (panel * PanelWidth))];
        edges.AddRange(kinks.Select(kink => (kink - mean) / deviation).Where(edge => Math.Abs(edge) < Reach));
        edges.Sort();
        double sum = 0;
        for (int panel = 0; panel + 1 < edges.Count; panel++)
        {
            double half = (edges[panel + 1] - edges[panel]) / 2;
            double centre = (edges[panel + 1] + edges[panel]) / 2;
            foreach ((double node, double weight) in Rule)
            {
                double u = centre + (half * node);
                sum += half * weight * Activations.NormalDistribution.Density(u) * function(mean + (deviation * u));
            }
        }

        return sum;
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
