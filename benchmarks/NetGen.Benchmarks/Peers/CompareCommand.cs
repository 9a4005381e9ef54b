using System.CommandLine;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>Measures NetGen and other libraries side by side, on the same weights and inputs.</summary>
internal static class CompareCommand
{
    private const string OnnxRuntimeVariable = "NETGEN_ONNXRUNTIME";

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        SpeedOptions options = new();
        Option<string> python = new("--python") { Description = "A Python with PyTorch and ONNX.", DefaultValueFactory = _ => "/usr/bin/python3" };
        Option<string> scripts = new("--scripts") { Description = "The folder of export.py and torch_peer.py.", DefaultValueFactory = _ => Path.Combine("benchmarks", "Peers") };
        Option<string?> onnx = new("--onnxruntime")
        {
            Description = $"The folder of the npm package onnxruntime-node; without it, what the variable {OnnxRuntimeVariable} says.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(OnnxRuntimeVariable),
        };
        Option<string[]> commands = new("--peer") { Description = "A further program, with its arguments, that answers requests as torch_peer.py does." };
        Command command = new("compare", "Measures NetGen and other libraries side by side, on the same weights and inputs.") { python, scripts, onnx, commands };
        options.AddTo(command);
        command.SetAction(result =>
        {
            PeerChoice choice = new(result.GetValue(python)!, result.GetValue(scripts)!, result.GetValue(onnx), result.GetValue(commands) ?? []);
            if (!PeerCatalog.HasTorch(choice.Python))
            {
                Console.Error.WriteLine($"'{choice.Python}' has no PyTorch with ONNX, which makes the weights for all and the outputs to compare with; benchmarks/Peers/install.sh installs them.");
                return 1;
            }

            options.Pin(result);
            DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-compare-");
            try
            {
                ExportFolder files = ExportFolder.Write(folder.FullName, choice.Python, choice.Scripts);
                using PeerCatalog peers = PeerCatalog.Start(choice, files);
                SpeedSubject[] subjects = [.. options.Rows(result).Select(row => Prepare(row, files, peers))];
                SpeedReport report = SpeedMeasurement.Run(subjects, options.Samples(result), threads: 1);
                options.Publish(result, report with { Missing = peers.Missing }, "compare");
                return 0;
            }
            catch (InvalidOperationException problem)
            {
                // A peer that can't be run, or outputs that differ: no figure would mean anything.
                Console.Error.WriteLine(problem.Message);
                return 1;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    /// <summary>Opens a row in all peers and compares what they and NetGen compute.</summary>
    private static SpeedSubject Prepare(SpeedRow row, ExportFolder files, PeerCatalog peers)
    {
        OutputCheck.Check(row, files);
        List<(string, string, Series)> timed = [];
        foreach (IPeer peer in peers.Installed)
        {
            foreach (PeerVariant variant in peer.Open(row))
            {
                OutputCheck.Check(peer.Name, row, variant, files);
                timed.Add((peer.Name, variant.Name, new Series(variant.Timed)));
            }
        }

        return SpeedSubject.Of(row, files.Data(row), () => Network(row, files), threads: 1) with { Peers = timed };
    }

    private static WorkloadNetwork Network(SpeedRow row, ExportFolder files)
    {
        WorkloadNetwork network = row.Workload.Create(0);
        network.LoadWeights(files.Weights(row));
        return network;
    }
}
