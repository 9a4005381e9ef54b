using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Speed;

/// <summary>The time that no program on this core can go below.</summary>
internal static class Floor
{
    /// <summary>Seconds, and whether reading takes longer than computing.</summary>
    /// <param name="work">What must be done.</param>
    /// <param name="machine">What the core can do, measured.</param>
    public static (double Seconds, bool IsBandwidthBound) Of(RowWork work, MachineProbes machine)
    {
        double arithmetic = work.Flops / machine.Peak;
        if (work.StateBytes > 0)
        {
            // The optimizer's pass comes when all gradients are there: after the products, not beside them.
            return (arithmetic + (work.UpdateBytes / machine.Bandwidth(work.StateBytes)), false);
        }

        double reading = work.WeightBytes / machine.Bandwidth(work.WeightBytes);
        return (Math.Max(arithmetic, reading), reading > arithmetic);
    }
}
