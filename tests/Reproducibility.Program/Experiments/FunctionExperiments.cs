using NetGen.Reproducibility.Networks;

namespace NetGen.Reproducibility.Experiments;

/// <summary>Each activation, forward and back, and each loss.</summary>
internal static class FunctionExperiments
{
    public static void Run()
    {
        Run("activation Identity", new IdentityNetwork(1));
        Run("activation ReLU", new ReLUNetwork(1));
        Run("activation LeakyReLU", new LeakyReLUNetwork(1));
        Run("activation PReLU", new PReLUNetwork(1));
        Run("activation ELU", new ELUNetwork(1));
        Run("activation SELU", new SELUNetwork(1));
        Run("activation CELU", new CELUNetwork(1));
        Run("activation GELU", new GELUNetwork(1));
        Run("activation GELUTanh", new GELUTanhNetwork(1));
        Run("activation SiLU", new SiLUNetwork(1));
        Run("activation Mish", new MishNetwork(1));
        Run("activation Softplus", new SoftplusNetwork(1));
        Run("activation Softsign", new SoftsignNetwork(1));
        Run("activation Tanh", new TanhNetwork(1));
        Run("activation Sigmoid", new SigmoidNetwork(1));
        Run("activation HardSigmoid", new HardSigmoidNetwork(1));
        Run("activation HardSwish", new HardSwishNetwork(1));
        Run("activation HardTanh", new HardTanhNetwork(1));
        Run("activation ReLU6", new ReLU6Network(1));
        Run("loss MeanAbsoluteError", new MeanAbsoluteErrorNetwork(1));
        Run("loss Huber", new HuberNetwork(1));
        Run("loss BinaryCrossEntropy", new BinaryCrossEntropyNetwork(1));
        Run("loss Hinge", new HingeNetwork(1));
    }

    private static void Run<TNetwork>(string name, TNetwork network)
        where TNetwork : class, INetwork<TNetwork> => Experiment.Run(name, network, new Sgd(0.1), batch: 17);
}
