using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>The losses in float64 by their definitions, and their gradients.</summary>
internal static class ReferenceLoss
{
    /// <summary>The mean loss of a batch, leaving its gradient on the outputs.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">The network's outputs.</param>
    /// <param name="targets">A target for every output.</param>
    public static double Compute(LossSpec loss, Signal outputs, double[] targets)
    {
        int size = outputs.Shape.Size;
        double terms = loss.IsCategorical ? outputs.Batch : outputs.Batch * size;
        double sum = 0;
        for (int sample = 0; sample < outputs.Batch; sample++)
        {
            double[] y = outputs.Values[(sample * size)..((sample + 1) * size)];
            double[] t = targets[(sample * size)..((sample + 1) * size)];
            for (int index = 0; index < size; index++)
            {
                (double value, double derivative) = loss.Function == LossFunction.SoftmaxCrossEntropy
                    ? SoftmaxTerm(y, t, index, loss.LabelSmoothing)
                    : Term(loss, y[index], t[index]);
                sum += value;
                outputs.Gradient[(sample * size) + index] += derivative / terms;
            }
        }

        return sum / terms;
    }

    private static (double Value, double Derivative) Term(LossSpec loss, double y, double t)
    {
        double difference = y - t;
        switch (loss.Function)
        {
            case LossFunction.MeanSquaredError:
                return (difference * difference, 2 * difference);
            case LossFunction.MeanAbsoluteError:
                return (Math.Abs(difference), Math.Sign(difference));
            case LossFunction.Huber:
                return Math.Abs(difference) <= loss.Delta
                    ? (0.5 * difference * difference, difference)
                    : (loss.Delta * (Math.Abs(difference) - (0.5 * loss.Delta)), loss.Delta * Math.Sign(difference));
            case LossFunction.BinaryCrossEntropy:
                return (Math.Max(y, 0) - (y * t) + Math.Log(1 + Math.Exp(-Math.Abs(y))), (1 / (1 + Math.Exp(-y))) - t);
            case LossFunction.Hinge:
                return 1 - (t * y) > 0 ? (1 - (t * y), -t) : (0, 0);
            case LossFunction.CategoricalCrossEntropy:
                return t == 0 ? (0, 0) : (-t * Math.Log(y), -t / y);
            default:
                throw new ArgumentOutOfRangeException(nameof(loss), loss.Function, "A loss without a reference.");
        }
    }

    /// <summary>One class's term of −Σ t'ⱼ·ln softmax(y)ⱼ with t' = (1 − ε)t + ε/classes, and ∂/∂yⱼ = softmax(y)ⱼ·Σt' − t'ⱼ.</summary>
    private static (double Value, double Derivative) SoftmaxTerm(double[] y, double[] t, int index, double smoothing)
    {
        double largest = y.Max();
        double logarithm = largest + Math.Log(y.Sum(value => Math.Exp(value - largest)));
        double Smoothed(double target) => ((1 - smoothing) * target) + (smoothing / y.Length);
        double target = Smoothed(t[index]);
        return (target * (logarithm - y[index]), (Math.Exp(y[index] - logarithm) * t.Sum(Smoothed)) - target);
    }
}
