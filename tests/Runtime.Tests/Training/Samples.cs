using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>Three classes of points around three centres, and what else the tests of training share.</summary>
internal static class Samples
{
    public const int Count = 83;

    public static float[] Inputs { get; } = MakeInputs();

    public static int[] Labels { get; } = [.. Enumerable.Range(0, Count).Select(i => i % 3)];

    public static float[] Targets { get; } = [.. Enumerable.Range(0, Count * 3).Select(i => i % 3 == i / 3 % 3 ? 1f : 0f)];

    public static Dataset Classes { get; } = Dataset.FromArrays(Inputs, TwoLayerPlan.Inputs, Labels, 3);

    public static Dataset Numbers { get; } = Dataset.FromArrays(Inputs, TwoLayerPlan.Inputs, Targets, 3);

    public static ReadOnlySpan<float> FirstInputs(int count) => Inputs.AsSpan(0, count * TwoLayerPlan.Inputs);

    public static float[] Values(this NetGen.Kernels.NetworkState state) => [.. state.Parameters.Span, .. state.Statistics.Span];

    private static float[] MakeInputs()
    {
        RandomStream random = new(7, 0);
        float[] inputs = new float[Count * TwoLayerPlan.Inputs];
        for (int i = 0; i < inputs.Length; i++)
        {
            int sample = i / TwoLayerPlan.Inputs;
            inputs[i] = (float)random.NextNormal() + (i % TwoLayerPlan.Inputs == sample % 3 ? 2.5f : 0.5f);
        }

        return inputs;
    }
}
