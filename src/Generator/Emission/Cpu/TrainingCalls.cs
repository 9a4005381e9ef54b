using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>The calls of a phase, left where a step is stopped.</summary>
internal abstract class TrainingCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables) : CallWriter(code, methods, tables)
{
    private bool isBegun;

    protected override string Pointer(TensorStorage storage) => PointerOf(storage);

    /// <summary>An arena as the phases name it.</summary>
    public static string PointerOf(TensorStorage storage) => storage switch
    {
        TensorStorage.Input => "frame.Input",
        TensorStorage.Activation => "activations",
        TensorStorage.Shared => "shared",
        TensorStorage.ParameterGradient => "gradients",
        TensorStorage.Statistic => "statistics",
        _ => "parameters",
    };

    protected override void Begin(List<string> lines, NumberedCall[] equal, PlaceColumns places)
    {
        if (!isBegun)
        {
            lines.Add($"if (frame.StopAfter < {places.Expression(round => equal[round].Number)}) return;");
            isBegun = true;
        }
    }
}

/// <summary>A phase that goes by samples: each call on the range of samples, left behind the call that a step is stopped after.</summary>
internal sealed class SamplePhaseCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables, PhaseGroups phases) : TrainingCalls(code, methods, tables)
{
    protected override string Range(Kernel kernel) => "from, to";

    protected override string Activates(NumberedCall[] equal, PlaceColumns places) =>
        $"frame.StopAfter != {places.Expression(round => phases.LastOfItsGroups(equal[round]))}";

    protected override void AddStatement(List<string> lines, NumberedCall[] equal, string call, PlaceColumns places)
    {
        if (equal[0].Call.IsForProbe)
        {
            lines.Add($"if (frame.StopAfter == {places.Expression(round => equal[round].Number)})");
            lines.AddRange(["{", $"    {call}", "    return;", "}"]);
            return;
        }

        lines.Add(call);
        if (phases.IsTraced(equal[0].Number))
        {
            lines.Add($"if (frame.StopAfter == {places.Expression(round => equal[round].Number)}) return;");
        }
    }
}

/// <summary>A phase that goes by items: each call on those of its items that are in the range.</summary>
internal sealed class ItemPhaseCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables) : TrainingCalls(code, methods, tables)
{
    protected override string Range(Kernel kernel) => "frame.Batch, items.From, items.To";

    protected override void AddStatement(List<string> lines, NumberedCall[] equal, string call, PlaceColumns places)
    {
        lines.Add($"if (items.Take({equal[0].Call.Kernel.Items}))");
        lines.Add($"    {call}");
    }
}
