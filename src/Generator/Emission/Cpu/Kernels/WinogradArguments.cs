using NetGen.Generator.Analysis.Cost;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's transformations of weights for minimal filtering.</summary>
internal static class WinogradArguments
{
    /// <summary>Channels, the stride, and where products lie whose panels lie within their sum, product by product.</summary>
    public static IEnumerable<string> Of(int channels, int panels, int stride) =>
    [
        .. CpuKernelCatalog.Constants(channels, stride),
        Places(stride, (sum, product) => ((sum.FirstProduct * panels) + (product / sum.Products * sum.Products * panels) + (product % sum.Products), sum.Products)),
    ];

    /// <summary>Channels, outputs, the stride, and where products lie whose panels lie side by side.</summary>
    public static IEnumerable<string> OfBack(int channels, int outputs, int stride, int panels) =>
    [
        .. CpuKernelCatalog.Constants(channels, outputs, stride),
        Places(stride, (sum, product) => ((sum.FirstProduct + product) * panels, 1)),
    ];

    /// <summary>For each product its first panel's place, and the distance to the next panel's.</summary>
    private static string Places(int stride, Func<SumClass, int, (int First, int Step)> place)
    {
        WinogradTile tile = WinogradTile.Of(stride);
        IEnumerable<int> places = tile.ProductOrder().SelectMany(number =>
        {
            SumClass sum = tile.Classes.Last(one => one.FirstProduct <= number);
            (int first, int step) = place(sum, number - sum.FirstProduct);
            return new[] { first, step };
        });
        return Literal.Of(places);
    }
}
