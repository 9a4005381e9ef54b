using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes a program's calls in their order, those of equal layers as one loop. One class for each surrounding.</summary>
/// <param name="code">Where to.</param>
/// <param name="methods">The kernels' methods.</param>
/// <param name="tables">The places that are not evenly spaced.</param>
internal abstract class CallWriter(CodeWriter code, CpuMethodTable methods, PlaceTables tables)
{
    private readonly HashSet<TensorStorage> used = [];

    /// <summary>Whether a call names what passes through a phase: <c>passed</c> are the samples of the range that went before.</summary>
    public bool HasPassing { get; private set; }

    /// <summary>Whether a call names an arena.</summary>
    public bool Uses(TensorStorage storage) => used.Contains(storage);

    /// <summary>Writes calls, with a loop wherever equal ones repeat.</summary>
    /// <param name="calls">The calls in order.</param>
    /// <param name="forms">The number of each call's form.</param>
    /// <param name="owner">The method, after which tables are named.</param>
    public void WriteSequence(IReadOnlyList<NumberedCall> calls, IReadOnlyList<int> forms, string owner)
    {
        foreach (Repetition part in Repetition.Find(forms))
        {
            NumberedCall[][] rounds =
                [.. Enumerable.Range(0, part.Rounds).Select(round => calls.Skip(part.First + (round * part.Period)).Take(part.Period).ToArray())];
            if (part.Rounds == 1)
            {
                WriteRounds(rounds, owner);
                continue;
            }

            code.Line();
            code.Line($"// {LayerNames.Of(rounds[0])}, and alike up to {LayerNames.Of(rounds[part.Rounds - 1])}; named are the first.");
            code.Open($"for (int {PlaceColumns.Index} = 0; {PlaceColumns.Index} < {part.Rounds}; {PlaceColumns.Index}++)");
            WriteRounds(rounds, owner);
            code.Close();
            code.Line();
        }
    }

    /// <summary>Writes one round for all, with the round's index as a variable.</summary>
    /// <param name="rounds">The rounds, calls of the same forms.</param>
    /// <param name="owner">The method, after which a table is named.</param>
    public void WriteRounds(IReadOnlyList<IReadOnlyList<NumberedCall>> rounds, string owner)
    {
        var places = new PlaceColumns(rounds.Count);
        var lines = new List<string>();
        for (int index = 0; index < rounds[0].Count; index++)
        {
            NumberedCall[] equal = [.. rounds.Select(round => round[index])];
            Begin(lines, equal, places);
            lines.Add($"// {equal[0].Call.Comment}");
            AddStatement(lines, equal, Call(equal, places), places);
        }

        if (places.Count > 0)
        {
            string table = tables.Add(owner, places, [.. rounds.Select(LayerNames.Of)]);
            code.Line($"global::System.ReadOnlySpan<int> {PlaceColumns.Row} = {table}.Slice({PlaceColumns.Index} * {places.Count}, {places.Count});");
        }

        lines.ForEach(line => code.Line(line));
    }

    /// <summary>The variable with an arena's first float.</summary>
    protected abstract string Pointer(TensorStorage storage);

    /// <summary>The arguments that say which samples, or the batch and which items.</summary>
    protected abstract string Range(Kernel kernel);

    /// <summary>A condition under which a fused activation is applied.</summary>
    protected virtual string Activates(NumberedCall[] equal, PlaceColumns places) => "true";

    /// <summary>The text of a call.</summary>
    protected virtual string Call(CpuKernelEmitter emitter, Kernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        emitter.Call(kernel, method, operands, site);

    /// <summary>The floats to a slot of activations, given those of one sample.</summary>
    protected virtual string Slot(string perSample) => $"(capacity * {perSample})";

    /// <summary>Adds what stands before a call.</summary>
    protected virtual void Begin(List<string> lines, NumberedCall[] equal, PlaceColumns places)
    {
    }

    /// <summary>Adds a call with what stands around it.</summary>
    protected virtual void AddStatement(List<string> lines, NumberedCall[] equal, string call, PlaceColumns places) => lines.Add(call);

    private string Call(NumberedCall[] equal, PlaceColumns places)
    {
        KernelCall first = equal[0].Call;
        List<string> operands = [];
        for (int read = 0; read < first.Reads.Length; read++)
        {
            operands.Add(Address([.. equal.Select(call => call.Call.Reads[read])], places));
        }

        for (int write = 0; write < first.Writes.Length; write++)
        {
            operands.Add(Address([.. equal.Select(call => call.Call.Writes[write])], places));
        }

        return Call(
            CpuKernelCatalog.Of(first.Kernel),
            first.Kernel,
            methods.NameOf(first.Kernel),
            operands,
            new CallSite(Range(first.Kernel), () => Activates(equal, places)));
    }

    private string Address(Operand[] equal, PlaceColumns places)
    {
        TensorStorage storage = equal[0].Tensor.Storage;
        used.Add(storage);
        if (storage is not TensorStorage.Activation)
        {
            return Sum(Pointer(storage), places.Term(round => equal[round].Tensor.Offset + equal[round].Offset));
        }

        string slot = places.Term(round => equal[round].Tensor.Offset);
        string pointer = Sum(Sum(Pointer(storage), slot.Length == 0 ? "" : Slot(slot)), places.Term(round => equal[round].Offset));
        if (!equal[0].Tensor.IsPassing)
        {
            return pointer;
        }

        HasPassing = true;
        return $"{pointer} - (passed * {places.Expression(round => equal[round].Tensor.Size)})";
    }

    private static string Sum(string pointer, string term) => term.Length == 0 ? pointer : $"{pointer} + {term}";
}
