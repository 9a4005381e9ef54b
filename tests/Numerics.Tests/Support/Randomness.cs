namespace NetGen.Numerics.Tests.Support;

/// <summary>Seeded values for tensors.</summary>
internal sealed class Randomness(int seed)
{
    private readonly Random random = new(seed);

    public int Next(int exclusiveEnd) => random.Next(exclusiveEnd);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int first, int last) => random.Next(first, last + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public float[] Uniform(int count, double minimum, double maximum)
    {
        float[] values = new float[count];
        for (int index = 0; index < count; index++)
        {
            values[index] = (float)(minimum + (random.NextDouble() * (maximum - minimum)));
        }

        return values;
    }

    /// <summary>Normally distributed values, by Box and Muller.</summary>
    public float[] Normal(int count, double deviation = 1)
    {
        float[] values = new float[count];
        for (int index = 0; index < count; index++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[index] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }
}
