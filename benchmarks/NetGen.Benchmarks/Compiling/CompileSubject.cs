using NetGen.Benchmarks.Editor;

namespace NetGen.Benchmarks.Compiling;

/// <summary>A network whose compilation is measured.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Budget">What is allowed.</param>
/// <param name="Source">The source of its file, given the class's name.</param>
internal sealed record CompileSubject(string Name, CompileBudget Budget, Func<string, string> Source)
{
    private const string EditedClass = "class Network";

    /// <summary>All of them, small ones first.</summary>
    public static IReadOnlyList<CompileSubject> All { get; } =
    [
        .. new[] { "W1", "W2", "W3", "W4", "W5", "W6" }.Select(Workload),
        new("64-layer perceptron", CompileBudget.Deep, name => $"""
            using NetGen;
            [Network(64)]
            {string.Concat(Enumerable.Repeat("[Dense(64, Activation.ReLU)]\n", 63))}
            [Dense(10)]
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            public sealed partial class {name};
            """),
        Edited("100-layer residual network", "residual CNN 100, ReLU"),
        Edited("100 equal residual blocks", "100 residual blocks, ReLU"),
    ];

    /// <summary>Compiled first, so that what all networks share is there: the compiler's own code, the trainer, the runtime's kernels.</summary>
    public static CompileSubject Warming { get; } = new("warming", CompileBudget.None, name => $"""
        using NetGen;
        [Network(2, 6, 6)]
        [Conv2D(8, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU, Name = "first")] [MaxPool2D(2)]
        [Conv2D(8, 3, Padding = 1, Name = "second")] [GlobalAvgPool2D] [Dense(9, Activation.Tanh)] [Dense(4)] [Softmax]
        [Loss(LossFunction.CategoricalCrossEntropy)]
        public sealed partial class {name};
        """);

    private static CompileSubject Workload(string workload)
    {
        string text = "using NetGen;\n" + WorkloadSource.Of(workload);
        return new(workload, workload == "W5" ? CompileBudget.Small : CompileBudget.None, name => text.Replace($"class {workload}", $"class {name}", StringComparison.Ordinal));
    }

    private static CompileSubject Edited(string name, string editorSubject)
    {
        string text = EditorSubject.All.Single(subject => subject.Name == editorSubject).Source(8);
        return new(name, CompileBudget.Deep, type => text.Replace(EditedClass, $"class {type}", StringComparison.Ordinal));
    }
}

/// <summary>What issue 4 allows.</summary>
/// <param name="Generator">The generator's time in milliseconds; infinite where nothing is said.</param>
/// <param name="Lines">The lines that it writes.</param>
internal sealed record CompileBudget(double Generator, int Lines)
{
    /// <summary>For LeNet.</summary>
    public static CompileBudget Small { get; } = new(40, 3_000);

    /// <summary>For 64 layers and more.</summary>
    public static CompileBudget Deep { get; } = new(300, 6_000);

    /// <summary>Where nothing is said.</summary>
    public static CompileBudget None { get; } = new(double.PositiveInfinity, int.MaxValue);

    /// <summary>Bytes of IL a method: the JIT optimises none above.</summary>
    public static int LongestMethod => 60_000;
}
