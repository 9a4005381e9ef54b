using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>Makes a network of a declaration: names, references, shapes. Says at its place whatever is wrong.</summary>
internal sealed class ModelBuilder
{
    private const string InputName = "input";

    private readonly NetworkDeclaration declaration;
    private readonly ProblemList problems = new();
    private readonly List<LayerNode> nodes = [];
    private readonly LayerNames names;
    private Init networkInit;

    private ModelBuilder(NetworkDeclaration declaration)
    {
        this.declaration = declaration;
        names = new LayerNames(problems);
    }

    public static ModelResult Build(NetworkDeclaration declaration)
    {
        var builder = new ModelBuilder(declaration);
        NetworkModel? model = builder.Build();
        return new ModelResult(declaration, builder.problems.HasErrors ? null : model, builder.problems.ToEquatableArray());
    }

    private NetworkModel? Build()
    {
        int networkIndex = IndexOf("Network");
        if (networkIndex < 0)
        {
            return null;
        }

        Shape? input = ReadInputShape(networkIndex);
        NetworkOptions options = ReadOptions(networkIndex);
        bool hasLayers = false;
        bool shapesAreKnown = input is not null;
        for (int index = 0; index < declaration.Attributes.Count; index++)
        {
            AttributeDeclaration attribute = declaration.Attributes[index];
            if (!LayerCatalog.TryFind(attribute.Name, out LayerKind kind))
            {
                continue;
            }

            hasLayers = true;
            shapesAreKnown &= AddLayer(index, attribute, kind, input, shapesAreKnown);
        }

        if (!hasLayers)
        {
            problems.Error("NG0003", ProblemPlace.Class, $"'{declaration.Type.Name}' has no layers; add layer attributes such as [Dense(10)] below [Network]");
        }

        if (!shapesAreKnown || problems.HasErrors || input is not { } shape)
        {
            return null;
        }

        NoteUnreadLayers();
        LossSpec? loss = ReadLoss();
        return new NetworkModel(declaration.Type, shape, options, nodes.ToEquatableArray(), loss);
    }

    /// <summary>Adds a layer; false if its output's shape can't be known, after which only names are checked.</summary>
    private bool AddLayer(int index, AttributeDeclaration attribute, LayerKind kind, Shape? input, bool shapesAreKnown)
    {
        var place = new ProblemPlace(index, null);
        string name = names.Add(attribute, kind, index);
        var layerProblems = new LayerProblems(problems, index, name);
        var arguments = new LayerArguments(attribute, layerProblems, networkInit);
        Layer layer = kind.Read(arguments);
        List<int>? inputs = ResolveInputs(arguments, layer, index);
        if (inputs is null || !shapesAreKnown)
        {
            nodes.Add(new LayerNode(name, layer, EquatableArray<int>.Empty, default, index));
            return false;
        }

        EquatableArray<Shape> shapes = inputs.Select(node => node == NetworkModel.InputIndex ? input!.Value : nodes[node].Output).ToEquatableArray();
        Shape? output = problems.HasErrors ? null : layer.InferShape(shapes, layerProblems);
        if (output is { } shape)
        {
            long size = (long)shape.Channels * shape.Height * shape.Width;
            long weights = layer.Tensors(shapes[0], shape).Items.Sum(tensor => tensor.Shape.Items.Aggregate(1L, (product, axis) => product * axis));
            if (size > Shape.MaxSize || weights > Shape.MaxSize)
            {
                problems.Error("NG0008", place, $"'{name}' would have {Math.Max(size, weights).ToString("N0", CultureInfo.InvariantCulture)} elements; at most {Shape.MaxSize.ToString("N0", CultureInfo.InvariantCulture)} are possible");
                output = null;
            }
        }

        nodes.Add(new LayerNode(name, layer, inputs.ToEquatableArray(), output ?? default, index));
        return output is not null;
    }

    private List<int>? ResolveInputs(LayerArguments arguments, Layer layer, int index)
    {
        int? current = arguments.Text("From") is { } from ? Resolve(from, index, "From") : nodes.Count - 1;
        var inputs = new List<int?> { current };
        inputs.AddRange(layer.Merged.Select(other => Resolve(other, index, "layer")));
        return inputs.Exists(input => input is null) ? null : inputs.ConvertAll(input => input!.Value);
    }

