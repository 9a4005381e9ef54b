using NetGen.Kernels;

namespace NetGen;

public abstract unsafe partial class Trainer
{
    /// <summary>Large enough to pay for threads, small enough for the cache.</summary>
    private const int EvaluationBatch = 256;

    private Evaluation? evaluation;

    /// <summary>Loss and accuracy on a dataset in inference mode.</summary>
    /// <param name="dataset">The samples.</param>
    /// <exception cref="ArgumentException">The dataset doesn't fit the network and its loss.</exception>
    public EvaluationResult Evaluate(Dataset dataset) => Evaluate(dataset, CancellationToken.None)!.Value;

    /// <summary>The same, or null if it was cancelled.</summary>
    internal EvaluationResult? Evaluate(Dataset dataset, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentNullException.ThrowIfNull(dataset);
        if (evaluation?.Dataset != dataset)
        {
            DatasetCheck.Check(Description, dataset, nameof(dataset));
            evaluation = new Evaluation(Description, dataset, Math.Min(EvaluationBatch, dataset.Count));
        }

        evaluation.Begin();
        while (evaluation.Next())
        {
            if (cancellation.IsCancellationRequested)
            {
                return null;
            }

            Predict(evaluation.Inputs, evaluation.Outputs);
            evaluation.Count();
        }

        return evaluation.Result;
    }
}
