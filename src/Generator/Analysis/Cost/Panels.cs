using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>The panels in which generated code computes: outputs and channels come by 16, and what is over is padding.</summary>
internal static class Panels
{
    /// <summary>Outputs of a panel: as many as a 512-bit vector has floats.</summary>
    public const int Width = 16;

    /// <summary>Rounds up to whole panels.</summary>
    public static int Padded(int channels) => (channels + Width - 1) / Width * Width;

    /// <summary>Floats behind the last line of a map, so that whole vectors can be read.</summary>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="read">Pixels that are read from a line's first on.</param>
    public static int Behind(int width, int read) => Math.Max(0, Padded(read) - width);

    /// <summary>The floats that a tensor of a shape takes inside the network.</summary>
    public static long Floats(Shape shape) => (long)Padded(shape.Channels) * shape.Pixels;

    /// <summary>Whether a convolution's groups fill no panels, in or out, so that every output has a lane of its own.</summary>
    public static bool AreLanes(Conv2DLayer layer, int channels) =>
        layer.Groups > 1 && (channels / layer.Groups % Width != 0 || layer.Filters / layer.Groups % Width != 0);
}
