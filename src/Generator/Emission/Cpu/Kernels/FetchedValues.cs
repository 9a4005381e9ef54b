using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>How a kernel spells the values that it fetches into the cache for the next block of samples: <c>ahead0</c>, <c>ahead1</c> …, and within a sample <c>next0</c>, <c>next1</c> …</summary>
/// <param name="sizes">Floats of a sample of each value.</param>
internal readonly struct FetchedValues(EquatableArray<int> sizes)
{
    private const int LineFloats = 16;

    private IEnumerable<int> All => Enumerable.Range(0, sizes.Count);

    /// <summary>A parameter or argument for each value, a comma before it.</summary>
    /// <param name="name">The name without its number.</param>
    public string Each(string name) => string.Concat(All.Select(value => $", {name}{value}"));

    /// <summary>Writes where each value's sample of the next block begins.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="item">The number of a part, as a text, where parts of a sample are fetched apart; null for none.</param>
    /// <param name="timesOfItem">How often such a part fetches.</param>
    /// <param name="times">How often a sample fetches.</param>
    public void WritePointers(CodeWriter code, string? item = null, int timesOfItem = 0, int times = 1)
    {
        foreach (int value in All)
        {
            string part = item is null ? "" : $" + ({item} * {Lines(value, times) * timesOfItem * LineFloats})";
            code.Line($"float* next{value} = ahead{value} + ((nint)(sample + to - from) * {sizes[value]}){part};");
        }
    }

    /// <summary>Writes that the next cache lines of each value are fetched, so many that a sample is when that was done so many times.</summary>
    public void WriteFetches(CodeWriter code, int times)
    {
        foreach (int value in All)
        {
            code.Line($"next{value} = global::NetGen.Kernels.Memory.Fetch(next{value}, {Lines(value, times)});");
        }
    }

    /// <summary>Writes that the next part of a sample fetches what lies behind this one's.</summary>
    public void WriteSteps(CodeWriter code, int timesOfPart, int times)
    {
        foreach (int value in All)
        {
            code.Line($"next{value} += {Lines(value, times) * timesOfPart * LineFloats};");
        }
    }

    /// <summary>Writes that the next of equal parts of a kernel fetches what lies behind this one's.</summary>
    public void WriteParts(CodeWriter code, int parts)
    {
        foreach (int value in All)
        {
            code.Line($"ahead{value} += {sizes[value] / LineFloats / parts * LineFloats};");
        }
    }

    private int Lines(int value, int times) => ((sizes[value] / LineFloats) + times - 1) / times;
}
