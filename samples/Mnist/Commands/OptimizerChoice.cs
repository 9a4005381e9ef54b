namespace NetGen.Samples.Mnist;

/// <summary>An optimizer that <c>--optimizer</c> names.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="LearningRate">The learning rate without <c>--lr</c>.</param>
/// <param name="Create">Makes it for a learning rate.</param>
internal sealed record OptimizerChoice(string Name, double LearningRate, Func<double, Optimizer> Create)
{
    /// <summary>All that there are.</summary>
    public static IReadOnlyList<OptimizerChoice> All { get; } =
    [
        new("sgd", 0.01, rate => new Sgd(rate)),
        new("momentum", 0.01, rate => new Sgd(rate) { Momentum = 0.9 }),
        new("adagrad", 0.01, rate => new Adagrad(rate)),
        new("rmsprop", 1e-3, rate => new RmsProp(rate)),
        new("adam", 1e-3, rate => new Adam(rate)),
        new("adamw", 1e-3, rate => new AdamW(rate)),
        new("lion", 1e-4, rate => new Lion(rate)),
    ];

    /// <summary>The optimizer of a name that <see cref="All"/> has.</summary>
    public static OptimizerChoice Of(string name) => All.First(choice => choice.Name == name);
}
