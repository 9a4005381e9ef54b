using System.Text.Json;

namespace NetGen.Runtime.Tests.Optimizers;

/// <summary>Makes optimizers from a JSON object of options; what it doesn't name keeps its default.</summary>
internal static class OptimizerOptions
{
    public static Optimizer Create(string kind, JsonElement options)
    {
        double Number(string name, double otherwise) => options.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;
        double? Limit(string name) => options.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;
        bool Flag(string name) => options.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

        switch (kind)
        {
            case "Sgd":
                Sgd sgd = new();
                return new Sgd(Number("LearningRate", sgd.LearningRate))
                {
                    Momentum = Number("Momentum", sgd.Momentum), Dampening = Number("Dampening", sgd.Dampening), Nesterov = Flag("Nesterov"),
                    WeightDecay = Number("WeightDecay", sgd.WeightDecay), L1 = Number("L1", sgd.L1), ClipNorm = Limit("ClipNorm"), ClipValue = Limit("ClipValue"),
                };
            case "Adagrad":
                Adagrad adagrad = new();
                return new Adagrad(Number("LearningRate", adagrad.LearningRate))
                {
                    LearningRateDecay = Number("LearningRateDecay", adagrad.LearningRateDecay), Epsilon = Number("Epsilon", adagrad.Epsilon),
                    WeightDecay = Number("WeightDecay", adagrad.WeightDecay),
                };
            case "RmsProp":
                RmsProp rmsProp = new();
                return new RmsProp(Number("LearningRate", rmsProp.LearningRate))
                {
                    Alpha = Number("Alpha", rmsProp.Alpha), Epsilon = Number("Epsilon", rmsProp.Epsilon), Momentum = Number("Momentum", rmsProp.Momentum),
                    Centered = Flag("Centered"), WeightDecay = Number("WeightDecay", rmsProp.WeightDecay),
                };
            case "Adam":
                Adam adam = new();
                return new Adam(Number("LearningRate", adam.LearningRate))
                {
                    Beta1 = Number("Beta1", adam.Beta1), Beta2 = Number("Beta2", adam.Beta2), Epsilon = Number("Epsilon", adam.Epsilon),
                    AmsGrad = Flag("AmsGrad"), WeightDecay = Number("WeightDecay", adam.WeightDecay), L1 = Number("L1", adam.L1), ClipNorm = Limit("ClipNorm"),
                };
            case "AdamW":
                AdamW adamW = new();
                return new AdamW(Number("LearningRate", adamW.LearningRate))
                {
                    Beta1 = Number("Beta1", adamW.Beta1), Beta2 = Number("Beta2", adamW.Beta2), Epsilon = Number("Epsilon", adamW.Epsilon),
                    AmsGrad = Flag("AmsGrad"), WeightDecay = Number("WeightDecay", adamW.WeightDecay),
                };
            case "Lion":
                Lion lion = new();
                return new Lion(Number("LearningRate", lion.LearningRate))
                {
                    Beta1 = Number("Beta1", lion.Beta1), Beta2 = Number("Beta2", lion.Beta2), WeightDecay = Number("WeightDecay", lion.WeightDecay),
                };
            default:
                throw new ArgumentException($"There is no optimizer {kind}.", nameof(kind));
        }
    }

    /// <summary>Every optimizer with every kind of state and rule, all penalties and both kinds of clipping.</summary>
    public static Optimizer[] All =>
    [
        new Sgd(0.01) { WeightDecay = 0.01, L1 = 0.001, ClipNorm = 3, ClipValue = 1 },
        new Sgd(0.01) { Momentum = 0.9, Dampening = 0.1, ClipNorm = 3 },
        new Sgd(0.01) { Momentum = 0.9, Nesterov = true, WeightDecay = 0.01 },
        new Adagrad { WeightDecay = 0.01, L1 = 0.001, ClipNorm = 3, LearningRateDecay = 0.1 },
        new RmsProp { WeightDecay = 0.01, ClipNorm = 3 },
        new RmsProp { Momentum = 0.9, Centered = true, L1 = 0.001 },
        new Adam { WeightDecay = 0.01, ClipNorm = 3, ClipValue = 1 },
        new Adam { AmsGrad = true, L1 = 0.001 },
        new AdamW { ClipNorm = 3, L1 = 0.001 },
        new AdamW { AmsGrad = true },
        new Lion { WeightDecay = 0.1, ClipNorm = 3, L1 = 0.001 },
    ];
}
