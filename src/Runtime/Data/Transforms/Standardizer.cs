namespace NetGen;

/// <summary>
/// The z-score transform: each numeric input column less its mean, over its standard deviation. Both are fitted once, on the training part only,
/// and then applied to that part, to others and to single samples alike; statistics taken over validation or test data would leak them into training.
/// </summary>
public sealed class Standardizer
{
    private readonly double[] mean;
    private readonly double[] standardDeviation;

    /// <summary>A transform with known statistics, such as those fitted and kept earlier.</summary>
    /// <param name="mean">The mean of each input column.</param>
    /// <param name="standardDeviation">The standard deviation of each input column, finite and above zero; as many as <paramref name="mean"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, there is no column, or a value is not finite or not above zero.</exception>
    public Standardizer(ReadOnlySpan<double> mean, ReadOnlySpan<double> standardDeviation)
    {
        if (mean.IsEmpty || mean.Length != standardDeviation.Length)
        {
            throw new ArgumentException($"Expected a mean and a standard deviation for each column; {mean.Length} means and {standardDeviation.Length} standard deviations came.", nameof(standardDeviation));
        }

        for (int i = 0; i < mean.Length; i++)
        {
            if (!double.IsFinite(mean[i]) || !double.IsFinite(standardDeviation[i]) || standardDeviation[i] <= 0)
            {
                throw new ArgumentException($"Expected a finite mean and a finite standard deviation above zero; column {i} has {mean[i]} and {standardDeviation[i]}.", nameof(standardDeviation));
            }
        }

        this.mean = mean.ToArray();
        this.standardDeviation = standardDeviation.ToArray();
    }

    /// <summary>The number of input columns.</summary>
    public int InputSize => mean.Length;

    /// <summary>What is subtracted from each column; 0 for codes and indicators of categories.</summary>
    public ReadOnlySpan<double> Mean => mean;

    /// <summary>What each column is divided by; 1 for constant columns and for codes and indicators of categories.</summary>
    public ReadOnlySpan<double> StandardDeviation => standardDeviation;

    /// <summary>
    /// Takes mean and standard deviation (of the population, so over n) of each numeric column. A column with one value only becomes 0; categories' codes
    /// and indicators stay as they are.
    /// </summary>
    /// <param name="training">The training part.</param>
    /// <exception cref="ArgumentException">An input is NaN or infinite.</exception>
    public static Standardizer Fit(Dataset training)
    {
        ArgumentNullException.ThrowIfNull(training);
        int size = training.InputSize;
        var sample = new float[size];
        var sum = new double[size];
        var smallest = new float[size];
        var largest = new float[size];
        for (int index = 0; index < training.Count; index++)
        {
            training.ReadInput(index, sample);
            for (int i = 0; i < size; i++)
            {
                if (!float.IsFinite(sample[i]))
                {
                    throw new ArgumentException($"Expected finite inputs; column {i} of sample {index} is {sample[i]}.", nameof(training));
                }

                sum[i] += sample[i];
                smallest[i] = index == 0 ? sample[i] : Math.Min(smallest[i], sample[i]);
                largest[i] = index == 0 ? sample[i] : Math.Max(largest[i], sample[i]);
            }
        }

        // A second pass over the deviations: the difference of E[x²] and E[x]² would cancel for columns such as years.
        var mean = new double[size];
        for (int i = 0; i < size; i++)
        {
            mean[i] = smallest[i] == largest[i] ? smallest[i] : sum[i] / training.Count;
        }

        var squares = new double[size];
        for (int index = 0; index < training.Count; index++)
        {
            training.ReadInput(index, sample);
            for (int i = 0; i < size; i++)
            {
                double deviation = sample[i] - mean[i];
                squares[i] += deviation * deviation;
            }
        }

        var standardDeviation = new double[size];
        for (int i = 0; i < size; i++)
        {
            bool numeric = training.InputColumns.Count == 0 || training.InputColumns[i].Kind == InputColumnKind.Numeric;
            mean[i] = numeric ? mean[i] : 0;
            standardDeviation[i] = numeric && squares[i] > 0 ? Math.Sqrt(squares[i] / training.Count) : 1;
        }

        return new Standardizer(mean, standardDeviation);
    }

    /// <summary>A view of <paramref name="dataset"/> whose inputs are standardised as they are copied.</summary>
    /// <param name="dataset">A dataset with the same columns as the one fitted on.</param>
    /// <exception cref="ArgumentException">The number of input columns is another.</exception>
    public Dataset Transform(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.InputSize != InputSize)
        {
            throw new ArgumentException($"Expected a dataset with the {InputSize} input columns fitted on; this one has {dataset.InputSize}.", nameof(dataset));
        }

        return new StandardizedDataset(dataset, this);
    }

    /// <summary>Standardises inputs in place, one sample or many, as for a prediction. Allocates nothing.</summary>
    /// <param name="inputs">A multiple of <see cref="InputSize"/> floats.</param>
    /// <exception cref="ArgumentException">The length is not such a multiple.</exception>
    public void Transform(Span<float> inputs)
    {
        if (inputs.Length % mean.Length != 0)
        {
            throw new ArgumentException($"Expected a multiple of {mean.Length} floats; {inputs.Length} came.", nameof(inputs));
        }

        for (int start = 0; start < inputs.Length; start += mean.Length)
        {
            Span<float> sample = inputs.Slice(start, mean.Length);
            for (int i = 0; i < sample.Length; i++)
            {
                sample[i] = (float)((sample[i] - mean[i]) / standardDeviation[i]);
            }
        }
    }
}
