using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// The narrow way where samples lie at distances that a cache bears badly: blocks of tiles and samples read from copies on the stack, the sums of later
/// blocks of samples going on from those in memory. Wide tiles use what they load twice as often, and gain nothing.
/// </summary>
internal sealed partial class SampleGradientWriter
{
    /// <summary>Samples of a block, and tiles: their copies take 48 KB.</summary>
    private const int CopiedSamples = 64;
    private const int CopiedTiles = 32;

    private bool Copies => IsContiguous
        && CacheSets.AreFew(kernel.InputSample, kernel.OutputSample, kernel.Panels, kernel.Tiles);

    private void WriteNarrowByCopies()
    {
        code.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Narrow<V>({Parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line($"float* inputs = stackalloc float[{CopiedTiles * CopiedSamples * NarrowDepth}], gradients = stackalloc float[{CopiedSamples * TensorLayout.PanelWidth}];");
        code.Open($"for (int sample = 0; sample < batch; sample += {CopiedSamples})");
        code.Line($"int samples = global::System.Math.Min({CopiedSamples}, batch - sample);");
        code.Open($"for (int first = from; first < to; first += {CopiedTiles})");
        code.Line($"int end = global::System.Math.Min(first + {CopiedTiles}, to);");
        code.Line($"global::NetGen.Kernels.SampleCopies.Tiles(input + ((nint)sample * {kernel.InputSample}), {kernel.InputSample}, inputs, samples, {CopiedSamples}, {NarrowDepth}, {kernel.Depth}, first, end);");
        WriteNarrowGroups(() =>
        {
            code.Line($"global::NetGen.Kernels.SampleCopies.Columns(outputGradient + ((nint)sample * {kernel.OutputSample}) + output, {kernel.OutputSample}, gradients, samples, {RegisterTile.NarrowVectors} * V.Count);");
            code.Open("for (int item = first; item < end; item++)");
            code.Line($"{method}NarrowTile<V>(inputs + ((item - first) * {CopiedSamples * NarrowDepth}), gradients, panel, samples, item * {NarrowDepth}, sample > 0);");
            code.Close();
        });
        code.Close();
        code.Close();
        code.Close();
    }
}
