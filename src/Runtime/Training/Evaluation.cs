namespace NetGen.Kernels;

/// <summary>Goes through a dataset batch by batch and adds up losses and right answers in the order of the samples.</summary>
internal sealed class Evaluation
{
    private readonly LossDescription loss;
    private readonly OutputLoss outputLoss;
    private readonly SampleBuffer buffer;
    private readonly float[] outputs;
    private readonly int[] indices;
    private readonly int outputSize;
    private int next;
    private int batch;
    private double lossSum;
    private long right;

    public Evaluation(NetworkDescription description, Dataset dataset, int capacity)
    {
        Dataset = dataset;
        loss = description.Loss!;
        outputSize = description.OutputSize;
        outputLoss = new OutputLoss(loss, outputSize);
        buffer = new SampleBuffer(dataset, capacity);
        outputs = new float[checked(capacity * outputSize)];
        indices = new int[capacity];
    }

    public Dataset Dataset { get; }

    public ReadOnlySpan<float> Inputs => buffer.Inputs;

    /// <summary>To be filled by the network between <see cref="Next"/> and <see cref="Count"/>.</summary>
    public Span<float> Outputs => outputs.AsSpan(0, batch * outputSize);

    public EvaluationResult Result
    {
        get
        {
            double count = Dataset.Count;
            double answers = Accuracy.AnswersPerSample(loss, outputSize) * count;
            return new EvaluationResult(lossSum / (loss.AveragesOutputs ? count * outputSize : count), right / answers);
        }
    }

    public void Begin()
    {
        next = 0;
        lossSum = 0;
        right = 0;
    }

    /// <summary>Copies the next batch into the buffer; false after the last one.</summary>
    public bool Next()
    {
        batch = Math.Min(indices.Length, Dataset.Count - next);
        for (int i = 0; i < batch; i++)
        {
            indices[i] = next + i;
        }

        next += batch;
        if (batch > 0)
        {
            buffer.Fill(indices.AsSpan(0, batch));
        }

        return batch > 0;
    }

    /// <summary>Counts the batch whose outputs were filled in.</summary>
    public void Count()
    {
        for (int sample = 0; sample < batch; sample++)
        {
            ReadOnlySpan<float> output = outputs.AsSpan(sample * outputSize, outputSize);
            if (Dataset.HasLabels)
            {
                int label = buffer.Labels[sample];
                lossSum += outputLoss.OfLabel(output, label);
                right += Accuracy.Largest(output) == label ? 1 : 0;
            }
            else
            {
                ReadOnlySpan<float> target = buffer.Targets.Slice(sample * outputSize, outputSize);
                lossSum += outputLoss.OfTargets(output, target);
                right += Accuracy.RightAnswers(loss, output, target);
            }
        }
    }
}
