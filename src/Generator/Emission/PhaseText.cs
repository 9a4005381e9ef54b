using NetGen.Generator.Emission.Cpu;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>A phase's description as C#.</summary>
internal static class PhaseText
{
    public static string Expression(Phase phase)
    {
        string items = phase.IsPerSample ? $"[{Items(1, phase.Calls.Sum(call => call.Call.Kernel.Cost))}]" : ItemsOf(phase);
        string[] settings =
        [
            $"SampleBlock = {phase.SampleBlock}",
            .. phase.SampleGroup > 1 ? [$"SampleGroup = {phase.SampleGroup}"] : Array.Empty<string>(),
            .. phase.CallsBack > 0 ? [$"ForwardCost = {Literal.Of(phase.Calls.Take(phase.Calls.Count - phase.CallsBack).Sum(call => call.Call.Kernel.Cost))}"] : Array.Empty<string>(),
        ];
        string block = phase.IsPerSample ? $" {{ {string.Join(", ", settings)} }}" : "";
        return $"new({Literal.Of(phase.Direction)}, global::NetGen.Kernels.PhaseDivision.{(phase.IsPerSample ? "Samples" : "Items")}, {items}, {Literal.Of(phase.IsForward)}){block}";
    }

    /// <summary>The items of the calls one behind the other, those of equal layers once.</summary>
    private static string ItemsOf(Phase phase)
    {
        string[] calls = [.. phase.Calls.Select(call => Items(call.Call.Kernel.Items, call.Call.Kernel.Cost))];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> sequence = [];
        foreach (string call in calls)
        {
            if (!numbers.TryGetValue(call, out int number))
            {
                number = numbers.Count;
                numbers[call] = number;
            }

            sequence.Add(number);
        }

        IEnumerable<string> parts = Repetition.Find(sequence).Select(part =>
        {
            string round = string.Join(", ", calls.Skip(part.First).Take(part.Period));
            return part.Rounds == 1 ? round : $".. global::NetGen.Kernels.PhaseItems.Repeat({part.Rounds}, [{round}])";
        });
        return $"[{string.Join(", ", parts)}]";
    }

    private static string Items(int count, double cost) => $"new({count}, {Literal.Of(cost)})";
}
