using NetGen.Reproducibility.Networks;

namespace NetGen.Reproducibility.Experiments;

/// <summary>Each optimizer with its options, clipping included.</summary>
internal static class OptimizerExperiments
{
    public static void Run()
    {
        Run("Sgd", new Sgd(0.1));
        Run("Sgd momentum", new Sgd(0.1) { Momentum = 0.9, WeightDecay = 0.01 });
        Run("Sgd Nesterov", new Sgd(0.1) { Momentum = 0.9, Nesterov = true, ClipNorm = 0.1 });
        Run("Adagrad", new Adagrad(0.05) { LearningRateDecay = 0.1 });
        Run("RmsProp", new RmsProp(0.01) { ClipValue = 0.01 });
        Run("RmsProp centred", new RmsProp(0.01) { Centered = true, Momentum = 0.5 });
        Run("Adam", new Adam(0.01));
        Run("Adam AMSGrad", new Adam(0.01) { AmsGrad = true, WeightDecay = 0.01 });
        Run("AdamW", new AdamW(0.01) { WeightDecay = 0.1 });
        Run("Lion", new Lion(0.001) { WeightDecay = 0.1 });
    }

    private static void Run(string name, Optimizer optimizer) => Experiment.Run($"optimizer {name}", new Small(2), optimizer, batch: 5);
}
