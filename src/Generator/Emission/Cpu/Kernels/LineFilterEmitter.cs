using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>Convolutions by minimal filtering down the columns: for each pair of lines their combined inputs, on the stack, and then the tiles along them.</summary>
internal sealed class LineFilterEmitter : CpuKernelEmitter<LineFilterKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override string Call(LineFilterKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {site.Activates});";

    protected override void WriteMethod(CodeWriter code, LineFilterKernel kernel, string method)
    {
        var fetched = new FetchedValues(kernel.Ahead);
        string parameters = $"float* input, float* weights{(kernel.HasBias ? ", float* bias" : "")}{fetched.Each("float* ahead")}, float* output, int from, int to, bool activates";
        string arguments = $"input, weights{(kernel.HasBias ? ", bias" : "")}{fetched.Each("ahead")}, output, from, to, activates";
        WidthMethods.Write(code, method, parameters, arguments, (vector, processor) => WriteBody(code, kernel, vector, processor), usesStack: true);
    }

    private static void WriteBody(CodeWriter code, LineFilterKernel kernel, VectorText vector, Processor processor)
    {
        TensorLayout output = kernel.Output;
        var fetched = new FetchedValues(kernel.Ahead);
        code.Line($"float* stack = stackalloc float[{kernel.Combined + Width}];");
        code.Line($"float* lines = stack + ({Width - 1} - (((nuint)stack / {sizeof(float)} + {Width - 1}) % {Width}));");
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* source = input + ((nint)sample * {kernel.InputSample}), target = output + ((nint)sample * {output.Size});");
        fetched.WritePointers(code);
        code.Open($"for (int pair = 0; pair < {LineFilter.Pairs(output.Height)}; pair++, source += {LineFilter.Outputs * kernel.Input.RowStride}, target += {LineFilter.Outputs * output.RowStride})");
        fetched.WriteFetches(code, LineFilter.Pairs(output.Height));
        WriteCombinations(code, kernel, vector);
        if (kernel.ByPixels)
        {
            WriteTilesOfPixels(code, kernel, vector, LineFilterTile.ByPixels(processor, kernel.Filter, output.RowStride, output.Channels, vector.IsWide));
        }
        else
        {
            WriteTilesOfChannels(code, kernel, vector, LineFilterTile.ByChannels(processor, kernel.Filter, output.Width, vector.IsWide ? Panels(output) : RegisterTile.NarrowVectors));
        }

        code.Close();
        code.Close();
    }

    /// <summary>The lines that two lines of outputs read, combined for each product.</summary>
    private static void WriteCombinations(CodeWriter code, LineFilterKernel kernel, VectorText vector)
    {
        if (kernel.Planes > 1)
        {
            code.Open($"for (int plane = 0; plane < {kernel.Planes}; plane++)");
        }

        string Plane(int floats) => kernel.Planes > 1 ? $" + (plane * {floats})" : "";
        code.Open($"for (int at = 0; at < {kernel.Line}; at += {(vector.IsWide ? Literal.Of(Width) : "V.Count")})");
        code.Line($"float* x = source + at{Plane(kernel.Input.ChannelStride)}, y = lines + at{Plane(kernel.Plane)};");
        code.Line($"{vector.Type} {string.Join(", ", Enumerable.Range(0, kernel.Filter.Window).Select(line => $"d{line} = {vector.Load($"x + {line * kernel.Input.RowStride}")}"))};");
        code.Line(string.Join(" ", kernel.Filter.Combinations().Select(one =>
            vector.Store(one.Adds ? vector.Add($"d{one.First}", $"d{one.Second}") : vector.Subtract($"d{one.First}", $"d{one.Second}"), $"y + {one.Product * kernel.Line}"))));
        code.Close();
        if (kernel.Planes > 1)
        {
            code.Close();
        }

        code.Line();
    }

    private static void WriteTilesOfPixels(CodeWriter code, LineFilterKernel kernel, VectorText vector, LineFilterTile tile)
    {
        TensorLayout output = kernel.Output;
        code.Open($"for (int column = 0; column < {output.RowStride}; column += {(vector.IsWide ? Literal.Of(tile.Vectors * Width) : $"{tile.Vectors} * V.Count")})");
        var places = new LineFilterPlaces(
            (scalar, _, weight) => $"w[{weight + scalar}]",
            (column, input, _) => $"x + {input} + {vector.Lane(column)}",
            (scalar, column) => $"{scalar * output.ChannelStride} + {vector.Lane(column)}",
            (scalar, _) => vector.Broadcast($"b[{scalar}]"));
        string Weights(string filter) => output.Channels <= Width ? $"weights + {filter}" : $"weights + ({filter} / {Width} * {PanelLength(kernel)}) + ({filter} % {Width})";
        WriteTiles(code, output.Channels, tile, "filter", filter =>
        {
            code.Line($"float* y = target + ({filter} * {output.ChannelStride}) + column{(kernel.HasBias ? $", b = bias + {filter}" : "")};");
            new LineFilterTileWriter(code, kernel, tile, vector, places).Write("lines + column", Weights(filter));
        });
        code.Close();
    }

    private static void WriteTilesOfChannels(CodeWriter code, LineFilterKernel kernel, VectorText vector, LineFilterTile tile)
    {
        TensorLayout output = kernel.Output;
        int panels = Panels(output), length = PanelLength(kernel);
        string weights = "weights", lane = "";
        bool loops = !vector.IsWide || panels > tile.Vectors;
        if (loops)
        {
            code.Open($"for (int lane = 0; lane < {panels * Width}; lane += {(vector.IsWide ? Literal.Of(tile.Vectors * Width) : $"{tile.Vectors} * V.Count")})");
            weights = vector.IsWide ? $"weights + ((nint)lane * {length / Width})" : $"weights + ((nint)(lane / {Width}) * {length}) + (lane % {Width})";
            lane = " + lane";
        }

        if (kernel.HasBias)
        {
            code.Line($"{vector.Type} {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(column => $"b{column} = {vector.Load($"bias{lane} + {vector.Lane(column)}")}"))};");
        }

        var places = new LineFilterPlaces(
            (scalar, input, _) => $"x[{input + (scalar * kernel.Pixel)}]",
            (column, _, weight) => vector.IsWide ? $"w + {weight + (column * length)}" : $"w + {weight} + {vector.Lane(column)}",
            (scalar, column) => $"{scalar * output.ColumnStride} + {vector.Lane(column)}",
            (_, column) => $"b{column}");
        WriteTiles(code, output.Width, tile, "column", column =>
        {
            code.Line($"float* y = target + ({column} * {output.ColumnStride}){lane};");
            new LineFilterTileWriter(code, kernel, tile, vector, places).Write($"lines + ({column} * {kernel.Pixel})", weights);
        });
        if (loops)
        {
            code.Close();
        }
    }

    /// <summary>Writes a loop over tiles of scalars; where they don't come out even, the last tile reaches back and computes some once more.</summary>
    private static void WriteTiles(CodeWriter code, int scalars, LineFilterTile tile, string index, Action<string> write)
    {
        if (scalars == tile.Scalars)
        {
            code.Block();
            write("0");
        }
        else if (scalars % tile.Scalars == 0)
        {
            code.Open($"for (int {index} = 0; {index} < {scalars}; {index} += {tile.Scalars})");
            write(index);
        }
        else
        {
            code.Open($"for (int next = 0; next < {scalars}; next += {tile.Scalars})");
            code.Line($"int {index} = next < {scalars - tile.Scalars} ? next : {scalars - tile.Scalars};");
            write(index);
        }

        code.Close();
    }

    private static int Panels(TensorLayout output) => output.ColumnStride / Width;

    /// <summary>Floats of a panel's weights.</summary>
    private static int PanelLength(LineFilterKernel kernel) => kernel.Filter.Products * kernel.LineDepth * Width;
}
