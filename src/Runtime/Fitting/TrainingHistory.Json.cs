using System.Text;
using System.Text.Json;

namespace NetGen;

public sealed partial class TrainingHistory
{
    /// <summary>The history as JSON; NaN and infinities are written as texts, since JSON has no numbers for them.</summary>
    /// <returns>The text.</returns>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("end", End.ToString());
            WriteNumber(json, "best_epoch", BestEpoch);
            WriteEpochs(json, Epochs);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">The text is not a history.</exception>
    public static TrainingHistory FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (!Enum.TryParse(root.GetProperty("end").GetString(), out TrainingEnd end) || !Enum.IsDefined(end))
            {
                throw new InvalidDataException($"Expected a training history's end; found {root.GetProperty("end")}.");
            }

            return new TrainingHistory(ReadEpochs(root), end, (int?)ReadNumber(root, "best_epoch"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"Expected a training history in JSON: {exception.Message}", exception);
        }
    }

    internal static void WriteEpochs(Utf8JsonWriter json, IEnumerable<EpochResult> epochs)
    {
        json.WriteStartArray("epochs");
        foreach (EpochResult epoch in epochs)
        {
            json.WriteStartObject();
            json.WriteNumber("epoch", epoch.Epoch);
            WriteNumber(json, "loss", epoch.Loss);
            WriteNumber(json, "validation_loss", epoch.ValidationLoss);
            WriteNumber(json, "validation_accuracy", epoch.ValidationAccuracy);
            WriteNumber(json, "learning_rate", epoch.LearningRate);
            WriteNumber(json, "seconds", epoch.Seconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static List<EpochResult> ReadEpochs(JsonElement parent)
    {
        List<EpochResult> epochs = [];
        foreach (JsonElement epoch in parent.GetProperty("epochs").EnumerateArray())
        {
            epochs.Add(new EpochResult
            {
                Epoch = epoch.GetProperty("epoch").GetInt32(),
                Loss = RequiredNumber(epoch, "loss"),
                ValidationLoss = ReadNumber(epoch, "validation_loss"),
                ValidationAccuracy = ReadNumber(epoch, "validation_accuracy"),
                LearningRate = RequiredNumber(epoch, "learning_rate"),
                Seconds = RequiredNumber(epoch, "seconds"),
            });
        }

        return epochs;
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case { } number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, double.IsNaN(value.Value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
                break;
        }
    }

    internal static double RequiredNumber(JsonElement parent, string name) =>
        ReadNumber(parent, name) ?? throw new FormatException($"'{name}' is null.");

    internal static double? ReadNumber(JsonElement parent, string name)
    {
        JsonElement value = parent.GetProperty(name);
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString() switch
            {
                "NaN" => double.NaN,
                "Infinity" => double.PositiveInfinity,
                "-Infinity" => double.NegativeInfinity,
                _ => throw new FormatException($"'{name}' is {value}, which is no number."),
            },
            _ => value.GetDouble(),
        };
    }
}
