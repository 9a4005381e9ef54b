namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// What belongs to a tile of 2 × 2 outputs: products, each of a row and a column of the minimal filter, and sums. Sums with equally many products stand together, and so do the
/// products of a sum, so that equal sums are parts of one product of matrices.
/// </summary>
internal sealed class WinogradTile
{
    private static readonly WinogradTile UnitStride = new(MinimalFilter.Of(1)!);
    private static readonly WinogradTile DoubleStride = new(MinimalFilter.Of(2)!);

    private readonly int[,] products;
    private readonly int[,] sums;

    private WinogradTile(MinimalFilter filter)
    {
        Filter = filter;
        products = new int[filter.Products, filter.Products];
        sums = new int[filter.Sums, filter.Sums];
        int[][] members = [.. Enumerable.Range(0, filter.Sums).Select(sum => Enumerable.Range(0, filter.Products).Where(product => filter.SumOf[product] == sum).ToArray())];
        (int Row, int Column)[] order =
        [
            .. Enumerable.Range(0, filter.Sums)
                .SelectMany(row => Enumerable.Range(0, filter.Sums).Select(column => (Row: row, Column: column)))
                .OrderByDescending(sum => members[sum.Row].Length * members[sum.Column].Length),
        ];
        int next = 0;
        for (int number = 0; number < order.Length; number++)
        {
            (int row, int column) = order[number];
            sums[row, column] = number;
            foreach (int i in members[row])
            {
                foreach (int j in members[column])
                {
                    products[i, j] = next++;
                }
            }
        }

        Classes =
        [
            .. order
                .Select((sum, number) => (Number: number, Products: members[sum.Row].Length * members[sum.Column].Length))
                .GroupBy(sum => sum.Products)
                .Select(group => new SumClass(group.Key, group.Count(), group.First().Number)),
        ];
        int first = 0;
        for (int index = 0; index < Classes.Length; index++)
        {
            Classes[index] = Classes[index] with { FirstProduct = first };
            first += Classes[index].Sums * Classes[index].Products;
        }
    }

    public MinimalFilter Filter { get; }

    /// <summary>Products of a tile.</summary>
    public int Products => Filter.Products * Filter.Products;

    /// <summary>Sums of a tile.</summary>
    public int Sums => Filter.Sums * Filter.Sums;

    /// <summary>The sums by the number of their products, in their order.</summary>
    public SumClass[] Classes { get; }

    /// <summary>The tile for a stride that a minimal filter has.</summary>
    public static WinogradTile Of(int stride) => stride == 1 ? UnitStride : DoubleStride;

    /// <summary>The number of the product of a row and a column.</summary>
    public int Product(int row, int column) => products[row, column];

    /// <summary>The number of the sum of a row and a column.</summary>
    public int Sum(int row, int column) => sums[row, column];

    /// <summary>The numbers of all products, row by row.</summary>
    public IEnumerable<int> ProductOrder() => products.Cast<int>();
}

/// <summary>Neighbouring sums with equally many products.</summary>
/// <param name="Products">Products of each sum.</param>
/// <param name="Sums">Sums.</param>
/// <param name="FirstSum">The first sum's number.</param>
internal readonly record struct SumClass(int Products, int Sums, int FirstSum)
{
    /// <summary>The first product's number.</summary>
    public int FirstProduct { get; init; }
}
