using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>The layers that calls work for, as their comments begin with them.</summary>
internal static class LayerNames
{
    public static string Of(IReadOnlyList<NumberedCall> calls) => string.Join(", ", calls
        .Select(call => call.Call.Comment)
        .Where(comment => comment.Contains(':'))
        .Select(comment => comment.Substring(0, comment.IndexOf(':')))
        .Distinct(StringComparer.Ordinal));
}
