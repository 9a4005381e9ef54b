using System.Diagnostics;
using System.Runtime.Intrinsics.X86;
using NetGen.Benchmarks.Peers.Onnx;

namespace NetGen.Benchmarks.Peers;

/// <summary>The peers that are installed.</summary>
/// <param name="Installed">They, started.</param>
/// <param name="Missing">What isn't there.</param>
internal sealed record PeerCatalog(IReadOnlyList<IPeer> Installed, IReadOnlyList<string> Missing) : IDisposable
{
    /// <summary>One thread for all the libraries that PyTorch computes with.</summary>
    private static readonly string[] ThreadCounts = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "DNNL_NUM_THREADS"];

    /// <summary>Whether a Python with PyTorch and ONNX is there.</summary>
    public static bool HasTorch(string python)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(python, ["-c", "import torch, onnx"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Starts all that can be found.</summary>
    /// <param name="choice">Where they are.</param>
    /// <param name="files">What they compute.</param>
    public static PeerCatalog Start(PeerChoice choice, ExportFolder files)
    {
        List<IPeer> installed = [Torch(choice, files, null)];
        if (Avx512F.IsSupported)
        {
            // Not PyTorch's own choice, and often the better one.
            installed.Add(Torch(choice, files, "avx512"));
        }

        List<string> missing = [];
        if (choice.OnnxRuntime is { } package && OnnxRuntimePeer.FindLibrary(package) is { } library)
        {
            installed.Add(new OnnxRuntimePeer(new OnnxRuntimeApi(library), files));
        }
        else
        {
            missing.Add("ONNX Runtime");
        }

        foreach (string command in choice.Commands)
        {
            string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            installed.Add(new CommandPeer(new ProcessStartInfo(words[0], [.. words.Skip(1), files.Folder])));
        }

        return new PeerCatalog(installed, missing);
    }

    public void Dispose()
    {
        foreach (IPeer peer in Installed)
        {
            peer.Dispose();
        }
    }

    private static CommandPeer Torch(PeerChoice choice, ExportFolder files, string? capability)
    {
        ProcessStartInfo start = new(choice.Python, [Path.Combine(choice.Scripts, "torch_peer.py"), files.Folder]);
        foreach (string name in ThreadCounts)
        {
            start.Environment[name] = "1";
        }

        // glibc gives large blocks back to the kernel when they are freed, and every large activation would be paged in anew.
        start.Environment["MALLOC_MMAP_MAX_"] = "0";
        start.Environment["MALLOC_TRIM_THRESHOLD_"] = $"{1L << 32}";
        if (capability is not null)
        {
            start.Environment["ATEN_CPU_CAPABILITY"] = capability;
            // OpenBLAS takes a processor that came after it for one without AVX-512; its kernels for Cooper Lake suit any that has it.
            start.Environment["OPENBLAS_CORETYPE"] = "Cooperlake";
        }

        return new CommandPeer(start, capability is null ? "" : $", {capability}");
    }
}

/// <summary>Where peers are.</summary>
/// <param name="Python">A Python with PyTorch and ONNX.</param>
/// <param name="Scripts">The folder of <c>export.py</c> and <c>torch_peer.py</c>.</param>
/// <param name="OnnxRuntime">The folder of the npm package onnxruntime-node.</param>
/// <param name="Commands">Further programs that answer as <c>torch_peer.py</c> does; the folder of the exported files is their last argument.</param>
internal sealed record PeerChoice(string Python, string Scripts, string? OnnxRuntime, IReadOnlyList<string> Commands);
