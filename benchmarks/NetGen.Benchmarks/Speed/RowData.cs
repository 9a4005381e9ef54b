using NetGen.Workloads;

namespace NetGen.Benchmarks.Speed;

/// <summary>What a row's network is fed with.</summary>
/// <param name="Inputs">One batch of samples or several, which are taken in turn.</param>
/// <param name="Labels">The class of each sample.</param>
internal sealed record RowData(float[] Inputs, int[] Labels)
{
    /// <summary>Enough images that no processor learns by heart which of their pixels are zero.</summary>
    private const int Images = 256;
    private const int Classes = 10;
    private const ulong Seed = 20261121;

    /// <summary>The data of a row: the same in every run.</summary>
    public static RowData Of(SpeedRow row) => row.IsMnist ? Mnist() : Noise(row);

    /// <summary>The share of the inputs that is not zero.</summary>
    public double NonZeroShare => (double)Inputs.Count(value => value != 0) / Inputs.Length;

    private static RowData Mnist()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        Dataset images = IdxDataset.Load(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"), Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"), Classes);
        int[] indices = [.. Enumerable.Range(0, Images)];
        RowData data = new(new float[Images * images.InputSize], new int[Images]);
        images.CopyInputs(indices, data.Inputs);
        images.CopyLabels(indices, data.Labels);
        return data;
    }

    private static RowData Noise(SpeedRow row)
    {
        Random random = new(unchecked((int)Seed));
        float[] inputs = new float[row.Batch * row.Workload.Description.InputSize];
        for (int i = 0; i < inputs.Length; i++)
        {
            // Box and Muller 1958.
            inputs[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return new RowData(inputs, [.. Enumerable.Range(0, row.Batch).Select(_ => random.Next(Classes))]);
    }
}
