using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers.Onnx;

/// <summary>
/// The few functions of ONNX Runtime's C interface that are needed, by their place in its table of functions, to which releases only
/// append. Every function gives a status: null, or an object that tells what went wrong.
/// </summary>
internal sealed unsafe class OnnxRuntimeApi
{
    private const int WarningLevel = 2;

    private readonly void** functions;

    /// <param name="library">The shared library's file.</param>
    public OnnxRuntimeApi(string library)
    {
        void** entry = ((delegate* unmanaged<void**>)NativeLibrary.GetExport(NativeLibrary.Load(library), "OrtGetApiBase"))();
        functions = ((delegate* unmanaged<uint, void**>)entry[0])(1);
        Version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)entry[1])())!;
        fixed (byte* name = "benchmark"u8)
        {
            nint environment;
            Check(((delegate* unmanaged<int, byte*, nint*, nint>)functions[Slot.CreateEnv])(WarningLevel, name, &environment));
            Environment = environment;
        }

        nint memory;
        Check(((delegate* unmanaged<int, int, nint*, nint>)functions[Slot.CreateCpuMemoryInfo])(0, 0, &memory));
        CpuMemory = memory;
    }

    /// <summary>The library's version.</summary>
    public string Version { get; }

    /// <summary>The environment that sessions live in.</summary>
    public nint Environment { get; }

    /// <summary>Where the processor's memory is.</summary>
    public nint CpuMemory { get; }

    /// <summary>A function of the table.</summary>
    public void* this[int slot] => functions[slot];

    /// <summary>Throws what a status tells.</summary>
    /// <exception cref="InvalidOperationException">The status is not null.</exception>
    public void Check(nint status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException(Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)functions[Slot.GetErrorMessage])(status)));
        }
    }

    /// <summary>Places in the table of functions.</summary>
    public static class Slot
    {
        public const int GetErrorMessage = 2;
        public const int CreateEnv = 3;
        public const int CreateSession = 7;
        public const int Run = 9;
        public const int CreateSessionOptions = 10;
        public const int SetSessionExecutionMode = 13;
        public const int SetSessionGraphOptimizationLevel = 23;
        public const int SetIntraOpNumThreads = 24;
        public const int SetInterOpNumThreads = 25;
        public const int CreateTensorWithDataAsOrtValue = 49;
        public const int CreateCpuMemoryInfo = 69;
    }
}
