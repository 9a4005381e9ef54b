using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.StartUp;

/// <summary>Measures how soon a program predicts, and writes the document.</summary>
internal static class StartUpCommand
{
    private const string Workload = "W3";
    private const double NativeBudget = 5;
    private const double ManagedBudget = 60;

    /// <summary>Outputs of different libraries differ by rounding.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<FileInfo?> output = new("--out") { Description = "Where to write the document; without it, it is printed." };
        Option<int> rounds = new("--rounds") { Description = "Starts of each program.", DefaultValueFactory = _ => 15 };
        Option<int?> core = new("--core") { Description = "The core that all run on." };
        Option<string> project = new("--project") { Description = "The folder of the program that is started.", DefaultValueFactory = _ => Path.Combine("benchmarks", "StartUp") };
        Option<string> python = new("--python") { Description = "A Python with PyTorch and ONNX, which makes the weights.", DefaultValueFactory = _ => "/usr/bin/python3" };
        Option<string> scripts = new("--scripts") { Description = "The folder of the peers' scripts.", DefaultValueFactory = _ => Path.Combine("benchmarks", "Peers") };
        Option<string?> onnx = new("--onnxruntime") { Description = "The folder of the npm package onnxruntime-node." };
        Command command = new("startup", "Measures how soon a program predicts.") { output, rounds, core, project, python, scripts, onnx };
        command.SetAction(result =>
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-startup-");
            try
            {
                string scriptFolder = Path.GetFullPath(result.GetValue(scripts)!);
                ExportFolder files = ExportFolder.Write(folder.FullName, result.GetValue(python)!, scriptFolder);
                List<StartUpProgram> programs = [.. Published(result.GetValue(project)!, files)];
                programs.Add(new($"PyTorch, {result.GetValue(python)}", result.GetValue(python)!, [Path.Combine(scriptFolder, "start_torch.py"), Weights(files)], double.NaN, ("OMP_NUM_THREADS", "1")));
                if (result.GetValue(onnx) is { } package)
                {
                    programs.Add(new("ONNX Runtime, node", "node", [Path.Combine(scriptFolder, "start_onnx.js"), Path.Combine(files.Folder, $"{Workload}_batch1.onnx"), Path.GetFullPath(package)], double.NaN));
                }

                bool isPinned = Core.Pin(result.GetValue(core)) is not null;
                string document = StartUpDocument.Of(Measure(programs, result.GetValue(rounds)), result.GetValue(rounds), isPinned);
                if (result.GetValue(output) is { } file)
                {
                    File.WriteAllText(file.FullName, document);
                }
                else
                {
                    Console.Write(document);
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static string Weights(ExportFolder files) => Path.Combine(files.Folder, $"{Workload}.safetensors");

    /// <summary>NetGen's program in its forms.</summary>
    private static IEnumerable<StartUpProgram> Published(string project, ExportFolder files)
    {
        string native = Publish(project, "Native", ["-r", RuntimeInformation.RuntimeIdentifier], files);
        yield return new("NetGen, NativeAOT", Path.Combine(native, "NetGen.StartUp"), [Weights(files)], NativeBudget);
        yield return Managed("NetGen, JIT", Publish(project, "Jit", [], files), files);
        yield return Managed("NetGen, JIT, published ReadyToRun", Publish(project, "ReadyToRun", ["-r", RuntimeInformation.RuntimeIdentifier], files), files);
    }

    private static StartUpProgram Managed(string name, string folder, ExportFolder files) =>
        new(name, "dotnet", [Path.Combine(folder, "NetGen.StartUp.dll"), Weights(files)], ManagedBudget);

    private static string Publish(string project, string form, string[] options, ExportFolder files)
    {
        string folder = Path.Combine(files.Folder, form);
        ProcessStartInfo start = new("dotnet", ["publish", project, "-c", "Release", $"-p:PublishForm={form}", "-o", folder, "-v", "q", "--nologo", .. options]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? folder : throw new InvalidOperationException($"{project} could not be published as {form}: {output}");
    }

    /// <summary>Starts all in turn, after each was started once: what the disk has to bring is in memory then.</summary>
    private static List<StartUpTimes> Measure(List<StartUpProgram> programs, int rounds)
    {
        double[] expected = programs[0].Run().Outputs;
        foreach (StartUpProgram program in programs)
        {
            double[] outputs = program.Run().Outputs;
            if (outputs.Length != expected.Length || outputs.Zip(expected, (one, other) => Math.Abs(one - other)).Max() > Tolerance)
            {
                throw new InvalidOperationException($"{program.Name} predicts {string.Join(' ', outputs)}; {programs[0].Name} {string.Join(' ', expected)}.");
            }
        }

        List<StartUpRun>[] runs = [.. programs.Select(_ => new List<StartUpRun>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int program = 0; program < programs.Count; program++)
            {
                runs[program].Add(programs[program].Run());
            }
        }

        return [.. programs.Select((program, index) => new StartUpTimes(program, runs[index]))];
    }
}
