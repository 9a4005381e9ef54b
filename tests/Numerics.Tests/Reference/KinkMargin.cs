using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>
/// How near a pass comes to a place where a derivative jumps: rounding in float32 may put a value on the other side of it, and
/// differences across it are no derivatives. Values exactly on a kink (zeros that ReLU made) stay there in any precision and don't count.
/// </summary>
internal static class KinkMargin
{
    /// <summary>The smallest distance to a kink, relative to the largest magnitude of its tensor; infinite without kinks.</summary>
    public static double Of(IReadOnlyList<OperationFrame> frames, LossSpec loss, double[] targets)
    {
        double margin = OfLoss(loss, frames[^1].Activated, targets);
        foreach (OperationFrame frame in frames)
        {
            double[] values = frame.Output.Values;
            foreach (double kink in KinksOf(frame.Layer.Activation))
            {
                margin = Math.Min(margin, Nearest(values.Select(value => value - kink), values));
            }

            if (frame.Layer is Pool2DLayer { IsMax: true } pool)
            {
                margin = Math.Min(margin, Nearest(Leads(pool, frame.Input), frame.Input.Values));
            }
        }

        return margin;
    }

    private static double OfLoss(LossSpec loss, Signal output, double[] targets)
    {
        IEnumerable<double> differences = output.Values.Zip(targets, (y, t) => y - t);
        return loss.Function switch
        {
            LossFunction.MeanAbsoluteError => Nearest(differences, output.Values),
            LossFunction.Hinge => Nearest(output.Values.Zip(targets, (y, t) => 1 - (t * y)), output.Values),
            _ => double.PositiveInfinity,
        };
    }

    /// <summary>Where derivatives jump.</summary>
    private static double[] KinksOf(ActivationSpec activation) => activation.Kind switch
    {
        Activation.ReLU or Activation.LeakyReLU or Activation.PReLU or Activation.ELU or Activation.SELU => [0],
        Activation.HardSigmoid or Activation.HardSwish => [-3, 3],
        Activation.HardTanh => [-1, 1],
        Activation.ReLU6 => [0, 6],
        _ => [],
    };

    /// <summary>By how much the largest value of every window leads over each other one.</summary>
    private static IEnumerable<double> Leads(Pool2DLayer pool, Signal input)
    {
        WindowWalk walk = WindowWalk.Of(pool.Window, input.Shape);
        foreach (IGrouping<(int Row, int Column), WindowTap> window in walk.Taps.GroupBy(tap => (tap.Row, tap.Column)))
        {
            for (int plane = 0; plane < input.Batch * input.Shape.Channels; plane++)
            {
                double[] values =
                    [.. window.Select(tap => input.Values[input.Index(0, plane, tap.Y, tap.X)]).OrderDescending()];
                for (int index = 1; index < values.Length; index++)
                {
                    yield return values[0] - values[index];
                }
            }
        }
    }

    private static double Nearest(IEnumerable<double> distances, double[] values)
    {
        double nearest = double.PositiveInfinity;
        foreach (double distance in distances)
        {
            if (distance != 0)
            {
                nearest = Math.Min(nearest, Math.Abs(distance));
            }
        }

        return nearest / Math.Max(values.Max(Math.Abs), double.Epsilon);
    }
}
