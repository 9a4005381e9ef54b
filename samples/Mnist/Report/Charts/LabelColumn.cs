namespace NetGen.Samples.Mnist.Report;

/// <summary>Labels one above the other beside a chart: as near to their lines as they can be without covering each other.</summary>
internal static class LabelColumn
{
    /// <summary>Places labels.</summary>
    /// <param name="wanted">Where each would like to be.</param>
    /// <param name="height">The least distance of two.</param>
    /// <param name="top">The topmost place.</param>
    /// <param name="bottom">The lowest place.</param>
    /// <returns>Their places, in the order of <paramref name="wanted"/>.</returns>
    public static double[] Arrange(IReadOnlyList<double> wanted, double height, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index])];
        double[] places = [.. wanted];
        double next = top;
        foreach (int index in order)
        {
            places[index] = Math.Max(places[index], next);
            next = places[index] + height;
        }

        double last = bottom;
        foreach (int index in order.Reverse())
        {
            places[index] = Math.Min(places[index], last);
            last = places[index] - height;
        }

        return places;
    }
}
