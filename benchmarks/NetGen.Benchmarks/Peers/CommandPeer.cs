using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Peers;

/// <summary>
/// A peer in a process of its own, on the same core: it reads a request a line and answers each with a line, as
/// <c>benchmarks/Peers/torch_peer.py</c> describes.
/// </summary>
internal sealed class CommandPeer : IPeer
{
    private readonly Process process;
    private readonly string environment;

    /// <param name="start">The program, with its arguments and environment.</param>
    /// <param name="environment">What is put behind the names of its variants, to tell them from those of the same program in another environment.</param>
    public CommandPeer(ProcessStartInfo start, string environment = "")
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        process = Process.Start(start)!;
        Name = Ask("version");
        this.environment = environment;
    }

    public string Name { get; }

    public IReadOnlyList<PeerVariant> Open(SpeedRow row)
    {
        string name = ExportFolder.NameOf(row);
        return Answer($"open {name}") is not { } variants
            ? []
            : [.. variants.Split(' ').Select(variant => new PeerVariant(
                variant + environment, new Timed(this, $"{name} {variant}"), row.Task == SpeedTask.Train ? null : () => Outputs($"{name} {variant}")))];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private float[] Outputs(string variant) =>
        [.. Ask($"outputs {variant}").Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];

    private string Ask(string request) => Answer(request) ?? throw new InvalidOperationException($"{process.StartInfo.FileName} says no to '{request}'.");

    /// <summary>What comes behind the answer's "ok"; null if it is "no".</summary>
    private string? Answer(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{process.StartInfo.FileName} ended at '{request}'.");
        return answer.StartsWith("ok ", StringComparison.Ordinal) ? answer[3..].Trim() : null;
    }

    private sealed class Timed(CommandPeer peer, string variant) : ITimed
    {
        public TimedSample Sample(int runs)
        {
            string[] answer = peer.Ask($"sample {variant} {runs}").Split(' ');
            return new TimedSample(double.Parse(answer[0], CultureInfo.InvariantCulture), answer.Length > 1);
        }
    }
}
