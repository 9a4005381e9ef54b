namespace NetGen.Generator.Model;

/// <summary>Makes a network of a declaration: names, references, shapes. Says at its place whatever is wrong.</summary>
internal sealed class ModelBuilder
{
    private readonly NetworkDeclaration declaration;
    private readonly ProblemList problems = new();
    private readonly List<LayerNode> nodes = [];
    private readonly List<Shape?> outputs = [];
    private readonly SizeLimits limits = new();
    private readonly LayerNames names;
    private readonly LayerReferences references;
    private Shape? input;
    private Init networkInit;

    private ModelBuilder(NetworkDeclaration declaration)
    {
        this.declaration = declaration;
        names = new LayerNames(problems);
        references = new LayerReferences(problems);
    }

    public static ModelResult Build(NetworkDeclaration declaration)
    {
        var builder = new ModelBuilder(declaration);
        NetworkModel? model = builder.Build();
        return new ModelResult(declaration, builder.problems.HasErrors ? null : model, builder.problems.ToEquatableArray());
    }

    private NetworkModel? Build()
    {
        int networkIndex = declaration.IndexOf("Network");
        if (networkIndex < 0)
        {
            return null;
        }

        NetworkOptions? options = ReadNetwork(networkIndex);
        for (int index = 0; index < declaration.Attributes.Count; index++)
        {
            AttributeDeclaration attribute = declaration.Attributes[index];
            if (LayerCatalog.TryFind(attribute.Name, out LayerKind kind))
            {
                AddLayer(index, attribute, kind);
            }
        }

        if (nodes.Count == 0)
        {
            problems.Error("NG0003", new ProblemPlace(networkIndex, null), $"'{declaration.Type.Name}' has no layers; add layer attributes such as [Dense(10)] below [Network]");
            return null;
        }

        LossSpec? loss = ReadLoss();
        bool isSound = !declaration.Attributes.Items.Any(attribute => attribute.IsMalformed);
        if (isSound)
        {
            references.NoteUnread(nodes);
        }

        return isSound && options is not null && input is { } shape && outputs.TrueForAll(output => output is not null)
            ? new NetworkModel(declaration.Type, shape, options, nodes.ToEquatableArray(), loss)
            : null;
    }

    private NetworkOptions? ReadNetwork(int index)
    {
        AttributeDeclaration network = declaration.Attributes[index];
        if (network.IsMalformed)
        {
            return null;
        }

        var networkProblems = new LayerProblems(problems, index, network, "[Network]");
        input = NetworkArguments.ReadInputShape(network, networkProblems);
        var arguments = new LayerArguments(network, networkProblems, Init.Auto);
        networkInit = arguments.Enumeration("Init", Init.Auto);
        return NetworkArguments.ReadOptions(network, arguments);
    }

    private void AddLayer(int index, AttributeDeclaration attribute, LayerKind kind)
    {
        string name = names.Add(attribute, kind, index);
        // The compiler says itself what is wrong with a malformed attribute: nothing that is said here is shown.
        var layerProblems = new LayerProblems(attribute.IsMalformed ? new ProblemList() : problems, index, attribute, name);
        var arguments = new LayerArguments(attribute, layerProblems, networkInit);
        Layer layer = kind.Read(arguments);
        List<int>? inputs = attribute.IsMalformed ? null : references.Resolve(arguments.Text("From"), layer, nodes, index);
        Shape? output = inputs is null || layerProblems.HasErrors ? null : InferShape(layer, inputs, layerProblems);
        nodes.Add(new LayerNode(name, layer, inputs?.ToEquatableArray() ?? EquatableArray<int>.Empty, output ?? default, index));
        outputs.Add(output);
    }

    /// <summary>A layer's output; null if it, or what it reads, can't be known.</summary>
    private Shape? InferShape(Layer layer, List<int> inputs, LayerProblems layerProblems)
    {
        List<Shape?> shapes = inputs.ConvertAll(node => node == NetworkModel.InputIndex ? input : outputs[node]);
        if (shapes.Contains(null))
        {
            return null;
        }

        EquatableArray<Shape> known = shapes.Select(shape => shape!.Value).ToEquatableArray();
        return layer.InferShape(known, layerProblems) is { } output && limits.Admit(output, layer.Tensors(known[0], output), layerProblems)
            ? output
            : null;
    }

    private LossSpec? ReadLoss()
    {
        int index = declaration.IndexOf("Loss");
        if (index < 0 || declaration.Attributes[index].IsMalformed)
        {
            return null;
        }

        var lossProblems = new LayerProblems(problems, index, declaration.Attributes[index], "[Loss]");
        LossSpec loss = NetworkArguments.ReadLoss(new LayerArguments(declaration.Attributes[index], lossProblems, networkInit), index);
        if (outputs[outputs.Count - 1] is { } output && !lossProblems.HasErrors)
        {
            NetworkArguments.CheckLoss(loss, nodes[nodes.Count - 1].Name, output, lossProblems);
        }

        return loss;
    }
}
