using System.Text;
using System.Text.Json;

namespace NetGen.Kernels;

/// <summary>The position of a run as JSON; numbers come back with the same bits.</summary>
internal static class FitStateJson
{
    public static string Write(FitState run)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("batch_size", run.BatchSize);
            json.WriteNumber("sample_count", run.SampleCount);
            json.WriteNumber("seed", run.Seed);
            json.WriteBoolean("shuffle", run.Shuffle);
            json.WriteNumber("batch", run.Batch);
            TrainingHistory.WriteNumber(json, "loss_sum", run.LossSum);
            json.WriteNumber("samples", run.Samples);
            json.WriteNumber("seconds", run.Seconds);
            TrainingHistory.WriteNumber(json, "best_loss", run.BestLoss);
            json.WriteNumber("best_epoch", run.BestEpoch);
            json.WriteBoolean("has_best_weights", run.BestWeights is not null);
            TrainingHistory.WriteEpochs(json, run.Epochs);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <exception cref="Exception">A JSON, key, format or operation exception: the text is not such a position.</exception>
    public static FitState Parse(string text, out bool hasBestWeights)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement run = document.RootElement;
        hasBestWeights = run.GetProperty("has_best_weights").GetBoolean();
        return new FitState
        {
            BatchSize = run.GetProperty("batch_size").GetInt32(),
            SampleCount = run.GetProperty("sample_count").GetInt32(),
            Seed = run.GetProperty("seed").GetUInt64(),
            Shuffle = run.GetProperty("shuffle").GetBoolean(),
            Batch = run.GetProperty("batch").GetInt32(),
            LossSum = TrainingHistory.RequiredNumber(run, "loss_sum"),
            Samples = run.GetProperty("samples").GetInt64(),
            Seconds = run.GetProperty("seconds").GetDouble(),
            BestLoss = TrainingHistory.RequiredNumber(run, "best_loss"),
            BestEpoch = run.GetProperty("best_epoch").GetInt32(),
            Epochs = TrainingHistory.ReadEpochs(run),
        };
    }
}
