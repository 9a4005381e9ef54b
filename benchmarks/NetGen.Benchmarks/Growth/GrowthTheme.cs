using System.Reflection;
using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Growth;

/// <summary>Something that grows, and what is measured meanwhile.</summary>
/// <param name="Name">A word, for the command line and the file.</param>
/// <param name="Title">What the plot shows.</param>
/// <param name="Axis">What grows.</param>
/// <param name="Rows">For each line of the plot: its name, and the rows that it consists of, each with the size that it stands for.</param>
internal sealed record GrowthTheme(string Name, string Title, string Axis, Func<IReadOnlyList<(string Line, IReadOnlyList<(int Size, SpeedRow Row)> Rows)>> Rows)
{
    private const int Filters = 32;
    private const int DepthWidth = 128;

    /// <summary>All of them. Among the sizes are some that fill no vectors: 17, 33, 100.</summary>
    public static IReadOnlyList<GrowthTheme> All { get; } =
    [
        new("width", "Two dense layers n → n", "units n", () => Generated(
            [16, 17, 24, 32, 33, 48, 64, 100, 128, 192, 256, 384, 512, 768, 1000, 1024, 1536, 2048],
            units => $"[Network({units}, Init = Init.HeNormal)] [Dense({units}, Activation.ReLU)] [Dense({units})]",
            batch: 64)),
        new("depth", "Dense layers 128 → 128 in a row", "layers", () => Generated(
            [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64],
            layers => $"[Network({DepthWidth}, Init = Init.HeNormal)] {string.Concat(Enumerable.Repeat($"[Dense({DepthWidth}, Activation.ReLU)] ", layers - 1))} [Dense({DepthWidth})]",
            batch: 64)),
        new("batch", "Batches of a perceptron (W3) and of convolutions (W6)", "samples", () =>
        [
            .. Batches(nameof(W3), SpeedTask.Predict, 1024),
            .. Batches(nameof(W6), SpeedTask.Predict, 1024),
            .. Batches(nameof(W3), SpeedTask.Train, 1024),
            .. Batches(nameof(W6), SpeedTask.Train, 128),
        ]),
        new("image", $"Two convolutions 3×3, {Filters} → {Filters} channels, on n × n pixels", "pixels along a side", () => Generated(
            [8, 9, 12, 16, 17, 24, 32, 33, 48, 64, 100, 128],
            side => $"[Network({Filters}, {side}, {side}, Init = Init.HeNormal)] [Conv2D({Filters}, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D({Filters}, 3, Padding = 1)]",
            batch: 8,
            head: "[GlobalAvgPool2D]")),
    ];

    private static IReadOnlyList<(string, IReadOnlyList<(int, SpeedRow)>)> Generated(int[] sizes, Func<int, string> layers, int batch, string head = "")
    {
        Assembly assembly = NetworkCompiler.Compile(sizes.Select(size => $"{layers(size)} {head} [Loss(LossFunction.SoftmaxCrossEntropy)] public sealed partial class Size{size};"));
        Workload[] workloads = [.. sizes.Select(size => Workload.Of($"{size}", assembly.GetType($"Size{size}", throwOnError: true)!))];
        return
        [
            Line("one sample", SpeedTask.Predict, 1),
            Line($"{batch} samples", SpeedTask.Predict, batch),
            Line($"training, {batch} samples", SpeedTask.Train, batch),
        ];

        (string, IReadOnlyList<(int, SpeedRow)>) Line(string name, SpeedTask task, int samples) =>
            (name, [.. sizes.Select((size, index) => (size, new SpeedRow(workloads[index], task, samples)))]);
    }

    private static IReadOnlyList<(string, IReadOnlyList<(int, SpeedRow)>)> Batches(string network, SpeedTask task, int largest)
    {
        int[] sizes = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 17, 24, 32, 33, 48, 64, 100, 128, 256, 512, 1024];
        return [(task == SpeedTask.Train ? $"{network}, training" : network, [.. sizes.Where(size => size <= largest).Select(size => (size, new SpeedRow(Workload.Named(network), task, size)))])];
    }
}
