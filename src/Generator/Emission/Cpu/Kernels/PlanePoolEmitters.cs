using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Pools of 2 by 2 over planes. Two vectors of a line are parted into the pixels of even and of odd columns, so that the pixels of a
/// window stand in one lane of several vectors, in the order in which lanes of channels have them.
/// </summary>
internal sealed class PlanePoolEmitter : CpuKernelEmitter<PlanePoolKernel>
{
    protected override void WriteMethod(CodeWriter code, PlanePoolKernel kernel, string method)
    {
        string[] outputs = kernel.KeepsWinners ? ["output", "winners"] : ["output"];
        PlanePoolLoops.Open(code, method, ["input", .. outputs], kernel.Map, kernel.Output, ["input"], outputs);
        code.Line("float* upper = inputMap + (2 * column);");
        code.Line($"float* lower = upper + {kernel.Map.RowStride};");
        code.Line("V left = V.Load(upper), right = V.Load(upper + V.Count), nextLeft = V.Load(lower), nextRight = V.Load(lower + V.Count);");
        if (kernel.KeepsWinners)
        {
            WriteWinner(code);
        }
        else if (kernel.IsMax)
        {
            // Half as many lanes to part as in the order of the winners.
            code.Line($"left = {Larger("left", "nextLeft")};");
            code.Line($"right = {Larger("right", "nextRight")};");
            code.Line($"V result = {Larger("V.EvenLanes(left, right)", "V.OddLanes(left, right)")};");
        }
        else
        {
            code.Line("V sum = V.Add(V.EvenLanes(left, right), V.OddLanes(left, right)), nextSum = V.Add(V.EvenLanes(nextLeft, nextRight), V.OddLanes(nextLeft, nextRight));");
            code.Line("V result = V.Multiply(V.Add(sum, nextSum), V.Broadcast(0.25f));");
        }

        code.Line("V.Store(result, outputLine + column);");
        PlanePoolLoops.Close(code);
    }

    /// <summary>The winner of each line first: of equal ones the first of a line, and the upper line's, so the first of all.</summary>
    private static void WriteWinner(CodeWriter code)
    {
        code.Line("V even = V.EvenLanes(left, right), odd = V.OddLanes(left, right), nextEven = V.EvenLanes(nextLeft, nextRight), nextOdd = V.OddLanes(nextLeft, nextRight);");
        code.Line($"V first = {Larger("even", "odd")}, second = {Larger("nextEven", "nextOdd")}, result = {Larger("first", "second")};");
        code.Line("V firstWinner = V.SelectLessThan(even, odd, V.Broadcast(1f), V.Zero), secondWinner = V.SelectLessThan(nextEven, nextOdd, V.Broadcast(3f), V.Broadcast(2f));");
        code.Line("V.Store(V.SelectLessThan(first, second, secondWinner, firstWinner), winnersLine + column);");
    }

    private static string Larger(string a, string b) => $"global::NetGen.Kernels.MaxPool.Larger({a}, {b})";
}

/// <summary>The way back: shares of neighbouring pixels are laid between one another.</summary>
internal sealed class PlanePoolBackEmitter : CpuKernelEmitter<PlanePoolBackKernel>
{
    protected override void WriteMethod(CodeWriter code, PlanePoolBackKernel kernel, string method)
    {
        TensorLayout map = kernel.Map;
        string[] read = ["outputGradient", .. kernel.IsMax ? (string[])["winners"] : [], .. kernel.Activation.IsIdentity ? (string[])[] : ["output"]];
        PlanePoolLoops.Open(code, method, [.. read, "inputGradient"], map, kernel.Output, ["inputGradient"], read, ClearRest(map, kernel.Output));
        code.Line("float* upper = inputGradientMap + (2 * column);");
        code.Line($"V gradient = {VectorText.Narrow.Derived("V.Load(outputGradientLine + column)", kernel.Activation, "V.Load(outputLine + column)")};");
        code.Line(kernel.IsMax
            ? "V winner = V.Load(winnersLine + column);"
            : "V share = V.Multiply(gradient, V.Broadcast(0.25f));");
        string Share(int tap) => kernel.IsMax ? $"global::NetGen.Kernels.MaxPool.Share(gradient, winner, {Literal.Of((float)tap)})" : "share";
        code.Line($"V left = {Share(0)}, right = {Share(1)}, nextLeft = {Share(2)}, nextRight = {Share(3)};");
        WriteHalf("InterleaveLower", "0", 0);
        WriteHalf("InterleaveUpper", "V.Count", 1);
        PlanePoolLoops.Close(code);

        // Lines of the result may be longer than half a line of the map, both being padded.
        void WriteHalf(string interleave, string place, int half)
        {
            bool reachesBeyond = 2 * kernel.Output.RowStride > map.RowStride;
            if (reachesBeyond)
            {
                code.Open($"if ((2 * column) + {place} < {map.RowStride})");
            }

            code.Line($"V.Store(V.{interleave}(left, right), upper + {place}); V.Store(V.{interleave}(nextLeft, nextRight), upper + {map.RowStride} + {place});");
            if (reachesBeyond)
            {
                code.Close();
                if (half == 0)
                {
                    code.Line();
                }
            }
        }
    }

    /// <summary>Clears a last line that no window has.</summary>
    private static string? ClearRest(TensorLayout map, TensorLayout output) => map.Height == 2 * output.Height
        ? null
        : $"new global::System.Span<float>(inputGradientMap + {(map.Height - 1) * map.RowStride}, {map.RowStride}).Clear();";
}
