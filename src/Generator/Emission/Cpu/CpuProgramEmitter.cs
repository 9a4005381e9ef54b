using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes the class of kernels: inference and the phases of a training step as calls, then the kernels' methods.</summary>
internal sealed class CpuProgramEmitter(
    CodeWriter code, LoweredNetwork network, SignalPrediction prediction, string className)
{
    /// <summary>Floats of activations that a block of samples may take in inference: what stays in a second-level cache.</summary>
    private const int InferenceBlockBudget = 64 * 1024;

    /// <summary>Samples of a block at most; enough to use every weight that was loaded many times.</summary>
    private const int MaxInferenceBlock = 96;

    private readonly CpuMethodTable methods = new();

    public void Write()
    {
        code.Line($"/// <summary>The computations of {network.Model.Type.Name}, compiled for the widest vectors that the machine has.</summary>");
        code.Open($"file static unsafe class {className}");
        new DescriptionEmitter(code, network, prediction).Write();
        code.Line();
        WriteInference();
        WritePreparation();
        WriteTraining();
        foreach ((Kernel kernel, string method) in methods.Methods)
        {
            code.Line();
            CpuKernelCatalog.Of(kernel).WriteMethod(code, kernel, method);
        }

        code.Close();
    }

    private void WriteInference()
    {
        NetworkModel model = network.Model;
        int perSample = network.Inference.ActivationsPerSample;
        int block = Math.Max(1, Math.Min(MaxInferenceBlock, InferenceBlockBudget / Math.Max(1, perSample)));
        code.Open("public static void Predict(global::NetGen.Kernels.NetworkState state, global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, int samples)");
        code.Open("fixed (float* input = inputs, output = outputs)");
        WriteWidths(width => $"Predict<{width}>(state, input, output, samples);");
        code.Close();
        code.Close();
        code.Line();
        code.Line("/// <summary>Inference, a block of samples at a time so that what passes between layers stays in cache.</summary>");
        code.Line(GeneratedText.Optimized);
        code.Line("private static void Predict<V>(global::NetGen.Kernels.NetworkState state, float* input, float* output, int samples)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line($"nint capacity = global::System.Math.Min(samples, {block});");
        code.Line("float* parameters = state.Parameters.Pointer;");
        if (network.Inference.Calls.Any(call => call.Reads.Any(read => read.Tensor.Storage == TensorStorage.Statistic)))
        {
            code.Line("float* statistics = state.Statistics.Pointer;");
        }

        if (network.PreparedLength > 0)
        {
            code.Line("float* prepared = state.Prepared.Pointer;");
        }

        code.Line($"float* activations = global::NetGen.Kernels.InferenceScratch.Rent((int)capacity * {perSample});");
        code.Open("for (int first = 0; first < samples; first += (int)capacity)");
        code.Line("int count = global::System.Math.Min((int)capacity, samples - first);");
        foreach (KernelCall call in network.Inference.Calls)
        {
            WriteCall(call, Address, new CallSite("0, count", "true"));
        }

        code.Line();
        code.Line($"input += (nint)count * {model.Input.Size};");
        code.Line($"output += (nint)count * {model.Output.Size};");
        code.Close();
        code.Line();
        code.Line("global::System.GC.KeepAlive(state);");
        code.Close();

        static string Address(Operand operand) => operand.Tensor.Storage switch
        {
            TensorStorage.Input => Plus("input", operand.Offset),
            TensorStorage.Output => Plus("output", operand.Offset),
            TensorStorage.Activation => Slot(operand),
            TensorStorage.Prepared => Plus("prepared", operand.Tensor.Offset + operand.Offset),
            TensorStorage.Statistic => Plus("statistics", operand.Tensor.Offset + operand.Offset),
            _ => Plus("parameters", operand.Tensor.Offset + operand.Offset),
        };
    }

    private void WritePreparation()
    {
        code.Line();
        code.Line("/// <summary>Derives the weights that inference uses from parameters and statistics.</summary>");
        code.Open("public static void PrepareInference(global::NetGen.Kernels.NetworkState state)");
        if (network.Inference.Preparation.Count > 0)
        {
            WriteWidths(width => $"PrepareInference<{width}>(state);");
        }

        code.Close();
        if (network.Inference.Preparation.Count == 0)
        {
            return;
        }

        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line("private static void PrepareInference<V>(global::NetGen.Kernels.NetworkState state)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line("float* parameters = state.Parameters.Pointer;");
        code.Line("float* statistics = state.Statistics.Pointer;");
        code.Line("float* prepared = state.Prepared.Pointer;");
        foreach (KernelCall call in network.Inference.Preparation)
        {
            WriteCall(call, Address, new CallSite(call.Kernel.Items > 0 ? $"1, 0, {call.Kernel.Items}" : "0, 1", "true"));
        }

        code.Line("global::System.GC.KeepAlive(state);");
        code.Close();

        static string Address(Operand operand) => Plus(
            operand.Tensor.Storage switch
            {
                TensorStorage.Prepared => "prepared",
                TensorStorage.Statistic => "statistics",
                _ => "parameters",
            },
            operand.Tensor.Offset + operand.Offset);
    }

    private void WriteTraining()
    {
        code.Line();
        code.Line("/// <summary>Runs a range of samples or items of one phase of a training step.</summary>");
        code.Open("public static void Train(int phase, in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        if (network.Training is not null)
        {
            WriteWidths(width => $"Train<{width}>(phase, in frame, from, to);");
        }

        code.Close();
        if (network.Training is not { } training)
        {
            return;
        }

        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line("private static void Train<V>(int phase, in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("switch (phase)");
        for (int phase = 0; phase < training.Phases.Count; phase++)
        {
            code.Line($"case {phase}: Phase{phase}<V>(in frame, from, to); break;");
        }

        code.Close();
        code.Close();
        for (int phase = 0; phase < training.Phases.Count; phase++)
        {
            WritePhase(training.Phases[phase], phase);
        }
    }

    /// <summary>The call after which a tensor is read without its activation: of a convolution in groups, which is a call a group, the last.</summary>
    private static int LastOfItsGroups(Phase phase, NumberedCall call) => phase.Calls
        .Last(other => other.Number == call.Number || (other.Call.Writes[0].Tensor == call.Call.Writes[0].Tensor && other.Call.Kernel.Equals(call.Call.Kernel)))
        .Number;

    private void WritePhase(Phase phase, int index)
    {
        code.Line();
        code.Line($"/// <summary>{(phase.IsForward ? "Forward" : "Backward")}, {(phase.IsPerSample ? "sample by sample" : "over the whole batch")}.</summary>");
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void Phase{index}<V>(in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"if (frame.StopAfter < {phase.Calls[0].Number})");
        code.Line("return;");
        code.Close();
        code.Line();
        code.Line("nint capacity = frame.Capacity;");
        code.Line("float* parameters = frame.Parameters;");
        code.Line("float* gradients = frame.Gradients;");
        code.Line("float* activations = frame.Activations;");
        code.Line("float* shared = frame.Shared;");
        int firstItem = 0;
        foreach (NumberedCall call in phase.Calls)
        {
            Kernel kernel = call.Call.Kernel;
            if (phase.IsPerSample)
            {
                WriteCall(call.Call, Address, new CallSite("from, to", $"frame.StopAfter != {LastOfItsGroups(phase, call)}"));
                if (IsTraced(call.Number))
                {
                    code.Open($"if (frame.StopAfter == {call.Number})");
                    code.Line("return;");
                    code.Close();
                }
            }
            else
            {
                int lastItem = firstItem + kernel.Items;
                code.Open($"if (from < {lastItem} && to > {firstItem})");
                WriteCall(call.Call, Address, new CallSite(
                    $"frame.Batch, global::System.Math.Max(from - {firstItem}, 0), global::System.Math.Min(to - {firstItem}, {kernel.Items})", "true"));
                code.Close();
                firstItem = lastItem;
            }
        }

        code.Close();

        static string Address(Operand operand) => operand.Tensor.Storage switch
        {
            TensorStorage.Input => Plus("frame.Input", operand.Offset),
            TensorStorage.Activation => Slot(operand),
            TensorStorage.Shared => Plus("shared", operand.Tensor.Offset + operand.Offset),
            TensorStorage.ParameterGradient => Plus("gradients", operand.Tensor.Offset + operand.Offset),
            TensorStorage.Statistic => Plus("frame.Statistics", operand.Tensor.Offset + operand.Offset),
            _ => Plus("parameters", operand.Tensor.Offset + operand.Offset),
        };
    }

    private bool IsTraced(int number) =>
        network.Training!.Traces.Any(trace => trace.PreActivation.Call == number || trace.Gradient?.Call == number);

    private void WriteCall(KernelCall call, Func<Operand, string> address, CallSite site)
    {
        code.Line($"// {call.Comment}");
        code.Line(CpuKernelCatalog.Of(call.Kernel).Call(
            call.Kernel, methods.NameOf(call.Kernel), [.. call.Reads.Concat(call.Writes).Select(address)], site));
    }

    private void WriteWidths(Func<string, string> call)
    {
        string[] widths = ["SimdVector512", "SimdVector256"];
        foreach (string width in widths)
        {
            code.Open($"if (global::NetGen.Numerics.{width}.IsSupported)");
            code.Line(call($"global::NetGen.Numerics.{width}"));
            code.Line("return;");
            code.Close();
            code.Line();
        }

        code.Line(call("global::NetGen.Numerics.SimdVector128"));
    }

    private static string Plus(string pointer, int offset) => offset == 0 ? pointer : $"{pointer} + {Literal.Of(offset)}";

    private static string Slot(Operand operand) => operand.Tensor.Offset == 0
        ? Plus("activations", operand.Offset)
        : Plus($"activations + (capacity * {operand.Tensor.Offset})", operand.Offset);
}
