using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NetGen.Samples.Diagnostics;

namespace NetGen.Tests.Samples;

/// <summary>
/// The sample's mistakes against what the compiler said when it built them. When a message was meant to change, run these tests once
/// with NETGEN_ACCEPT=1 in the environment: that writes the comments in the sample anew, for review beside the change.
/// </summary>
[Collection(ConsoleCollection.Name)]
public sealed partial class DiagnosticsSampleTests
{
    private const string AcceptVariable = "NETGEN_ACCEPT";
    private static readonly IReadOnlyList<CompilerMessage> Messages = CompilerLog.Read();
    private static readonly IReadOnlyList<NetworkSource> Networks = NetworkSource.ReadAll();

    [Fact]
    public void Each_network_is_reported_exactly_as_the_comment_above_it_says()
    {
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Accept();
            return;
        }

        Assert.All(Networks, network => Assert.Equal(MessageComment.LinesFor(Of(network)), network.Comments));
    }

    [Fact]
    public void The_corrected_networks_are_not_reported_at_all() =>
        Assert.All(Networks.Where(IsCorrected), network => Assert.Empty(Of(network)));

    [Fact]
    public void The_build_reports_nothing_but_the_mistaken_networks()
    {
        Assert.All(Networks.Where(network => !IsCorrected(network)), network => Assert.NotEmpty(Of(network)));
        Assert.All(Messages, message => Assert.Contains(Networks, network => network.Holds(message)));
    }

    [Fact]
    public void Each_network_has_its_twin() =>
        Assert.Equal(
            NetworkPair.All.SelectMany(pair => new[] { pair.Name, pair.Name + NetworkPair.Suffix }).Order(StringComparer.Ordinal),
            Networks.Select(network => network.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_family_of_rules_is_shown() =>
        Assert.Equal(["NG1", "NG2", "NG3", "NG4", "NG5", "NG6"], Messages.Select(message => message.Rule[..3]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_program_shows_message_prediction_and_what_training_makes_of_it()
    {
        string output = Run(0, nameof(EqualUnits));
        Assert.Contains(": warning NG2003: 'dense1' initialises with Zeros", output, StringComparison.Ordinal);
        Assert.Contains(EqualUnits.Summary, output, StringComparison.Ordinal);
        Assert.Contains(EqualUnitsFixed.Summary, output, StringComparison.Ordinal);
        // 11.35 % of the test digits are ones.
        Assert.Matches(@"EqualUnits +loss 2\.30\d, 11\.\d % right", output);
        Assert.Matches(@"EqualUnitsFixed +loss \d\.\d+, [89]\d\.\d % right", output);
    }

    [Fact]
    public void The_README_quotes_a_message_and_what_training_made_of_it()
    {
        string readme = File.ReadAllText(Path.Combine(Repository(), "README.md"));
        CompilerMessage message = Messages.First(message => message.Rule == "NG2001");
        Assert.Contains($"{message.File}({message.Line},{message.Column}): {message.Severity} {message.Rule}: {message.Text}\n", readme, StringComparison.Ordinal);
        string output = Run(0, nameof(DeepXavier));
        string[] shares = [.. Share().Matches(output).Select(match => match.Groups[1].Value)];
        Assert.Contains($"names {shares[0]} of the test digits right after an epoch of SGD, its twin {shares[1]}.", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_takes_a_rule_or_a_family()
    {
        Assert.Contains("━━━ UnevenWindows ━━━", Run(0, "NG1"), StringComparison.Ordinal);
        Assert.DoesNotContain("UnevenWindows", Run(0, "NG4001"), StringComparison.Ordinal);
        Assert.Contains("none is reported under 'NG7'", Run(1, "NG7"), StringComparison.Ordinal);
    }

    private static bool IsCorrected(NetworkSource network) => network.Name.EndsWith(NetworkPair.Suffix, StringComparison.Ordinal);

    private static IEnumerable<CompilerMessage> Of(NetworkSource network) => Messages.Where(network.Holds);

    private static string Repository([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..");

    private static void Accept()
    {
        string folder = Path.Combine(Repository(), "samples", "Diagnostics", "Networks");
        foreach (IGrouping<string, NetworkSource> file in Networks.GroupBy(network => network.File))
        {
            string path = Path.Combine(folder, file.Key);
            File.WriteAllText(path, MessageComment.Rewrite(File.ReadAllText(path), file.Select(network => (network, MessageComment.LinesFor(Of(network))))));
        }
    }

    /// <summary>What the program wrote, output and errors together.</summary>
    private static string Run(int exitCode, params string[] arguments)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter text = new() { NewLine = "\n" };
        Console.SetOut(text);
        Console.SetError(text);
        try
        {
            Assert.Equal(exitCode, typeof(NetworkPair).Assembly.EntryPoint!.Invoke(null, [arguments]));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        return text.ToString();
    }

    [GeneratedRegex(@", (\d+\.\d %) right")]
    private static partial Regex Share();
}
