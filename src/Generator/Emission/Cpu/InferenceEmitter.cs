using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes inference, and what derives its weights.</summary>
internal sealed class InferenceEmitter(CodeWriter code, LoweredNetwork network, CpuMethodTable methods)
{
    private readonly CallFormTable forms = new();

    public void Write()
    {
        WritePrediction();
        code.Line();
        WritePreparation();
    }

    private void WritePrediction()
    {
        NetworkModel model = network.Model;
        int perSample = network.Inference.ActivationsPerSample;
        code.Open("public static void Predict(global::NetGen.Kernels.NetworkState state, global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, int samples)");
        code.Open("fixed (float* input = inputs, output = outputs)");
        if (SingleSample.Fits(network))
        {
            code.Open("if (samples == 1)");
            VectorWidths.WriteCall(code, "PredictSingle", "state, input, output");
            code.Line("return;");
            code.Close();
            code.Line();
        }

        VectorWidths.WriteCall(code, "Predict", "state, input, output, samples");
        code.Close();
        code.Close();
        code.Line();
        code.Line("/// <summary>Inference, a block of samples at a time so that what passes between layers stays in cache.</summary>");
        code.Line(GeneratedText.Optimized);
        code.Line("private static void Predict<V>(global::NetGen.Kernels.NetworkState state, float* input, float* output, int samples)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line($"nint capacity = global::NetGen.Kernels.SampleBlocks.Size(samples, {network.Inference.SampleBlock});");
        CodeWriter body = code.Later();
        body.Line($"float* activations = global::NetGen.Kernels.InferenceScratch.Rent((int)capacity * {perSample});");
        body.Open("for (int first = 0; first < samples; first += (int)capacity)");
        body.Line("int count = global::System.Math.Min((int)capacity, samples - first);");
        var tables = new PlaceTables(code);
        var calls = new InferenceCalls(body, methods, tables);
        WriteCalls(calls, network.Inference.Calls, "Predict");
        WritePointers(calls);
        body.Line();
        body.Line($"input += (nint)count * {model.Input.Size};");
        body.Line($"output += (nint)count * {model.Output.Size};");
        body.Close();
        body.Line();
        body.Line("global::System.GC.KeepAlive(state);");
        code.Append(body);
        code.Close();
        tables.Write();
        if (SingleSample.Fits(network))
        {
            WriteSinglePrediction();
        }
    }

    /// <summary>One sample of a small network: signals lie on the stack, at constant places, and layers are called for this sample alone.</summary>
    private void WriteSinglePrediction()
    {
        code.Line();
        code.Line("/// <summary>Inference of one sample.</summary>");
        code.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        code.Line(GeneratedText.Optimized);
        code.Line("private static void PredictSingle<V>(global::NetGen.Kernels.NetworkState state, float* input, float* output)");
        code.Open(GeneratedText.VectorConstraint);
        CodeWriter body = code.Later();
        var tables = new PlaceTables(code);
        var calls = new SingleCalls(body, methods, tables);
        WriteCalls(calls, network.Inference.Calls, "PredictSingle");
        WritePointers(calls);
        code.Line($"byte* stack = stackalloc byte[{(network.Inference.ActivationsPerSample * sizeof(float)) + SingleSample.Alignment}];");
        code.Line($"float* activations = (float*)(((nint)stack + {SingleSample.Alignment - 1}) & ~(nint){SingleSample.Alignment - 1});");
        code.Append(body);
        code.Line("global::System.GC.KeepAlive(state);");
        code.Close();
        tables.Write();
    }

    private void WritePreparation()
    {
        code.Line("/// <summary>Derives the weights that inference uses from parameters and statistics.</summary>");
        code.Open("public static void PrepareInference(global::NetGen.Kernels.NetworkState state)");
        if (network.Inference.Preparation.Count == 0)
        {
            code.Close();
            return;
        }

        VectorWidths.WriteCall(code, "PrepareInference", "state");
        code.Close();
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line("private static void PrepareInference<V>(global::NetGen.Kernels.NetworkState state)");
        code.Open(GeneratedText.VectorConstraint);
        CodeWriter body = code.Later();
        var tables = new PlaceTables(code);
        var calls = new PreparationCalls(body, methods, tables);
        WriteCalls(calls, network.Inference.Preparation, "Preparation");
        WritePointers(calls);
        code.Append(body);
        code.Line("global::System.GC.KeepAlive(state);");
        code.Close();
        tables.Write();
    }

    private void WriteCalls(CallWriter writer, IReadOnlyList<KernelCall> calls, string owner) => writer.WriteSequence(
        [.. calls.Select((call, number) => new NumberedCall(number, call))],
        [.. calls.Select(call => forms.NumberOf(call, isTraced: false))],
        owner);

    private void WritePointers(CallWriter calls)
    {
        foreach (TensorStorage storage in new[] { TensorStorage.Parameter, TensorStorage.Statistic, TensorStorage.Prepared }.Where(calls.Uses))
        {
            code.Line($"float* {InferencePointers.Of(storage)} = state.{InferencePointers.ArenaOf(storage)}.Pointer;");
        }
    }

    private sealed class InferenceCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables) : CallWriter(code, methods, tables)
    {
        protected override string Pointer(TensorStorage storage) => InferencePointers.Of(storage);

        protected override string Range(Kernel kernel) => "0, count";
    }

    private sealed class SingleCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables) : CallWriter(code, methods, tables)
    {
        protected override string Pointer(TensorStorage storage) => InferencePointers.Of(storage);

        protected override string Range(Kernel kernel) => "0, 1";

        protected override string Slot(string perSample) => perSample;

        protected override string Call(CpuKernelEmitter emitter, Kernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
            emitter.CallSingle(kernel, method, operands);
    }

    private sealed class PreparationCalls(CodeWriter code, CpuMethodTable methods, PlaceTables tables) : CallWriter(code, methods, tables)
    {
        protected override string Pointer(TensorStorage storage) => InferencePointers.Of(storage);

        protected override string Range(Kernel kernel) => kernel.Items > 0 ? $"1, 0, {kernel.Items}" : "0, 1";
    }
}

/// <summary>The arenas as the methods of inference name them.</summary>
internal static class InferencePointers
{
    public static string Of(TensorStorage storage) => storage switch
    {
        TensorStorage.Input => "input",
        TensorStorage.Output => "output",
        TensorStorage.Activation => "activations",
        _ => ArenaOf(storage).ToLowerInvariant(),
    };

    /// <summary>The property of the network's state.</summary>
    public static string ArenaOf(TensorStorage storage) => storage switch
    {
        TensorStorage.Prepared => "Prepared",
        TensorStorage.Statistic => "Statistics",
        _ => "Parameters",
    };
}
