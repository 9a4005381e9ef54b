extern alias runtime;

using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;
using NetGen.Numerics.Tests.Agreement;
using NetGen.Numerics.Tests.Compiled;
using NetGen.Numerics.Tests.Reference;
using NetGen.Numerics.Tests.Support;
using runtime::NetGen;
using DropoutMask = runtime::NetGen.Numerics.DropoutMask;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>A random network compared with the reference, whose gradients are compared with differences.</summary>
internal sealed class RandomGraph(int seed, string? attributes = null)
{
    /// <summary>
    /// The least distance to a kink, relative to the tensor: ten times what rounding may move a value by. Batches that come nearer
    /// are drawn again.
    /// </summary>
    private const double LeastMargin = 1e-5;

    private const int MostDraws = 40;
    private const int DifferencesPerTensor = 3;
    private const ulong MaskSeed = 11;

    public string Name { get; } = $"Graph{seed}";

    public string Attributes { get; } = attributes ?? RandomDeclaration.Draw(seed);

    /// <summary>Compares everything.</summary>
    public GraphAgreement Check(GeneratedNetwork network)
    {
        var random = new Randomness(seed);
        var pair = new ReferencePair(network, seed);
        double output = Math.Max(pair.CheckForward(1, Name), pair.CheckForward(random.Between(2, 9), Name));
        int batch = random.Between(3, random.Chance(0.2) ? 20 : 9);
        SetMasks(pair, batch);
        if (!TryDrawBatch(pair, batch, out float[] inputs, out float[] targets))
        {
            return new GraphAgreement(output, null);
        }

        using Trainer trainer = network.CreateTrainer(new Sgd(0.01), batch, maxThreads: random.Between(1, 3), MaskSeed);
        double gradient = pair.CheckGradients(trainer, inputs, targets, Name);
        if (pair.Reference.Tensors.Gradients.Count > 0)
        {
            CentralDifferences.Check(pair.Reference, inputs, [.. targets.Select(value => (double)value)], DifferencesPerTensor, random);
        }

        trainer.Step(inputs, targets);
        pair.CompareStatistics(Name);
        pair.Follow(Name);
        pair.CheckForward(2, Name + " after a step");
        return new GraphAgreement(output, gradient);
    }

    /// <summary>Draws batches until one keeps its distance from kinks.</summary>
    private static bool TryDrawBatch(ReferencePair pair, int batch, out float[] inputs, out float[] targets)
    {
        for (int draw = 0; draw < MostDraws; draw++)
        {
            inputs = pair.DrawInputs(batch);
            targets = pair.DrawTargets(batch);
            if (pair.Reference.MarginOf(inputs, [.. targets.Select(value => (double)value)]) >= LeastMargin)
            {
                return true;
            }
        }

        inputs = [];
        targets = [];
        return false;
    }

    /// <summary>The masks of the first step, by the runtime's contract: elements numbered in the user's order, layers by their place.</summary>
    private static void SetMasks(ReferencePair pair, int batch)
    {
        for (int index = 0; index < pair.Network.Model.Nodes.Count; index++)
        {
            LayerNode node = pair.Network.Model.Nodes[index];
            if (node.Layer is DropoutLayer layer)
            {
                float[] mask = new float[batch * node.Output.Size];
                DropoutMask.Fill(MaskSeed, (uint)index, 0, 0, layer.Rate, 1, 0, mask);
                pair.Reference.Masks[node.Name] = [.. mask.Select(value => (double)value)];
            }
        }
    }
}

/// <summary>How well a random network agreed.</summary>
/// <param name="Output">The largest difference of an output, relative to the largest output.</param>
/// <param name="Gradient">The largest difference of a gradient likewise; null if every batch came too near to a kink.</param>
internal readonly record struct GraphAgreement(double Output, double? Gradient);
