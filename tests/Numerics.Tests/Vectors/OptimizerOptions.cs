extern alias runtime;

using System.Text.Json;
using runtime::NetGen;

namespace NetGen.Numerics.Tests.Vectors;

/// <summary>The optimizer that a case names.</summary>
internal static class OptimizerOptions
{
    public static Optimizer Read(JsonElement json)
    {
        double rate = Number(json, "LearningRate") ?? throw new InvalidDataException("A case's optimizer has a LearningRate.");
        double? clipNorm = Number(json, "ClipNorm");
        double? clipValue = Number(json, "ClipValue");
        double decay = Number(json, "WeightDecay") ?? 0;
        double momentum = Number(json, "Momentum") ?? 0;
        bool isAmsGrad = Flag(json, "AmsGrad");
        return json.GetProperty("type").GetString() switch
        {
            "Sgd" => new Sgd(rate) { Momentum = momentum, Nesterov = Flag(json, "Nesterov"), WeightDecay = decay, ClipNorm = clipNorm, ClipValue = clipValue },
            "Adagrad" => new Adagrad(rate) { LearningRateDecay = Number(json, "LearningRateDecay") ?? 0, WeightDecay = decay },
            "RmsProp" => new RmsProp(rate) { Momentum = momentum, Centered = Flag(json, "Centered"), WeightDecay = decay },
            "Adam" => new Adam(rate) { AmsGrad = isAmsGrad, WeightDecay = decay, ClipNorm = clipNorm, ClipValue = clipValue },
            "AdamW" => new AdamW(rate) { AmsGrad = isAmsGrad, WeightDecay = Number(json, "WeightDecay") ?? 0.01 },
            "Lion" => new Lion(rate) { WeightDecay = decay },
            string type => throw new InvalidDataException($"An optimizer is expected, '{type}' came."),
            null => throw new InvalidDataException("A case's optimizer has a type."),
        };
    }

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.GetBoolean();
}
