using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Pools of 2 by 2 over planes. Two vectors of a line are parted into the pixels of even and of odd columns, so that the four pixels of a
/// window stand in one lane of four vectors, in the order in which lanes of channels have them.
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
        string[] taps = ["V.EvenLanes(left, right)", "V.OddLanes(left, right)", "V.EvenLanes(nextLeft, nextRight)", "V.OddLanes(nextLeft, nextRight)"];
        if (kernel.KeepsWinners)
        {
            code.Line($"V result = {taps[0]}, winner = V.Zero;");
            for (int tap = 1; tap < taps.Length; tap++)
            {
                code.Line($"global::NetGen.Kernels.MaxPool.Challenge({taps[tap]}, {Literal.Of((float)tap)}, ref result, ref winner);");
            }

            code.Line("V.Store(winner, winnersLine + column);");
        }
        else
        {
            code.Line(kernel.IsMax
                ? $"V result = {taps.Aggregate((largest, tap) => $"global::NetGen.Kernels.MaxPool.Larger({largest}, {tap})")};"
                : $"V result = V.Multiply(V.Add(V.Add({taps[0]}, {taps[1]}), V.Add({taps[2]}, {taps[3]})), V.Broadcast(0.25f));");
        }

        code.Line("V.Store(result, outputLine + column);");
        PlanePoolLoops.Close(code);
    }
}

/// <summary>The way back: shares of neighbouring pixels are laid between one another.</summary>
internal sealed class PlanePoolBackEmitter : CpuKernelEmitter<PlanePoolBackKernel>
{
    protected override void WriteMethod(CodeWriter code, PlanePoolBackKernel kernel, string method)
    {
        TensorLayout map = kernel.Map;
        string[] read = kernel.IsMax ? ["outputGradient", "winners"] : ["outputGradient"];
        PlanePoolLoops.Open(code, method, [.. read, "inputGradient"], map, kernel.Output, ["inputGradient"], read, ClearRest(map, kernel.Output));
        code.Line("float* upper = inputGradientMap + (2 * column);");
        code.Line("V gradient = V.Load(outputGradientLine + column);");
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
