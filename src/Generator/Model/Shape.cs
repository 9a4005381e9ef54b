using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>The shape of one sample of a tensor: a vector (rank 1), a sequence (rank 2) or a map (rank 3).</summary>
/// <param name="Rank">1, 2 or 3.</param>
/// <param name="Channels">Channels of a map or sequence, elements of a vector.</param>
/// <param name="Height">Rows of a map; 1 below rank 3.</param>
/// <param name="Width">Columns of a map, length of a sequence; 1 for a vector.</param>
internal readonly record struct Shape(int Rank, int Channels, int Height, int Width)
{
    /// <summary>The largest number of elements a tensor may have: what an int can count with room to spare.</summary>
    public const int MaxSize = 1 << 28;

    public int Pixels => Height * Width;

    public int Size => Channels * Height * Width;

    public static Shape Vector(int elements) => new(1, elements, 1, 1);

    public static Shape Map(int channels, int height, int width) => new(3, channels, height, width);

    /// <summary>The axes in the user's order.</summary>
    public int[] ToArray() => Rank switch
    {
        1 => [Channels],
        2 => [Channels, Width],
        _ => [Channels, Height, Width],
    };

    public override string ToString() => $"({string.Join(", ", ToArray().Select(axis => axis.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>What people call a tensor of this rank.</summary>
    public string Noun => Rank switch
    {
        1 => "vector",
        2 => "sequence",
        _ => "map",
    };
}
