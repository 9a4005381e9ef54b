namespace NetGen.Benchmarks.Editor;

/// <summary>What edits of one network, and of another file beside it, cost.</summary>
/// <param name="Subject">The network.</param>
/// <param name="Generator">Running the generators after an edit of the network.</param>
/// <param name="Analyzers">All analyzers on the network's file after that.</param>
/// <param name="Together">Both.</param>
/// <param name="GeneratorElsewhere">Running the generators after an edit of another file.</param>
/// <param name="AnalyzersElsewhere">All analyzers on the network's file after that.</param>
/// <param name="Parts">What the generator does, by <see cref="GeneratorParts.Names"/>.</param>
/// <param name="Slowest">The analyzers that take longest, first of all that which is the first to ask.</param>
/// <param name="Lines">Lines of the generated file.</param>
/// <param name="Characters">Characters of the generated file.</param>
internal sealed record EditorTimes(
    EditorSubject Subject,
    Spread Generator,
    Spread Analyzers,
    Spread Together,
    Spread GeneratorElsewhere,
    Spread AnalyzersElsewhere,
    IReadOnlyList<Spread> Parts,
    IReadOnlyList<(string Analyzer, Spread Time)> Slowest,
    int Lines,
    int Characters);