    private int? Resolve(string name, int attribute, string argument)
    {
        if (string.Equals(name, InputName, StringComparison.Ordinal))
        {
            return NetworkModel.InputIndex;
        }

        int node = nodes.FindIndex(other => string.Equals(other.Name, name, StringComparison.Ordinal));
        if (node >= 0)
        {
            return node;
        }

        string[] known = [InputName, .. nodes.Select(other => other.Name)];
        string nearest = NearestName.Of(name, known);
        problems.Error("NG0007", new ProblemPlace(attribute, argument), $"There is no layer '{name}' before this one; did you mean '{nearest}'? Layers so far: {string.Join(", ", known)}", nearest);
        return null;
    }

    private Shape? ReadInputShape(int network)
    {
        var place = new ProblemPlace(network, "inputShape");
        EquatableArray<int> axes = declaration.Attributes[network].Arguments.Items
            .FirstOrDefault(argument => string.Equals(argument.Name, "inputShape", StringComparison.Ordinal))?.Value as EquatableArray<int>? ?? EquatableArray<int>.Empty;
        string found = $"({string.Join(", ", axes.Select(axis => axis.ToString(CultureInfo.InvariantCulture)))})";
        if (axes.Count is 0 or > 3)
        {
            problems.Error("NG0008", place with { Argument = axes.Count == 0 ? null : place.Argument }, $"[Network] needs the shape of one sample, 1 to 3 axes such as (784) or (1, 28, 28), but has {axes.Count}");
            return null;
        }

        if (axes.Items.Any(axis => axis <= 0) || axes.Items.Aggregate(1.0, (product, axis) => product * axis) > Shape.MaxSize)
        {
            problems.Error("NG0008", place, $"The input shape {found} must have axes of at least 1 and at most {Shape.MaxSize.ToString("N0", CultureInfo.InvariantCulture)} elements");
            return null;
        }

        return axes.Count switch
        {
            1 => Shape.Vector(axes[0]),
            2 => new Shape(2, axes[0], 1, axes[1]),
            _ => Shape.Map(axes[0], axes[1], axes[2]),
        };
    }

    private NetworkOptions ReadOptions(int network)
    {
        AttributeDeclaration attribute = declaration.Attributes[network];
        var arguments = new LayerArguments(attribute, new LayerProblems(problems, network, declaration.Type.Name), Init.Auto);
        networkInit = arguments.Enumeration("Init", Init.Auto);
        ulong seed = attribute.Arguments.Items.FirstOrDefault(argument => string.Equals(argument.Name, "Seed", StringComparison.Ordinal))?.Value as ulong? ?? 0;
        return new NetworkOptions(
            seed,
            arguments.AtLeast(1, "MaxBatch", 64),
            arguments.Finite("InputMean", 0),
            arguments.Positive("InputVariance", 1));
    }

    private LossSpec? ReadLoss()
    {
        int index = IndexOf("Loss");
        if (index < 0)
        {
            return null;
        }

        var arguments = new LayerArguments(declaration.Attributes[index], new LayerProblems(problems, index, "Loss"), networkInit);
        var loss = new LossSpec(
            arguments.Enumeration("function", LossFunction.MeanSquaredError),
            arguments.Share("LabelSmoothing", 0),
            arguments.Positive("Delta", 1),
            index);
        Shape output = nodes[nodes.Count - 1].Output;
        if (loss.IsCategorical && (output.Rank != 1 || output.Channels < 2))
        {
            problems.Error("NG1006", new ProblemPlace(index, "function"), $"{loss.Function} needs a vector of at least two outputs, one a class, but '{nodes[nodes.Count - 1].Name}' gives a {output.Noun} {output}");
        }

        return loss;
    }

    private void NoteUnreadLayers()
    {
        var read = new HashSet<int>(nodes.SelectMany(node => node.Inputs));
        for (int node = 0; node < nodes.Count - 1; node++)
        {
            if (!read.Contains(node))
            {
                problems.Warning("NG0009", new ProblemPlace(nodes[node].Attribute, null), $"Nothing reads the output of '{nodes[node].Name}'; remove it or name it in a From, Add or Concat");
            }
        }
    }

    private int IndexOf(string attribute) =>
        declaration.Attributes.Items.ToList().FindIndex(other => string.Equals(other.Name, attribute, StringComparison.Ordinal));
}
