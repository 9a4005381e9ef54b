using System.Collections.Concurrent;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>All that is known of a declaration, computed when it is first asked for and then shared by the generator and every rule.</summary>
internal sealed class NetworkAnalysis
{
    /// <summary>
    /// How many attributes of declarations are remembered, with some 4 KB each. An edit of a class is a new declaration; the old
    /// ones are dropped together when there are this many.
    /// </summary>
    private const int Capacity = 8192;

    private static readonly ConcurrentDictionary<NetworkDeclaration, NetworkAnalysis> Known = new();
    private static int heldAttributes;

    private readonly Lazy<NetworkGraph>? graph;
    private readonly Lazy<SignalPrediction>? prediction;

    private NetworkAnalysis(NetworkDeclaration declaration)
    {
        Result = ModelBuilder.Build(declaration);
        if (Result.Model is { } model)
        {
            graph = new Lazy<NetworkGraph>(() => new NetworkGraph(model));
            prediction = new Lazy<SignalPrediction>(() => new SignalPrediction(graph.Value));
        }
    }

    /// <summary>The network, or what stands in its way.</summary>
    public ModelResult Result { get; }

    /// <summary>Whether the declaration is a network.</summary>
    public bool IsSound => graph is not null;

    /// <summary>The network.</summary>
    /// <exception cref="InvalidOperationException">The declaration is not sound.</exception>
    public NetworkModel Model => Graph.Model;

    /// <summary>The network's graph.</summary>
    /// <exception cref="InvalidOperationException">The declaration is not sound.</exception>
    public NetworkGraph Graph => (graph ?? throw new InvalidOperationException("A declaration with errors has no graph.")).Value;

    /// <summary>What is predicted of the network at the start of training.</summary>
    /// <exception cref="InvalidOperationException">The declaration is not sound.</exception>
    public SignalPrediction Prediction => (prediction ?? throw new InvalidOperationException("Of a declaration with errors nothing is predicted.")).Value;

    /// <summary>What is predicted, a line a layer.</summary>
    /// <exception cref="InvalidOperationException">The declaration is not sound.</exception>
    public SignalReport Signal => Prediction.Report;

    /// <summary>The index of [Network] among the declaration's attributes.</summary>
    public int NetworkAttribute => Result.Declaration.IndexOf("Network");

    /// <summary>
    /// The analysis of a declaration: the same one for an equal declaration, whichever compilation it stands in. To the
    /// analyzers every network has a <c>ToString</c> and all other generated members, so those make no difference.
    /// </summary>
    public static NetworkAnalysis Of(NetworkDeclaration declaration)
    {
        declaration = declaration with { Type = declaration.Type with { DeclaresToString = false, Collisions = EquatableArray<string>.Empty } };
        if (Known.TryGetValue(declaration, out NetworkAnalysis? known))
        {
            return known;
        }

        if (Interlocked.Add(ref heldAttributes, declaration.Attributes.Count) > Capacity)
        {
            Known.Clear();
            Interlocked.Exchange(ref heldAttributes, declaration.Attributes.Count);
        }

        return Known.GetOrAdd(declaration, static missing => new NetworkAnalysis(missing));
    }

    /// <summary>The result for one of the declarations that this is the analysis of, with its own <see cref="TypeIdentity"/>.</summary>
    public ModelResult ResultOf(NetworkDeclaration declaration) => declaration.Type == Result.Declaration.Type
        ? Result
        : Result with { Declaration = declaration, Model = Result.Model is { } model ? model with { Type = declaration.Type } : null };
}
