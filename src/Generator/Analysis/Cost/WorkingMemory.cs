using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// The memory that one sample's inference needs at once for what passes between layers: at each step the values that are
/// still to be read, and the one being written. Where the last of the room is fitted together this is a lower bound.
/// </summary>
/// <param name="PeakBytes">The most at any step.</param>
/// <param name="PeakNode">The layer being computed then.</param>
internal sealed record WorkingMemory(long PeakBytes, int PeakNode)
{
    /// <summary>The working memory of a network.</summary>
    public static WorkingMemory Of(NetworkGraph graph)
    {
        List<Step> steps = [.. Enumerable.Range(0, graph.Last + 1).Where(node => FusedLayers.OwnerOf(graph, node) == node).SelectMany(node => StepsOf(graph, node))];
        var lastReads = new Dictionary<Value, int>();
        for (int step = 0; step < steps.Count; step++)
        {
            steps[step].Reads.Append(steps[step].Written).ToList().ForEach(value => lastReads[value] = step);
        }

        // The network's output is copied out after the last step.
        lastReads[OutputOf(graph, graph.Last)] = steps.Count;
        var alive = new HashSet<Value>();
        var peak = new WorkingMemory(0, graph.Last);
        for (int step = 0; step < steps.Count; step++)
        {
            alive.Add(steps[step].Written);
            long bytes = sizeof(float) * alive.Sum(value => value.Floats);
            peak = bytes > peak.PeakBytes ? new WorkingMemory(bytes, steps[step].Written.Node) : peak;
            alive.RemoveWhere(value => lastReads[value] <= step);
        }

        return peak;
    }

    /// <summary>A layer's passes: a copy of its input with a border or in lanes if it needs one, its operation, an activation that is not fused.</summary>
    private static IEnumerable<Step> StepsOf(NetworkGraph graph, int node)
    {
        LayerNode layer = graph.Node(node);
        // The network's input lies in the user's memory.
        Value[] inputs = [.. layer.Inputs.Items.Where(input => FusedLayers.OwnerOf(graph, input) != NetworkModel.InputIndex).Select(input => OutputOf(graph, input))];
        long copied = layer.Layer is Conv2DLayer convolution ? CopiedFloats(graph, node, convolution)
            : inputs.Length < layer.Inputs.Count && !ReadsAnyLayout(layer.Layer) ? Panels.Floats(graph.Model.Input)
            : 0;
        if (copied > 0)
        {
            var copy = new Value(node, Pass.Copy, copied);
            yield return new Step(inputs, copy);
            inputs = layer.Layer is Conv2DLayer ? [copy] : [.. inputs, copy];
        }

        ActivationSpec activation = graph.Layer(FusedLayers.LastOf(graph, node)).Activation;
        if (!activation.IsIdentity && (activation.IsLearned || layer.Layer is ConcatLayer) && !LayerRoles.IsActivation(layer.Layer))
        {
            var operation = new Value(node, Pass.Operation, Panels.Floats(layer.Output));
            yield return new Step(inputs, operation);
            inputs = [operation];
        }

        if (layer.Layer is Conv2DLayer && FilteringOf(graph, node).Tiles is { } tiles)
        {
            // With several bands, each of them reads and writes all of these.
            bool isBand = tiles != tiles.Over(layer.Output.Height, layer.Output.Width);
            var transformed = new Value(node, Pass.Transformation, tiles.InputSize);
            var sums = new Value(node, Pass.Sums, tiles.OutputSize);
            yield return new Step(inputs, transformed);
            yield return new Step(isBand ? [.. inputs, transformed] : [transformed], sums);
            inputs = isBand ? [.. inputs, transformed, sums] : [sums];
        }

        yield return new Step(inputs, OutputOf(graph, node));
    }

    private static MinimalFiltering FilteringOf(NetworkGraph graph, int convolution) =>
        MinimalFiltering.Of(graph, convolution, (Conv2DLayer)graph.Layer(convolution), ReadsLanes(graph, convolution));

    private static bool ReadsLanes(NetworkGraph graph, int node)
    {
        int owner = FusedLayers.OwnerOf(graph, graph.Node(node).Inputs[0]);
        return owner != NetworkModel.InputIndex && !PlaneLayers.WritesPlanes(graph, owner, isTraining: false);
    }

    /// <summary>Floats of the copy that a convolution makes of its input: with a border of zeros, and with a plane of lanes for each channel of small groups.</summary>
    private static long CopiedFloats(NetworkGraph graph, int node, Conv2DLayer layer)
    {
        int source = graph.Node(node).Inputs[0];
        Shape input = graph.Model.ShapeOf(source);
        WindowGeometry geometry = layer.Window.Over(input);
        bool isExpanded = Panels.AreLanes(layer, input.Channels) && input.Channels > layer.Groups;
        bool writesPlanes = PlaneLayers.WritesPlanes(graph, node, isTraining: false);
        MinimalFiltering filtering = FilteringOf(graph, node);
        (int bottom, int right) = filtering.BorderOf(geometry, input.Height, input.Width);
        (int height, int width) = (geometry.Top + input.Height + bottom, geometry.Left + input.Width + right);
        bool readsPlanes = PlaneLayers.WritesPlanes(graph, FusedLayers.OwnerOf(graph, source), isTraining: false);
        bool readsLanes = ReadsLanes(graph, node);
        int behind = writesPlanes ? Panels.Behind(width, Panels.Padded(geometry.OutputWidth) + (int)layer.Window.SpanWidth - 1)
            : filtering.Lines is null || readsLanes ? 0
            : Panels.Behind(width, width);
        if ((height, width) == (input.Height, input.Width) && !isExpanded && !writesPlanes && (behind == 0 || readsPlanes))
        {
            return 0;
        }

        long pixels = (long)height * width;
        return behind + (pixels * (isExpanded ? (long)(input.Channels / layer.Groups) * Panels.Padded(layer.Filters)
            : readsLanes ? Panels.Padded(input.Channels)
            : input.Channels));
    }

    /// <summary>Whether a layer reads the network's input in the user's order; others have it copied to padded channels first.</summary>
    private static bool ReadsAnyLayout(Layer layer) => layer is DenseLayer or ConcatLayer or ActivateLayer;

    private static Value OutputOf(NetworkGraph graph, int node)
    {
        int owner = FusedLayers.OwnerOf(graph, node);
        return new Value(
            owner,
            Pass.Output,
            owner == NetworkModel.InputIndex ? 0
            : PlaneLayers.WritesPlanes(graph, owner, isTraining: false) ? PlaneLayers.Floats(graph.Node(owner).Output)
            : Panels.Floats(graph.Node(owner).Output));
    }

    private enum Pass
    {
        Copy,
        Transformation,
        Sums,
        Operation,
        Output,
    }

    /// <summary>A block of memory.</summary>
    private readonly record struct Value(int Node, Pass Pass, long Floats);

    private readonly record struct Step(IReadOnlyList<Value> Reads, Value Written);
}
