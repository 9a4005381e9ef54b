using System.Text.Json;
using NetGen.Kernels;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Losses;

/// <summary>Calls a loss by its name, on rows whose padding holds NaN.</summary>
internal static unsafe class LossKernel
{
    /// <summary>One loss: its value and, unless it was left out, its padded gradient.</summary>
    public delegate float Call(AlignedFloats output, AlignedFloats? target, int label, int count, float scale, float* gradient);

    public static Call Find<V>(string name, float delta = 1, float smoothing = 0)
        where V : struct, ISimdVector<V> => name switch
        {
            "MeanSquaredError" => (y, t, _, n, scale, g) => MeanSquaredError.Compute<V>(y.Pointer, t!.Pointer, n, scale, g),
            "MeanAbsoluteError" => (y, t, _, n, scale, g) => MeanAbsoluteError.Compute<V>(y.Pointer, t!.Pointer, n, scale, g),
            "Huber" => (y, t, _, n, scale, g) => Huber.Compute<V>(y.Pointer, t!.Pointer, n, delta, scale, g),
            "BinaryCrossEntropy" => (y, t, _, n, scale, g) => BinaryCrossEntropy.Compute<V>(y.Pointer, t!.Pointer, n, scale, g),
            "Hinge" => (y, t, _, n, scale, g) => Hinge.Compute<V>(y.Pointer, t!.Pointer, n, scale, g),
            "SoftmaxCrossEntropy" => (y, t, label, n, scale, g) => t is null
                ? SoftmaxCrossEntropy.Compute<V>(y.Pointer, label, n, smoothing, scale, g)
                : SoftmaxCrossEntropy.Compute<V>(y.Pointer, t.Pointer, n, smoothing, scale, g),
            "CategoricalCrossEntropy" => (y, t, label, n, scale, g) => t is null
                ? CategoricalCrossEntropy.Compute<V>(y.Pointer, label, n, scale, g)
                : CategoricalCrossEntropy.Compute<V>(y.Pointer, t.Pointer, n, scale, g),
            _ => throw new ArgumentException($"There is no loss {name}.", nameof(name)),
        };

    /// <summary>The loss and padded gradient of a case in losses.json.</summary>
    public static (float Loss, float[] Gradient) Run<V>(JsonElement each, bool inPlace = false)
        where V : struct, ISimdVector<V>
    {
        float Option(string name) => each.TryGetProperty(name, out JsonElement value) ? value.GetSingle() : 0;
        float[] values = each.GetProperty("output").Floats();
        using AlignedFloats output = AlignedFloats.Row(values, float.NaN);
        using AlignedFloats? target = each.TryGetProperty("target", out JsonElement t) ? AlignedFloats.Row(t.Floats(), float.NaN) : null;
        using var gradient = new AlignedFloats(output.Length, float.NaN);
        Call call = Find<V>(each.GetProperty("name").GetString()!, Option("delta"), Option("labelSmoothing"));
        AlignedFloats destination = inPlace ? output : gradient;
        float loss = call(output, target, (int)Option("label"), values.Length, Option("scale"), destination.Pointer);
        return (loss, destination.Span.ToArray());
    }

    /// <summary>The loss of a case without its gradient.</summary>
    public static float RunWithoutGradient<V>(JsonElement each)
        where V : struct, ISimdVector<V>
    {
        float Option(string name) => each.TryGetProperty(name, out JsonElement value) ? value.GetSingle() : 0;
        float[] values = each.GetProperty("output").Floats();
        using AlignedFloats output = AlignedFloats.Row(values, float.NaN);
        using AlignedFloats? target = each.TryGetProperty("target", out JsonElement t) ? AlignedFloats.Row(t.Floats(), float.NaN) : null;
        return Find<V>(each.GetProperty("name").GetString()!, Option("delta"), Option("labelSmoothing"))(
            output, target, (int)Option("label"), values.Length, Option("scale"), null);
    }
}
