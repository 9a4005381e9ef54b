using System.Globalization;
using System.Text;

namespace NetGen.Samples.Mnist.Report;

/// <summary>What the page says about an activation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Explanation">What it does to a number, and what that means for a deep network.</param>
/// <param name="Curve">Its graph, to look at.</param>
/// <param name="Squashes">Whether large numbers land where the curve is flat.</param>
internal sealed record ActivationProfile(string Name, string Explanation, Func<double, double> Curve, bool Squashes)
{
    private const int Width = 84, Height = 56;
    private const double Reach = 3;

    /// <summary>The profile of an activation.</summary>
    public static ActivationProfile Of(string name) => name switch
    {
        "Sigmoid" => new(
            name,
            "Squeezes any number into the range from 0 to 1. Deep networks suffer from it twice: its slope is ¼ at most, so that a layer with weights of the usual size passes on about a quarter of a difference; and all its values lie around ½, a constant that every image shares and that drowns what tells images apart.",
            x => 1 / (1 + Math.Exp(-x)),
            Squashes: true),
        "Tanh" => new(
            name,
            "Squeezes any number into the range from −1 to 1. Small numbers pass almost unchanged, large ones all end up at −1 or 1, where the curve is flat and the slope, which the way back needs, is almost 0.",
            Math.Tanh,
            Squashes: true),
        "ReLU" => new(
            name,
            "Lets positive numbers pass and replaces negative ones by 0. That throws away half of the signal's power at every layer. Weights with twice the variance make up for it, which is what He's rule does.",
            x => Math.Max(0, x),
            Squashes: false),
        "GELU" => new(
            name,
            "A ReLU with a soft bend. For small numbers it is nearly a straight line of slope ½, so that a signal which is a little too small becomes smaller at every layer: it forgives less than ReLU.",
            x => x / (1 + Math.Exp(-1.702 * x)), // Hendrycks and Gimpel 2016, section 2: as good as exact at this size.
            Squashes: false),
        "SELU" => new(
            name,
            "Built so that a signal of the right size keeps it, and that one of a wrong size comes nearer to it at every layer. No other curve here forgives as much.",
            x => 1.0507 * (x > 0 ? x : 1.6733 * (Math.Exp(x) - 1)),
            Squashes: false),
        _ => throw new ArgumentException($"There is no profile of '{name}'.", nameof(name)),
    };

    /// <summary>The curve as a small drawing.</summary>
    public string ToSvg()
    {
        AxisScale x = AxisScale.Linear(-Reach, Reach, 2, Width - 2);
        AxisScale y = Squashes ? AxisScale.Linear(-1.3, 1.3, Height - 2, 2) : AxisScale.Linear(-2, 3, Height - 2, 2);
        StringBuilder path = new();
        const int Points = 60;
        for (int i = 0; i <= Points; i++)
        {
            double at = -Reach + (2 * Reach * i / Points);
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x.Place(at):F1} {y.Place(Curve(at)):F1}");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"curve\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"The curve of {Name}\"><path class=\"zero\" d=\"M0 {y.Place(0):F1}H{Width}M{x.Place(0):F1} 0V{Height}\"/><path class=\"shape\" d=\"{path}\"/></svg>");
    }
}
