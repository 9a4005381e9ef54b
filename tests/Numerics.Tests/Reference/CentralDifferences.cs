using System.Globalization;
using NetGen.Numerics.Tests.Support;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Holds the reference's gradients against (L(w + h) − L(w − h))/2h.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-6;
    private const double Tolerance = 1e-6;

    /// <summary>Fails unless gradients agree with differences at random elements of every parameter.</summary>
    /// <param name="reference">The network with the gradients of the batch.</param>
    /// <param name="inputs">The batch.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="elements">How many elements of each parameter are tried.</param>
    /// <param name="random">Chooses them.</param>
    /// <returns>The largest difference, relative to the network's largest gradient.</returns>
    public static double Check(ReferenceNetwork reference, float[] inputs, double[] targets, int elements, Randomness random)
    {
        Dictionary<string, double[]> gradients = reference.Tensors.Gradients;
        double unit = gradients.Values.Max(gradient => gradient.Length == 0 ? 0 : gradient.Max(Math.Abs));
        double loss = reference.Loss(inputs, targets);
        double largest = 0;
        foreach ((string name, double[] gradient) in gradients.Where(pair => !pair.Key.Contains(".running_", StringComparison.Ordinal)))
        {
            double[] values = reference.Tensors.Values[name];
            for (int trial = 0; trial < elements; trial++)
            {
                int index = random.Next(values.Length);
                double former = values[index];
                values[index] = former + Step;
                double above = reference.Loss(inputs, targets);
                values[index] = former - Step;
                double below = reference.Loss(inputs, targets);
                values[index] = former;

                // The loss has 16 digits, of which the division by 2h takes six.
                double rounding = 1e-15 * Math.Abs(loss) / Step;
                double difference = Math.Abs(((above - below) / (2 * Step)) - gradient[index]);
                largest = Math.Max(largest, difference / unit);
                Assert.True(
                    difference <= (Tolerance * unit) + (10 * rounding),
                    string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]: gradient {gradient[index]:R}, by differences {(above - below) / (2 * Step):R}"));
            }
        }

        return largest;
    }
}
