namespace NetGen.Reproducibility;

/// <summary>
/// Inputs and targets made of whole numbers, so that no function of the platform or of the code under test has a part in
/// them: multiples of 2⁻²² from the linear congruential generator of Knuth's MMIX.
/// </summary>
internal struct Samples(ulong state)
{
    private ulong state = state;

    /// <summary>Floats from −2 to 2.</summary>
    public float[] Floats(int count)
    {
        var floats = new float[count];
        for (int i = 0; i < count; i++)
        {
            floats[i] = (int)(Next() >> 40) * (1f / (1 << 22)) - 2;
        }

        return floats;
    }

    /// <summary>Class labels.</summary>
    public int[] Labels(int count, int classes)
    {
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = (int)((Next() >> 33) % (ulong)classes);
        }

        return labels;
    }

    private ulong Next() => state = unchecked((state * 6364136223846793005) + 1442695040888963407);
}
