using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes the phases of a training step. Phases of equal layers share a method, which is told which of them it is.</summary>
internal sealed class TrainingEmitter(CodeWriter code, LoweredNetwork network, CpuMethodTable methods)
{
    /// <summary>The phases by their forms; null without a loss.</summary>
    public PhaseGroups? Phases { get; } = network.Training is { } training ? new PhaseGroups(training) : null;

    public void Write()
    {
        code.Line();
        code.Line("/// <summary>Runs a range of samples or items of one phase of a training step.</summary>");
        code.Open("public static void Train(int phase, in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        if (Phases is null)
        {
            code.Close();
            return;
        }

        VectorWidths.WriteCall(code, "Train", "phase, in frame, from, to");
        code.Close();
        code.Line();
        WriteChoice(Phases);
        for (int group = 0; group < Phases.Groups.Count; group++)
        {
            WriteGroup(Phases, group);
        }
    }

    private void WriteChoice(PhaseGroups phases)
    {
        code.Line(GeneratedText.Optimized);
        code.Line("private static void Train<V>(int phase, in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open(phases.AreShared ? "switch (PhaseForms[phase])" : "switch (phase)");
        for (int group = 0; group < phases.Groups.Count; group++)
        {
            code.Line($"case {group}: Phase{group}<V>(in frame, from, to{(phases.Groups[group].Count > 1 ? ", PhaseBlocks[phase]" : "")}); break;");
        }

        code.Close();
        code.Close();
        if (phases.AreShared)
        {
            WriteTable("The method of each phase.", "PhaseForms", phases.FormOfPhase);
            WriteTable("Which of the phases with its method each phase is.", "PhaseBlocks", phases.BlockOfPhase);
        }
    }

    private void WriteTable(string summary, string name, IReadOnlyList<int> values)
    {
        const int InALine = 40;
        code.Line();
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"private static global::System.ReadOnlySpan<int> {name} =>");
        code.Line("[");
        for (int first = 0; first < values.Count; first += InALine)
        {
            code.Line($"    {string.Join(", ", values.Skip(first).Take(InALine).Select(Literal.Of))},");
        }

        code.Line("];");
    }

    private void WriteGroup(PhaseGroups phases, int index)
    {
        IReadOnlyList<Phase> group = phases.Groups[index];
        Phase first = group[0];
        string method = $"Phase{index}";
        code.Line();
        code.Line($"/// <summary>{char.ToUpperInvariant(first.Direction[0])}{first.Direction.Substring(1)}, {(first.IsPerSample ? "sample by sample" : "over the whole batch")}{Extent(group)}.</summary>");
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(in global::NetGen.Kernels.TrainingFrame frame, int from, int to{(group.Count > 1 ? $", int {PlaceColumns.Index}" : "")})");
        code.Open(GeneratedText.VectorConstraint);
        CodeWriter body = code.Later();
        var tables = new PlaceTables(code);
        CallWriter calls = first.IsPerSample
            ? new SamplePhaseCalls(body, methods, tables, phases)
            : new ItemPhaseCalls(body, methods, tables);
        if (group.Count > 1)
        {
            calls.WriteRounds([.. group.Select(phase => phase.Calls)], method);
        }
        else
        {
            calls.WriteSequence(first.Calls, phases.FormsOf(first), method);
        }

        WritePreamble(calls, first.IsPerSample);
        code.Append(body);
        code.Close();
        tables.Write();
    }

    /// <summary>The variables that the calls name.</summary>
    private void WritePreamble(CallWriter calls, bool isPerSample)
    {
        if (calls.Uses(TensorStorage.Activation))
        {
            code.Line("nint capacity = frame.Capacity;");
        }

        if (calls.HasPassing)
        {
            code.Line("nint passed = from - frame.FirstSample;");
        }

        (TensorStorage Storage, string Arena)[] arenas =
        [
            (TensorStorage.Parameter, "Parameters"), (TensorStorage.ParameterGradient, "Gradients"), (TensorStorage.Statistic, "Statistics"),
            (TensorStorage.Activation, "Activations"), (TensorStorage.Shared, "Shared"),
        ];
        foreach ((TensorStorage storage, string arena) in arenas.Where(arena => calls.Uses(arena.Storage)))
        {
            code.Line($"float* {TrainingCalls.PointerOf(storage)} = frame.{arena};");
        }

        if (!isPerSample)
        {
            code.Line("var items = new global::NetGen.Kernels.ItemRange(from, to);");
        }
    }

    private static string Extent(IReadOnlyList<Phase> group) => group.Count == 1
        ? ""
        : $": {LayerNames.Of(group[0].Calls)}, and alike up to {LayerNames.Of(group[group.Count - 1].Calls)}; named are the first";
}
