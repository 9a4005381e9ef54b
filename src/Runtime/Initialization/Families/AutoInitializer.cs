namespace NetGen.Numerics;

/// <summary>
/// Normal weights that keep the pre-activation's second moment at 1 for whatever feeds the layer, with mean μ and second
/// moment m. Plain: variance 1/(fan_in·m). Centred: each output's weights sum to zero, so that μ does not reach it, and the
/// variance is 1/(fan_in·(m − μ²)). With one connection in, centring would leave nothing: those weights are plain.
/// </summary>
internal sealed class AutoInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => "Auto";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        if (geometry.Centred && geometry.FanIn > 1)
        {
            FillCentred(weights, geometry, ref random);
            return;
        }

        var standardDeviation = geometry.BranchScale / Math.Sqrt(geometry.FanIn * geometry.InputSecondMoment);
        random.FillNormal(weights, 0, standardDeviation);
    }

    private static void FillCentred(Span<float> weights, WeightGeometry geometry, ref RandomStream random)
    {
        var variance = geometry.InputSecondMoment - geometry.InputMean * geometry.InputMean;
        if (!(variance > 0))
        {
            throw new ArgumentException(
                $"Centred weights need an input that varies; its second moment is {geometry.InputSecondMoment} and its mean "
                + $"{geometry.InputMean}.",
                nameof(geometry));
        }

        // Taking away the mean of n values leaves (n − 1)/n of their variance; √(n/(n − 1)) gives it back.
        var fanIn = geometry.FanIn;
        var scale = geometry.BranchScale / Math.Sqrt(fanIn * variance) * Math.Sqrt(fanIn / (fanIn - 1.0));
        var row = new double[fanIn];
        for (var start = 0; start < weights.Length; start += fanIn)
        {
            var sum = 0.0;
            for (var i = 0; i < fanIn; i++)
            {
                row[i] = random.NextNormal();
                sum += row[i];
            }

            var mean = sum / fanIn;
            for (var i = 0; i < fanIn; i++)
            {
                weights[start + i] = (float)((row[i] - mean) * scale);
            }
        }
    }
}
