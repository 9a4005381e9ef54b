using System.Text.Json;

namespace NetGen.Numerics.Tests.Vectors;

/// <summary>A network and what PyTorch makes of it; tests/vectors/make_networks.py says how.</summary>
internal sealed class VectorCase(JsonElement json)
{
    /// <summary>Where the files of cases are.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "vectors", "networks");

    public string Name { get; } = json.GetProperty("name").GetString()!;

    public string Declaration { get; } = json.GetProperty("declaration").GetString()!;

    /// <summary>Whether five steps were made.</summary>
    public bool HasSteps => json.TryGetProperty("optimizer", out _);

    public JsonElement Optimizer => json.GetProperty("optimizer");

    /// <summary>The class labels; null if the targets are floats.</summary>
    public int[]? Labels => json.TryGetProperty("labels", out JsonElement labels) ? [.. labels.EnumerateArray().Select(label => label.GetInt32())] : null;

    public static IEnumerable<VectorCase> Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return [.. document.RootElement.EnumerateArray().Select(element => new VectorCase(element.Clone()))];
    }

    public float[] Singles(string property) => [.. json.GetProperty(property).EnumerateArray().Select(value => value.GetSingle())];

    public double[] Doubles(string property) => Doubles(json.GetProperty(property));

    public double Number(string property) => json.GetProperty(property).GetDouble();

    /// <summary>Tensors by their public names.</summary>
    public IEnumerable<(string Name, double[] Values)> Tensors(string property) =>
        json.GetProperty(property).EnumerateObject().Select(tensor => (tensor.Name, Doubles(tensor.Value)));

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
