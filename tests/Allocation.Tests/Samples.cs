namespace NetGen.Allocation.Tests;

/// <summary>Inputs and targets; their values don't matter here.</summary>
internal static class Samples
{
    public static float[] Floats(int count, int seed = 1)
    {
        var random = new Random(seed);
        var floats = new float[count];
        for (int i = 0; i < count; i++)
        {
            floats[i] = (random.NextSingle() * 2) - 1;
        }

        return floats;
    }

    public static int[] Labels(int count, int classes)
    {
        var random = new Random(2);
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(classes);
        }

        return labels;
    }
}
