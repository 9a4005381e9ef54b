using System.Text;
using System.Text.Json;
using NetGen.Serialization;

namespace NetGen.Kernels;

/// <summary>What a checkpoint keeps beside tensors.</summary>
internal sealed record CheckpointMetadata
{
    private const string VersionKey = "netgen.checkpoint";
    private const string NetworkKey = "netgen.network";
    private const string OptimizerKey = "netgen.optimizer";
    private const string TrainerKey = "netgen.trainer";
    private const string RunKey = "netgen.run";
    private const string Version = "1";

    public required string Network { get; init; }

    public required string Optimizer { get; init; }

    public required long Step { get; init; }

    public required ulong Seed { get; init; }

    public required double LearningRate { get; init; }

    public FitState? Run { get; init; }

    public bool HasBestWeights { get; init; }

    public static CheckpointMetadata Of(Trainer trainer, FitState? run) => new()
    {
        Network = trainer.Description.Name,
        Optimizer = OptimizerName(trainer),
        Step = trainer.StepCount,
        Seed = trainer.Seed,
        LearningRate = trainer.LearningRate,
        Run = run,
        HasBestWeights = run?.BestWeights is not null,
    };

    /// <summary>Whether a file says that it is a checkpoint, of whatever version.</summary>
    public static bool IsCheckpoint(SafetensorsFile file) => file.Metadata.ContainsKey(VersionKey);

    /// <exception cref="InvalidDataException">The texts are missing or damaged, or say that the checkpoint is of another network or optimizer.</exception>
    public static CheckpointMetadata Parse(SafetensorsFile file, Trainer trainer)
    {
        Expect(file, VersionKey, Version, "a NetGen checkpoint of version");
        Expect(file, NetworkKey, trainer.Description.Name, "a checkpoint of the network");
        Expect(file, OptimizerKey, OptimizerName(trainer), "a checkpoint of the optimizer");
        try
        {
            using JsonDocument document = JsonDocument.Parse(Text(file, TrainerKey));
            JsonElement values = document.RootElement;
            long step = values.GetProperty("step").GetInt64();
            double rate = values.GetProperty("learning_rate").GetDouble();
            if (step < 0 || !(rate >= 0 && float.IsFinite((float)rate)))
            {
                throw new FormatException(FormattableString.Invariant($"step {step}, learning rate {rate}"));
            }

            FitState? run = file.Metadata.TryGetValue(RunKey, out string? text) ? FitStateJson.Parse(text, out bool hasBest) : NoRun(out hasBest);
            return new CheckpointMetadata
            {
                Network = trainer.Description.Name,
                Optimizer = OptimizerName(trainer),
                Step = step,
                Seed = values.GetProperty("seed").GetUInt64(),
                LearningRate = rate,
                Run = run,
                HasBestWeights = hasBest,
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file.Name}: the checkpoint's metadata is damaged: {exception.Message}", exception);
        }
    }

    public Dictionary<string, string> ToDictionary()
    {
        Dictionary<string, string> texts = new()
        {
            ["format"] = "pt",
            [VersionKey] = Version,
            [NetworkKey] = Network,
            [OptimizerKey] = Optimizer,
            [TrainerKey] = TrainerJson(),
        };
        if (Run is { } run)
        {
            texts[RunKey] = FitStateJson.Write(run);
        }

        return texts;
    }

    private static FitState? NoRun(out bool hasBest)
    {
        hasBest = false;
        return null;
    }

    private static string OptimizerName(Trainer trainer) => trainer.Optimizer.GetType().Name;

    private static string Text(SafetensorsFile file, string key) => file.Metadata.TryGetValue(key, out string? text)
        ? text
        : throw new InvalidDataException($"{file.Name}: expected a NetGen checkpoint, which has '{key}' in its metadata; found {(file.Metadata.Count == 0 ? "none" : $"only {string.Join(", ", file.Metadata.Keys.Take(20).Select(name => $"'{name}'"))}")}.");

    private static void Expect(SafetensorsFile file, string key, string expected, string what)
    {
        string found = Text(file, key);
        if (found != expected)
        {
            throw new InvalidDataException($"{file.Name}: expected {what} {expected}; found {found}.");
        }
    }

    private string TrainerJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("step", Step);
            json.WriteNumber("seed", Seed);
            json.WriteNumber("learning_rate", LearningRate);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
