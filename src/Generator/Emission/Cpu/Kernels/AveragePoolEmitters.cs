using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The mean of each window: its rows' sums added up.</summary>
internal sealed class AveragePoolEmitter() : PoolEmitter<AveragePoolKernel>("AveragePool.Forward", "AveragePool.Window", ["input", "output"], "input")
{
    protected override bool WritesMap => false;

    protected override void WriteWindow(CodeWriter code, PoolMap pool)
    {
        string[] taps = [.. Taps(pool)];
        int width = pool.Window.Width;
        for (int row = 0; row < pool.Window.Height; row++)
        {
            string sum = taps.Skip(row * width).Take(width).Select(tap => $"V.Load({tap})").Aggregate((left, right) => $"V.Add({left}, {right})");
            code.Line(row == 0 ? $"V sum = {sum};" : $"sum = V.Add(sum, {sum});");
        }

        code.Line($"V.Store({Mean(pool, "sum")}, output + place + lane);");
    }
}

/// <summary>Each window's gradient in equal shares.</summary>
internal sealed class AveragePoolBackEmitter() : PoolEmitter<AveragePoolBackKernel>(
    "AveragePool.Backward", "AveragePool.WindowBackward", ["outputGradient", "inputGradient"], "inputGradient")
{
    protected override bool WritesMap => true;

    protected override void WriteWindow(CodeWriter code, PoolMap pool)
    {
        code.Line($"V share = {Mean(pool, "V.Load(outputGradient + place + lane)")};");
        foreach (string tap in Taps(pool))
        {
            code.Line($"V.Store({(pool.IsDisjoint ? "share" : $"V.Add(V.Load({tap}), share)")}, {tap});");
        }
    }
}
