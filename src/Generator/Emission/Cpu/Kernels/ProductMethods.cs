using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>What the methods of a product share: their parameters, the choice of the width, and the way from one group of outputs to the next.</summary>
/// <param name="code">Where to.</param>
/// <param name="kernel">The product.</param>
/// <param name="method">The name of the method that chooses.</param>
internal abstract class ProductMethods(CodeWriter code, PanelProductKernel kernel, string method)
{
    protected const int Width = TensorLayout.PanelWidth;

    protected CodeWriter Code => code;

    protected PanelProductKernel Kernel => kernel;

    protected int Panels => kernel.Panels;

    /// <summary>Floats of a panel's weights.</summary>
    protected int PanelLength => kernel.Depth * Width;

    /// <summary>The values that are fetched ahead.</summary>
    protected FetchedValues Fetched => new(kernel.Ahead);

    private string Parameters => $"float* input, float* weights{(kernel.HasBias ? ", float* bias" : "")}{(kernel.Differentiates ? ", float* activated" : "")}{Fetched.Each("float* ahead")}, float* output";

    public void Write()
    {
        string arguments = $"input, weights{(kernel.HasBias ? ", bias" : "")}{(kernel.Differentiates ? ", activated" : "")}{Fetched.Each("ahead")}, output, from, to, activates";
        Open(method, VectorText.Narrow, ", int from, int to", kernel.SkipsZeros ? ", bool skipsZeros" : "");
        if (kernel.SkipsZeros)
        {
            code.Open("if (skipsZeros && from == 0 && to == 1)");
            code.Line($"{SparseName}<V>(input, weights, {(kernel.HasBias ? "bias, " : "")}output, activates);");
            code.Line("return;");
            code.Close();
            code.Line();
        }

        bool hasParts = PartLoop.Open(code, kernel.Parts, "input", "weights", "output");
        WidthMethods.WriteChoice(code, method, arguments);
        if (hasParts)
        {
            Fetched.WriteParts(code, kernel.Parts.Count);
            code.Close();
        }

        code.Close();
        WriteMethods(VectorText.Wide, Processor.Wide);
        WriteMethods(VectorText.Narrow, Processor.Narrow);
    }

    /// <summary>Writes the methods for one kind of vectors.</summary>
    protected abstract void WriteMethods(VectorText vector, Processor processor);

    /// <summary>The name of a method for one kind of vectors, without its type parameter.</summary>
    protected string Name(VectorText vector, string suffix = "") => $"{method}{(vector.IsWide ? "Wide" : "Narrow")}{suffix}";

    /// <summary>The name of a tile's method.</summary>
    protected string TileName(VectorText vector, TileShape tile) => Name(vector, $"{Literal.Of(tile.Rows)}x{Literal.Of(tile.Vectors)}");

    /// <summary>Where a tile's rows lie that are so far apart.</summary>
    protected static int[] Multiples(int stride, int count) => [.. Enumerable.Range(0, count).Select(row => row * stride)];

    /// <summary>The name of the method for one sample with many zeros, of vectors of any width.</summary>
    protected string SparseName => method + "Sparse";

    /// <summary>The vectors of outputs that tiles share out: all panels, or for narrow vectors one panel, since a tile must not straddle panels of any width.</summary>
    protected int Outputs(VectorText vector) => vector.IsWide ? Panels : RegisterTile.NarrowVectors;

    protected void Open(string name, VectorText vector, string range, string more = "")
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}{vector.Suffix}({Parameters}{range}, bool activates{more})");
        vector.OpenBody(code);
    }

    /// <summary>Writes a loop over groups of vectors of outputs, and once more for the outputs that are left over.</summary>
    /// <param name="vector">The vectors.</param>
    /// <param name="vectors">Vectors of a group.</param>
    /// <param name="body">Writes what is done with a group of so many vectors whose first weights, biases and outputs have the given offsets.</param>
    protected void ForGroups(VectorText vector, int vectors, Action<int, GroupOffsets> body)
    {
        if (!vector.IsWide)
        {
            code.Open($"for (int lane = 0; lane < {Panels * Width}; lane += {vectors} * V.Count)");
            body(vectors, new GroupOffsets($" + {kernel.Weights.OfLane("lane")}", " + lane"));
            code.Close();
            return;
        }

        int rest = Panels % vectors;
        int whole = Panels - rest;
        if (whole == vectors)
        {
            body(vectors, new GroupOffsets("", ""));
        }
        else
        {
            code.Open($"for (int panel = 0; panel < {whole}; panel += {vectors})");
            body(vectors, new GroupOffsets($" + ((nint)panel * {PanelLength})", $" + (panel * {Width})"));
            code.Close();
        }

        if (rest > 0)
        {
            code.Line();
            body(rest, new GroupOffsets($" + {kernel.Weights.Of(whole)}", $" + {whole * Width}"));
        }
    }

    /// <summary>The arguments for a tile method.</summary>
    protected string Arguments(string input, GroupOffsets group, string output) =>
        $"(input{input}, weights{group.Weights}{(kernel.HasBias ? $", bias{group.Lanes}" : "")}{(kernel.Differentiates ? $", activated{output}{group.Lanes}" : "")}{Fetched.Each("ahead")}, output{output}{group.Lanes}";
}

/// <summary>What is added to the pointers for a group of outputs.</summary>
/// <param name="Weights">To the weights.</param>
/// <param name="Lanes">To the biases and the outputs.</param>
internal readonly record struct GroupOffsets(string Weights, string Lanes);
