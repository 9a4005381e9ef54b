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
        TensorLayout map = kernel.Map, output = kernel.Output;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* output, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Open($"for (int plane = 0; plane < {map.Channels}; plane++)");
        code.Line($"float* x = input + ((nint)sample * {map.Size}) + (plane * {map.ChannelStride});");
        code.Line($"float* y = output + ((nint)sample * {output.Size}) + (plane * {output.ChannelStride});");
        code.Open($"for (int line = 0; line < {output.Height}; line++, x += {2 * map.RowStride}, y += {output.RowStride})");
        code.Open($"for (int column = 0; column < {output.RowStride}; column += V.Count)");
        code.Line("float* upper = x + (2 * column);");
        code.Line($"float* lower = upper + {map.RowStride};");
        code.Line("V left = V.Load(upper), right = V.Load(upper + V.Count), nextLeft = V.Load(lower), nextRight = V.Load(lower + V.Count);");
        string[] taps = ["V.EvenLanes(left, right)", "V.OddLanes(left, right)", "V.EvenLanes(nextLeft, nextRight)", "V.OddLanes(nextLeft, nextRight)"];
        code.Line(kernel.IsMax
            ? $"V result = {taps.Aggregate((largest, tap) => $"global::NetGen.Kernels.MaxPool.Larger({largest}, {tap})")};"
            : $"V result = V.Multiply(V.Add(V.Add({taps[0]}, {taps[1]}), V.Add({taps[2]}, {taps[3]})), V.Broadcast(0.25f));");
        code.Line("V.Store(result, y + column);");
        code.Close();
        code.Close();
        code.Close();
        code.Close();
        code.Close();
    }
}
