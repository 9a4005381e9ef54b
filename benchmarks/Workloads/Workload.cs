using System.Reflection;
using NetGen.Kernels;

namespace NetGen.Workloads;

/// <summary>A network that speed is measured on.</summary>
/// <param name="Name">Its class's name.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">Its sizes, layers and tensors.</param>
/// <param name="Create">Makes one, its weights drawn from a seed.</param>
public sealed record Workload(string Name, string Title, NetworkDescription Description, Func<ulong, WorkloadNetwork> Create)
{
    /// <summary>All of them, small ones first.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        Of("perceptron 4-16-16-3, tanh, softmax", seed => new W1(seed)),
        Of("perceptron 64-128-128-10, ReLU", seed => new W2(seed)),
        Of("perceptron 784-256-128-10, ReLU", seed => new W3(seed)),
        Of("perceptron 784-1024-1024-10, ReLU", seed => new W4(seed)),
        Of("LeNet on 1×28×28", seed => new W5(seed)),
        Of("three convolutions with batch normalisation on 3×32×32", seed => new W6(seed)),
    ];

    /// <summary>W3 as it is declared for images that are mostly background; the same weights and outputs, and so the same name.</summary>
    public static Workload SparseW3 { get; } = Of("perceptron 784-256-128-10, ReLU, of sparse inputs", seed => new SparseW3(seed)) with { Name = nameof(W3) };

    /// <summary>The workload of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    public static Workload Named(string name) => All.Single(workload => workload.Name == name);

    /// <summary>The workload of a network's class.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="create">Makes a network from a seed.</param>
    public static Workload Of<TNetwork>(string title, Func<ulong, TNetwork> create)
        where TNetwork : class, INetwork<TNetwork> =>
        new(typeof(TNetwork).Name, title, TNetwork.Description, seed => new WorkloadNetwork<TNetwork>(create(seed)));

    /// <summary>The workload of a network's class that was loaded after this was compiled.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="network">The class.</param>
    public static Workload Of(string title, Type network) =>
        (Workload)typeof(Workload).GetMethod(nameof(OfLoaded), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(network).Invoke(null, [title])!;

    private static Workload OfLoaded<TNetwork>(string title)
        where TNetwork : class, INetwork<TNetwork> =>
        Of(title, seed => (TNetwork)Activator.CreateInstance(typeof(TNetwork), seed)!);
}
