using System.Runtime.InteropServices;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;
using NetGen.Kernels;

namespace NetGen.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime, called through its C interface in this process.</summary>
/// <param name="api">The library.</param>
/// <param name="files">The exported networks and inputs.</param>
internal sealed class OnnxRuntimePeer(OnnxRuntimeApi api, ExportFolder files) : IPeer
{
    public string Name => $"ONNX Runtime {api.Version}";

    /// <summary>The library inside the npm package onnxruntime-node for this machine.</summary>
    /// <returns>Its file, or null if the package has none.</returns>
    public static string? FindLibrary(string package)
    {
        (string system, string name) = OperatingSystem.IsWindows() ? ("win32", "onnxruntime.dll")
            : OperatingSystem.IsMacOS() ? ("darwin", "libonnxruntime*.dylib")
            : ("linux", "libonnxruntime.so*");
        string architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        string folder = Path.Combine(package, "bin");
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories)
            .FirstOrDefault(file => file.Contains(Path.Combine(system, architecture), StringComparison.Ordinal));
    }

    public IReadOnlyList<PeerVariant> Open(SpeedRow row)
    {
        if (row.Task == SpeedTask.Train)
        {
            return [];
        }

        NetworkDescription description = row.Workload.Description;
        OnnxSession session = new(
            api,
            files.Network(row),
            files.Data(row).Inputs,
            [row.Batch, .. description.InputShape.Select(extent => (long)extent)],
            [row.Batch, .. description.OutputShape.Select(extent => (long)extent)]);
        return [new PeerVariant("session", new TimedLoop(session.Run), session.Outputs)];
    }

    public void Dispose()
    {
        // The library stays loaded until the process ends.
    }
}
