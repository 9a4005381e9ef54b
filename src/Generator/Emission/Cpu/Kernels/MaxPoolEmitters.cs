using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The largest element of each window.</summary>
internal sealed class MaxPoolEmitter() : PoolEmitter<MaxPoolKernel>("MaxPool.Forward", "MaxPool.Window", ["input", "output"], "input")
{
    protected override bool WritesMap => false;

    protected override void WriteWindow(CodeWriter code, PoolMap pool)
    {
        code.Line("V largest = V.Load(taps);");
        foreach (string tap in Taps(pool).Skip(1))
        {
            code.Line($"largest = global::NetGen.Kernels.MaxPool.Larger(largest, V.Load({tap}));");
        }

        code.Line("V.Store(largest, output + place + lane);");
    }
}

/// <summary>The largest element of each window and its number.</summary>
internal sealed class MaxPoolWithWinnersEmitter() : PoolEmitter<MaxPoolWithWinnersKernel>(
    "MaxPool.ForwardWithWinners", "MaxPool.WindowWithWinners", ["input", "output", "winners"], "input")
{
    protected override bool WritesMap => false;

    protected override void WriteWindow(CodeWriter code, PoolMap pool)
    {
        code.Line("V largest = V.Load(taps), winner = V.Zero;");
        int number = 1;
        foreach (string tap in Taps(pool).Skip(1))
        {
            code.Line($"global::NetGen.Kernels.MaxPool.Challenge(V.Load({tap}), {Literal.Of((float)number++)}, ref largest, ref winner);");
        }

        code.Line("V.Store(largest, output + place + lane);");
        code.Line("V.Store(winner, winners + place + lane);");
    }
}

/// <summary>Each window's gradient for its winner.</summary>
internal sealed class MaxPoolBackEmitter() : PoolEmitter<MaxPoolBackKernel>(
    "MaxPool.Backward", "MaxPool.WindowBackward", ["outputGradient", "winners", "inputGradient"], "inputGradient")
{
    protected override bool WritesMap => true;

    protected override bool HasMethod(MaxPoolBackKernel kernel) => !kernel.IsForProbe && base.HasMethod(kernel);

    protected override void WriteWindow(CodeWriter code, PoolMap pool)
    {
        code.Line("V gradient = V.Load(outputGradient + place + lane), winner = V.Load(winners + place + lane);");
        int number = 0;
        foreach (string tap in Taps(pool))
        {
            string share = $"global::NetGen.Kernels.MaxPool.Share(gradient, winner, {Literal.Of((float)number++)})";
            code.Line($"V.Store({(pool.IsDisjoint ? share : $"V.Add(V.Load({tap}), {share})")}, {tap});");
        }
    }
}
