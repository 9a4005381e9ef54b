using Spectre.Console;

namespace NetGen.Samples.Mnist;

/// <summary>
/// Draws a grey image with half blocks, two pixels above each other in a character, at half its size. In a terminal with colours the pixels are
/// grey; elsewhere they are ink or paper.
/// </summary>
internal static class HalfBlocks
{
    /// <summary>The columns of a drawing, which has half as many lines.</summary>
    public const int Columns = MnistData.Side / 2;

    private const double InkThreshold = 0.35;

    /// <summary>One line of a drawing.</summary>
    /// <param name="pixels">The image: 28 rows of 28 pixels from 0 (paper) to 1 (ink).</param>
    /// <param name="line">The line, from the top.</param>
    /// <param name="inColor">Whether to write grey values.</param>
    /// <returns>The line as markup.</returns>
    public static string Line(ReadOnlySpan<float> pixels, int line, bool inColor)
    {
        System.Text.StringBuilder text = new();
        for (int column = 0; column < Columns; column++)
        {
            double upper = Mean(pixels, 4 * line, 2 * column);
            double lower = Mean(pixels, (4 * line) + 2, 2 * column);
            if (inColor)
            {
                text.Append('[').Append(Grey(upper)).Append(" on ").Append(Grey(lower)).Append("]▀[/]");
            }
            else
            {
                text.Append((upper >= InkThreshold, lower >= InkThreshold) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }
        }

        return text.ToString();
    }

    /// <summary>The mean of a square of 2 × 2 pixels.</summary>
    private static double Mean(ReadOnlySpan<float> pixels, int row, int column)
    {
        int first = (row * MnistData.Side) + column;
        int below = first + MnistData.Side;
        return (pixels[first] + pixels[first + 1] + pixels[below] + pixels[below + 1]) / 4;
    }

    private static string Grey(double ink)
    {
        byte value = (byte)Math.Round(255 * Math.Clamp(ink, 0, 1));
        return new Color(value, value, value).ToMarkup();
    }
}
