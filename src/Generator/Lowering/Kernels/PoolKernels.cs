using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>The windows of a pool over a map in lanes.</summary>
/// <param name="Geometry">The windows.</param>
/// <param name="Map">The layout of the map.</param>
internal readonly record struct PoolMap(WindowGeometry Geometry, TensorLayout Map)
{
    public TensorLayout Output => TensorLayout.Lanes(Map.Channels, Geometry.OutputHeight, Geometry.OutputWidth);

    /// <summary>Elements that are read, padding included.</summary>
    public double Taps => (double)Output.Size * Geometry.Window.Height * Geometry.Window.Width;
}

/// <summary>The largest element of each window.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record MaxPoolKernel(PoolMap Pool) : Kernel
{
    public override string Name => "MaxPool";

    public override double Cost => 3 * Pool.Taps;
}

/// <summary>The largest element of each window, and which one it was.</summary>
/// <remarks>Reads the map; writes the result and the winners' numbers.</remarks>
internal sealed record MaxPoolWithWinnersKernel(PoolMap Pool) : Kernel
{
    public override string Name => "MaxPoolWithWinners";

    public override double Cost => 4 * Pool.Taps;
}

/// <summary>Each window's gradient for its winner.</summary>
/// <remarks>Reads the result's gradient and the winners' numbers; writes the map's gradient.</remarks>
internal sealed record MaxPoolBackKernel(PoolMap Pool) : Kernel
{
    public override string Name => "MaxPoolBack";

    public override double Cost => 3 * Pool.Taps;
}

/// <summary>The mean of each window.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record AveragePoolKernel(PoolMap Pool) : Kernel
{
    public override string Name => "AveragePool";

    public override double Cost => Pool.Taps;
}

/// <summary>Each window's gradient in equal shares for its pixels.</summary>
/// <remarks>Reads the result's gradient; writes the map's gradient.</remarks>
internal sealed record AveragePoolBackKernel(PoolMap Pool) : Kernel
{
    public override string Name => "AveragePoolBack";

    public override double Cost => Pool.Taps;
}
