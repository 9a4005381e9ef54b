using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>Keeps sizes within what can be counted and addressed (NG0008): each tensor, all weights and all outputs of a sample.</summary>
internal sealed class SizeLimits
{
    /// <summary>The most elements that all weights, or all outputs of a sample, may have together: 4 GiB of floats.</summary>
    public const int MaxTotal = 1 << 30;

    private double totalOutputs;
    private double totalParameters;

    /// <summary>Whether a layer of given tensors is still possible; says so if it isn't.</summary>
    public bool Admit(Shape output, EquatableArray<TensorSpec> tensors, LayerProblems problems)
    {
        double outputs = (double)output.Channels * output.Height * output.Width;
        double parameters = tensors.Items.Sum(tensor => tensor.Shape.Items.Aggregate(1.0, (product, axis) => product * axis));
        bool isAdmitted = IsWithin(outputs, Shape.MaxSize, "outputs", "", problems)
            && IsWithin(parameters, Shape.MaxSize, "parameters", "", problems)
            && IsWithin(totalOutputs + outputs, MaxTotal, "outputs", " with the layers before it", problems)
            && IsWithin(totalParameters + parameters, MaxTotal, "parameters", " with the layers before it", problems);
        if (isAdmitted)
        {
            totalOutputs += outputs;
            totalParameters += parameters;
        }

        return isAdmitted;
    }

    /// <summary>A count with separators; counts beyond any integer type in powers of ten.</summary>
    public static string Format(double count) =>
        count < 1e15 ? count.ToString("N0", CultureInfo.InvariantCulture) : count.ToString("0.0e0", CultureInfo.InvariantCulture);

    private static bool IsWithin(double count, int limit, string noun, string scope, LayerProblems problems)
    {
        if (count <= limit)
        {
            return true;
        }

        problems.Error("NG0008", $"'{problems.Layer}' would have {Format(count)} {noun}{scope}; at most {Format(limit)} are possible");
        return false;
    }
}
