using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>The windows of a pool over a map in lanes.</summary>
/// <param name="Geometry">The windows.</param>
/// <param name="Map">The layout of the map.</param>
internal readonly record struct PoolMap(WindowGeometry Geometry, TensorLayout Map)
{
    public Window Window => Geometry.Window;

    public TensorLayout Output => TensorLayout.Lanes(Map.Channels, Geometry.OutputHeight, Geometry.OutputWidth);

    /// <summary>Elements of a window.</summary>
    public int Taps => Window.Height * Window.Width;

    /// <summary>Elements that all windows read, padding included.</summary>
    public double Work => (double)Output.Size * Taps;

    /// <summary>Whether no pixel belongs to two windows.</summary>
    public bool IsDisjoint => Window.StrideHeight >= Window.Height && Window.StrideWidth >= Window.Width;

    /// <summary>Whether every pixel belongs to exactly one window.</summary>
    public bool IsTiling => IsDisjoint
        && !Geometry.IsPadded
        && Geometry.OutputHeight * Window.Height == Map.Height
        && Geometry.OutputWidth * Window.Width == Map.Width;

    /// <summary>The end of method names.</summary>
    public string Label => $"{Window.Height}x{Window.Width}Of{Map.Height}x{Map.Width}x{Map.Channels}";
}

/// <summary>A pass of a pool.</summary>
internal abstract record PoolKernel(PoolMap Pool) : Kernel;

/// <summary>The largest element of each window.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record MaxPoolKernel(PoolMap Pool) : PoolKernel(Pool)
{
    public override string Name => $"MaxPool{Pool.Label}";

    public override double Cost => 3 * Pool.Work;
}

/// <summary>The largest element of each window, and which one it was.</summary>
/// <remarks>Reads the map; writes the result and the winners' numbers.</remarks>
internal sealed record MaxPoolWithWinnersKernel(PoolMap Pool) : PoolKernel(Pool)
{
    public override string Name => $"MaxPoolWithWinners{Pool.Label}";

    public override double Cost => 4 * Pool.Work;
}

/// <summary>Each window's gradient for its winner.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="IsForProbe">Whether only a probe asks for it, so that time doesn't count.</param>
/// <remarks>Reads the result's gradient and the winners' numbers; writes the map's gradient.</remarks>
internal sealed record MaxPoolBackKernel(PoolMap Pool, bool IsForProbe = false) : PoolKernel(Pool)
{
    public override string Name => $"MaxPoolBack{Pool.Label}";

    public override double Cost => 3 * Pool.Work;
}

/// <summary>The mean of each window.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record AveragePoolKernel(PoolMap Pool) : PoolKernel(Pool)
{
    public override string Name => $"AveragePool{Pool.Label}";

    public override double Cost => 16 * Pool.Work;
}

/// <summary>Each window's gradient in equal shares for its pixels.</summary>
/// <remarks>Reads the result's gradient; writes the map's gradient.</remarks>
internal sealed record AveragePoolBackKernel(PoolMap Pool) : PoolKernel(Pool)
{
    public override string Name => $"AveragePoolBack{Pool.Label}";

    public override double Cost => 16 * Pool.Work;
}

/// <summary>Each pixel's share of the gradient of a mean over all of a map's pixels.</summary>
/// <remarks>Reads the mean's gradient; writes the share.</remarks>
internal sealed record EqualShareKernel(int Lanes, int Pixels) : Kernel
{
    public override string Name => "EqualShare";

    public override double Cost => 16.0 * Lanes;
}
