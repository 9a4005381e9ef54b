using System.Runtime.InteropServices;
using System.Text;
using static NetGen.Benchmarks.Peers.Onnx.OnnxRuntimeApi;

namespace NetGen.Benchmarks.Peers.Onnx;

/// <summary>A network loaded into ONNX Runtime, on one thread and with all its optimisations; tensors are bound once to fixed memory.</summary>
internal sealed unsafe class OnnxSession
{
    private const int Float = 1;
    private const int Sequential = 0;
    private const int AllOptimizations = 99;
    private const int MemoryAlignment = 64;

    private readonly OnnxRuntimeApi api;
    private readonly nint session;
    private readonly byte* inputName = Text("x");
    private readonly byte* outputName = Text("y");
    private readonly nint[] inputs;
    private readonly nint outputValue;
    private readonly float* output;
    private readonly int outputLength;
    private int next;

    /// <param name="api">The library.</param>
    /// <param name="path">The network's file.</param>
    /// <param name="data">One batch or several, which are taken in turn.</param>
    /// <param name="inputShape">The shape of a batch.</param>
    /// <param name="outputShape">The shape of a batch's outputs.</param>
    public OnnxSession(OnnxRuntimeApi api, string path, ReadOnlySpan<float> data, long[] inputShape, long[] outputShape)
    {
        this.api = api;
        nint options;
        api.Check(((delegate* unmanaged<nint*, nint>)api[Slot.CreateSessionOptions])(&options));
        Set(options, Slot.SetIntraOpNumThreads, 1);
        Set(options, Slot.SetInterOpNumThreads, 1);
        Set(options, Slot.SetSessionExecutionMode, Sequential);
        Set(options, Slot.SetSessionGraphOptimizationLevel, AllOptimizations);
        nint created;
        api.Check(((delegate* unmanaged<nint, byte*, nint, nint*, nint>)api[Slot.CreateSession])(api.Environment, Text(path), options, &created));
        session = created;

        int batch = Length(inputShape);
        inputs = new nint[data.Length / batch];
        for (int i = 0; i < inputs.Length; i++)
        {
            float* memory = Allocate(batch);
            data.Slice(i * batch, batch).CopyTo(new Span<float>(memory, batch));
            inputs[i] = Tensor(memory, inputShape);
        }

        outputLength = Length(outputShape);
        output = Allocate(outputLength);
        outputValue = Tensor(output, outputShape);
    }

    /// <summary>Computes a number of batches.</summary>
    public void Run(int runs)
    {
        var run = (delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)api[Slot.Run];
        byte* x = inputName;
        byte* y = outputName;
        nint result = outputValue;
        for (int i = 0; i < runs; i++)
        {
            nint input = inputs[next];
            next = next + 1 == inputs.Length ? 0 : next + 1;
            api.Check(run(session, 0, &x, &input, 1, &y, 1, &result));
        }
    }

    /// <summary>The outputs for all inputs.</summary>
    public float[] Outputs()
    {
        List<float> all = [];
        next = 0;
        foreach (nint _ in inputs)
        {
            Run(1);
            all.AddRange(new ReadOnlySpan<float>(output, outputLength));
        }

        return [.. all];
    }

    private void Set(nint options, int slot, int value) => api.Check(((delegate* unmanaged<nint, int, nint>)api[slot])(options, value));

    private nint Tensor(float* memory, long[] shape)
    {
        nint value;
        fixed (long* extents = shape)
        {
            api.Check(((delegate* unmanaged<nint, float*, nuint, long*, nuint, int, nint*, nint>)api[Slot.CreateTensorWithDataAsOrtValue])(
                api.CpuMemory, memory, (nuint)Length(shape) * sizeof(float), extents, (nuint)shape.Length, Float, &value));
        }

        return value;
    }

    private static int Length(long[] shape) => checked((int)shape.Aggregate(1L, (length, extent) => length * extent));

    /// <summary>For as long as the process lives, as the session does.</summary>
    private static float* Allocate(int length) => (float*)NativeMemory.AlignedAlloc((nuint)length * sizeof(float), MemoryAlignment);

    private static byte* Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte* copy = (byte*)NativeMemory.AllocZeroed((nuint)bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return copy;
    }
}
