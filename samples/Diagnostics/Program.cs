using System.Text;
using NetGen.Samples.Diagnostics;

// Networks with mistakes: what the compiler said of each, what it predicts of it and of its fixed twin, and for some of them what training
// makes of that. An argument names what to look at: a class (DeepXavier), a rule (NG4001) or a family of rules (NG4).
Console.OutputEncoding = Encoding.UTF8;
string wanted = args.Length > 0 ? args[0] : "NG";
IReadOnlyList<CompilerMessage> messages = CompilerLog.Read();
Dictionary<string, NetworkSource> sources = NetworkSource.ReadAll().ToDictionary(source => source.Name);
var digits = new Lazy<DigitTraining>(DigitTraining.Load);
int shown = 0;
foreach (NetworkPair pair in NetworkPair.All)
{
    NetworkSource source = sources[pair.Name];
    CompilerMessage[] said = [.. messages.Where(source.Holds)];
    if (pair.Name != wanted && !said.Any(message => message.Rule.StartsWith(wanted, StringComparison.Ordinal)))
    {
        continue;
    }

    Console.WriteLine($"━━━ {pair.Name} ━━━\n");
    Write(source.Declaration);
    Write(said.GroupBy(message => message.Rule).Select(Told));
    Write([pair.Mistaken]);
    Console.WriteLine("Fixed:\n");
    Write(sources[pair.Name + NetworkPair.Suffix].Declaration);
    Write([pair.Corrected]);
    pair.Compare?.Invoke(digits.Value);
    shown++;
}

if (shown == 0)
{
    Console.Error.WriteLine($"No network here is called '{wanted}', and none is reported under '{wanted}'.");
}

return shown > 0 ? 0 : 1;

// The first message of a rule; the others differ in the layer's name.
static string Told(IGrouping<string, CompilerMessage> rule)
{
    CompilerMessage first = rule.First();
    string more = rule.Count() > 1 ? $"\n    and {rule.Count() - 1} more of {rule.Key}" : "";
    return $"{first.File}({first.Line},{first.Column}): {first.Severity} {first.Rule}: {first.Text}{more}\n    {first.HelpLink}";
}

static void Write(IEnumerable<string> lines) => Console.WriteLine(string.Join('\n', lines) + "\n");
