using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Emission.Cpu;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the description by which the runtime knows a network: sizes at once, and a method for each of what is asked for
/// later or never, so that a program that only predicts compiles none of it.
/// </summary>
internal sealed class DescriptionEmitter(CodeWriter code, LoweredNetwork network, SignalPrediction prediction)
{
    /// <summary>Entries a method at most: so many take some ten thousand bytes of IL, far from the 60,000 at which the JIT gives up optimising.</summary>
    private const int EntriesOfAMethod = 128;

    private const string Kernels = "global::NetGen.Kernels.";

    public static int ParameterCount(LoweredNetwork network) =>
        network.Tensors.Where(tensor => !tensor.Specification.IsStatistic).Sum(tensor => tensor.Specification.Count);

    public void Write(PhaseGroups? phases)
    {
        WriteSizes(phases);
        WriteEntries(
            "Parameters and running statistics: name, role, shape, place, layout; how they start.",
            "ParameterDescription",
            "DescribeParameters",
            [.. network.Tensors.Select(tensor => ParameterText.Expression(network.Model, tensor, prediction))]);
        WriteEntries(
            "The layers: name, kind, output, parameters, inputs; where training keeps their signals.",
            "LayerDescription",
            "DescribeLayers",
            [.. Enumerable.Range(0, network.Model.Nodes.Count).Select(node => LayerText.Expression(network, node, prediction))]);
        WriteSignal();
        if (phases is not null)
        {
            WriteTraining(phases);
        }
    }

    private void WriteSizes(PhaseGroups? phases)
    {
        NetworkModel model = network.Model;
        string loss = model.Loss is { } declared
            ? $"new(global::NetGen.LossFunction.{declared.Function}, {Literal.Of(declared.LabelSmoothing)}, {Literal.Of(declared.Delta)})"
            : "null";
        code.Line("/// <summary>Sizes, tensors, layers and phases, for the runtime.</summary>");
        code.Line($"public static readonly {Kernels}NetworkDescription Description = new(");
        code.Line($"    Name: {Literal.Of(model.Type.Name.TrimStart('@'))},");
        code.Line($"    InputShape: {Literal.Of(model.Input.ToArray())},");
        code.Line($"    OutputShape: {Literal.Of(model.Output.ToArray())},");
        code.Line($"    ParameterCount: {ParameterCount(network)},");
        code.Line($"    MaxBatch: {model.Options.MaxBatch},");
        code.Line($"    ParameterArenaLength: {network.ParameterLength},");
        code.Line($"    StatisticsArenaLength: {network.StatisticLength},");
        code.Line($"    PreparedArenaLength: {network.PreparedLength},");
        code.Line($"    Loss: {loss},");
        code.Line($"    SkipsZeros: {Literal.Of(network.Inference.Calls.Any(call => call.Kernel is PanelProductKernel { SkipsZeros: true }))},");
        code.Line($"    Parts: new(DescribeParameters, DescribeLayers, DescribeSignal, {(phases is null ? "null" : "DescribeTraining")}));");
    }

    private void WriteEntries(string summary, string type, string method, IReadOnlyList<string> entries)
    {
        int parts = (entries.Count + EntriesOfAMethod - 1) / EntriesOfAMethod;
        code.Line();
        code.Line($"/// <summary>{summary}</summary>");
        if (parts <= 1)
        {
            WriteList($"private static {Kernels}{type}[] {method}() =>", entries);
            return;
        }

        code.Line($"private static {Kernels}{type}[] {method}() => [{string.Join(", ", Enumerable.Range(0, parts).Select(part => $".. {method}{part}()"))}];");
        for (int part = 0; part < parts; part++)
        {
            code.Line();
            WriteList($"private static {Kernels}{type}[] {method}{part}() =>", [.. entries.Skip(part * EntriesOfAMethod).Take(EntriesOfAMethod)]);
        }
    }

    private void WriteList(string header, IReadOnlyList<string> entries)
    {
        code.Line(header);
        code.Line("[");
        foreach (string entry in entries)
        {
            code.Line($"    {entry},");
        }

        code.Line("];");
    }

    private void WriteSignal()
    {
        code.Line();
        code.Line("/// <summary>What is predicted of signal and gradient at the start of training.</summary>");
        code.Line("private static global::NetGen.SignalReport DescribeSignal() => global::NetGen.Kernels.SignalDescription.Read(Description.Layers,");
        code.Line("[");
        code.Line($"    // {string.Join(", ", SignalTable.Columns)}");
        foreach (LayerSignal line in prediction.Report.Layers)
        {
            code.Line($"    {string.Join(", ", SignalTable.Row(line).Select(Literal.InTable))}, // {line.Layer}");
        }

        code.Line($"], learningRateBound: {Literal.Of(prediction.Report.LearningRateBound)});");
    }

    private void WriteTraining(PhaseGroups phases)
    {
        code.Line();
        code.Line("/// <summary>The memory and the phases of a training step.</summary>");
        code.Open($"private static {Kernels}TrainingPlan DescribeTraining() => new()");
        code.Line($"ActivationsPerSample = {phases.Program.ActivationsPerSample},");
        code.Line($"SharedLength = {phases.Program.SharedLength},");
        code.Line(phases.AreShared ? $"Phases = {Kernels}TrainingPhase.InOrder(PhaseForms," : "Phases =");
        code.Line("[");
        foreach (IReadOnlyList<Phase> group in phases.Groups)
        {
            code.Line($"    {PhaseText.Expression(group[0])},");
        }

        code.Line(phases.AreShared ? "])," : "],");
        code.Close(";");
    }
}
