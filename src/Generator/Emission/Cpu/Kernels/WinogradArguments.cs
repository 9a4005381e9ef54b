using NetGen.Generator.Analysis.Cost;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's transformations of weights for minimal filtering.</summary>
internal static class WinogradArguments
{
    /// <summary>Channels, panels or outputs, the stride, and where products lie whose panels lie within their sum, product by product.</summary>
    public static IEnumerable<string> Of(int channels, int panels, int stride) => Arguments(channels, panels, stride, (sum, product) =>
        ((sum.FirstProduct * panels) + (product / sum.Products * sum.Products * panels) + (product % sum.Products), sum.Products));

    /// <summary>The same where panels lie within their product.</summary>
    public static IEnumerable<string> OfBack(int channels, int outputs, int stride, int panels) => Arguments(channels, outputs, stride, (sum, product) =>
        ((sum.FirstProduct + product) * panels, 1));

    private static IEnumerable<string> Arguments(int channels, int second, int stride, Func<SumClass, int, (int First, int Step)> place)
    {
        WinogradTile tile = WinogradTile.Of(stride)!;
        IEnumerable<int> places = tile.ProductOrder().SelectMany(number =>
        {
            SumClass sum = tile.Classes.Last(one => one.FirstProduct <= number);
            (int first, int step) = place(sum, number - sum.FirstProduct);
            return new[] { first, step };
        });
        return [.. CpuKernelCatalog.Constants(channels, second, stride), Literal.Of(places)];
    }
}
