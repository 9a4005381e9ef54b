using System.Diagnostics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Speed;

namespace NetGen.Benchmarks.Peers;

/// <summary>The files that <c>benchmarks/Peers/export.py</c> wrote: weights, inputs, and what PyTorch makes of them.</summary>
/// <param name="folder">Where they lie.</param>
internal sealed class ExportFolder(string folder)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Runs the script.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ExportFolder Write(string folder, string python, string scripts)
    {
        ProcessStartInfo start = new(python, [Path.Combine(scripts, "export.py"), folder]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? new ExportFolder(folder) : throw new InvalidOperationException($"{start.ArgumentList[0]} ended with {process.ExitCode}.");
    }

    /// <summary>The name of a row's files.</summary>
    public static string NameOf(SpeedRow row) =>
        $"{row.Workload.Name}_{(row.Task == SpeedTask.Train ? "train" : "batch")}{row.Batch}{(row.IsMnist ? "_mnist" : "")}";

    /// <summary>The weights of a row's network.</summary>
    public string Weights(SpeedRow row) => Path.Combine(folder, $"{row.Workload.Name}.safetensors");

    /// <summary>The network for ONNX Runtime.</summary>
    public string Network(SpeedRow row) => Path.Combine(folder, $"{row.Workload.Name}_batch{row.Batch}.onnx");

    /// <summary>What a row's network is fed with.</summary>
    public RowData Data(SpeedRow row) => new(Floats(row, "input"), row.Task == SpeedTask.Train ? Read<int>($"{NameOf(row)}.labels.i32") : []);

    /// <summary>PyTorch's outputs for all inputs.</summary>
    public float[] Outputs(SpeedRow row) => Floats(row, "output");

    /// <summary>PyTorch's losses in the first steps of Adam.</summary>
    public float[] Losses(SpeedRow row) => Floats(row, "losses");

    private float[] Floats(SpeedRow row, string kind) => Read<float>($"{NameOf(row)}.{kind}.f32");

    private T[] Read<T>(string name)
        where T : struct => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();
}
