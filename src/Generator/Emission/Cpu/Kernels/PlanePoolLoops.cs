using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The loops over samples, planes, lines and vectors of a pool's result, which its way forward and back share.</summary>
internal static class PlanePoolLoops
{
    /// <summary>Writes the head of a method and of its loops; the lines are <c>…Map</c> for the map's two of a window and <c>…Line</c> for the result's.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">Its operands.</param>
    /// <param name="map">The layout of the map.</param>
    /// <param name="output">The layout of the result.</param>
    /// <param name="maps">The operands that lie as the map.</param>
    /// <param name="results">The operands that lie as the result.</param>
    /// <param name="perPlane">What is done for each plane first; null for nothing.</param>
    public static void Open(
        CodeWriter code, string method, IReadOnlyList<string> parameters, TensorLayout map, TensorLayout output, IReadOnlyList<string> maps, IReadOnlyList<string> results, string? perPlane = null)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({string.Join(", ", parameters.Select(name => "float* " + name))}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Open($"for (int plane = 0; plane < {map.Channels}; plane++)");
        foreach (string name in maps)
        {
            code.Line($"float* {name}Map = {name} + ((nint)sample * {map.Size}) + (plane * {map.ChannelStride});");
        }

        foreach (string name in results)
        {
            code.Line($"float* {name}Line = {name} + ((nint)sample * {output.Size}) + (plane * {output.ChannelStride});");
        }

        if (perPlane is not null)
        {
            code.Line(perPlane);
        }

        IEnumerable<string> moves = maps.Select(name => $"{name}Map += {2 * map.RowStride}").Concat(results.Select(name => $"{name}Line += {output.RowStride}"));
        code.Open($"for (int line = 0; line < {output.Height}; line++, {string.Join(", ", moves)})");
        code.Open($"for (int column = 0; column < {output.RowStride}; column += V.Count)");
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public static void Close(CodeWriter code)
    {
        for (int loop = 0; loop < 5; loop++)
        {
            code.Close();
        }
    }
}
