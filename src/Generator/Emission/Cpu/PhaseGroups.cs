using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>The phases of a training step by their forms: phases whose calls differ in their places only share a method.</summary>
internal sealed class PhaseGroups
{
    private readonly CallFormTable forms = new();
    private readonly HashSet<int> traced;
    private readonly List<Phase[]> groups = [];
    private readonly Dictionary<int, int> lastOfItsGroups = [];

    public PhaseGroups(TrainingProgram program)
    {
        Program = program;
        traced = [.. program.Traces.SelectMany(trace => new[] { trace.PreActivation.Call, trace.Gradient?.Call ?? trace.PreActivation.Call })];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<Phase>>();
        var formOfPhase = new int[program.Phases.Count];
        var blockOfPhase = new int[program.Phases.Count];
        for (int index = 0; index < program.Phases.Count; index++)
        {
            Phase phase = program.Phases[index];
            string form = $"{phase.IsPerSample} {phase.Direction} {string.Join(" ", FormsOf(phase))}";
            if (!known.TryGetValue(form, out int group))
            {
                group = members.Count;
                known[form] = group;
                members.Add([]);
            }

            formOfPhase[index] = group;
            blockOfPhase[index] = members[group].Count;
            members[group].Add(phase);
            FindLastOfGroups(phase);
        }

        groups.AddRange(members.Select(group => group.ToArray()));
        FormOfPhase = formOfPhase;
        BlockOfPhase = blockOfPhase;
    }

    public TrainingProgram Program { get; }

    /// <summary>The phases of each form, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Phase>> Groups => groups;

    /// <summary>Whether any form has several phases.</summary>
    public bool AreShared => groups.Count < FormOfPhase.Count;

    /// <summary>The group that each phase is in.</summary>
    public IReadOnlyList<int> FormOfPhase { get; }

    /// <summary>Its place within the group.</summary>
    public IReadOnlyList<int> BlockOfPhase { get; }

    /// <summary>Whether a step can be stopped behind a call.</summary>
    public bool IsTraced(int number) => traced.Contains(number);

    /// <summary>The call after which a tensor is read without its activation: of a convolution that goes in groups or in bands, a call for each, the last.</summary>
    public int LastOfItsGroups(NumberedCall call) => lastOfItsGroups[call.Number];

    /// <summary>The numbers of the forms of a phase's calls.</summary>
    public int[] FormsOf(Phase phase) => [.. phase.Calls.Select(call => forms.NumberOf(call.Call, phase.IsPerSample && IsTraced(call.Number)))];

    private void FindLastOfGroups(Phase phase)
    {
        // By name: one call may fetch ahead, the others not, and the last band may have fewer rows.
        var last = new Dictionary<(Tensor Written, string Kernel), int>();
        foreach (NumberedCall call in phase.Calls.Reverse())
        {
            (Tensor, string) result = (call.Call.Writes[0].Tensor, call.Call.Kernel.Name);
            if (!last.TryGetValue(result, out int number))
            {
                number = call.Number;
                last[result] = number;
            }

            lastOfItsGroups[call.Number] = number;
        }
    }
}
