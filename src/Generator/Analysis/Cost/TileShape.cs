namespace NetGen.Generator.Analysis.Cost;

/// <summary>A register tile of a product: rows by vectors of outputs, all accumulated at once.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Vectors">Vectors of outputs.</param>
/// <param name="Chains">Accumulators of one output, which take turns along k.</param>
internal readonly record struct TileShape(int Rows, int Vectors, int Chains)
{
    /// <summary>Vectors of a tile at most; more would leave too few rows to share a loaded weight.</summary>
    public const int MaxVectors = 4;

    /// <summary>Samples of a tile, where every sample is a row: few, because of what a batch leaves over. Eight were no faster.</summary>
    private static readonly int[] SampleRows = [1, 2, 4, 6];

    /// <summary>What a batch leaves over costs, as a share, where tiles have a number of samples that most batches are no multiple of.</summary>
    private const double RestCost = 0.08;

    /// <summary>Samples of the lower tile that takes what a batch leaves over; with less than two there is none.</summary>
    public int RestRows => Rows > 4 ? 4 : Rows / 2;

    private int Accumulators => Rows * Vectors * Chains;

    /// <summary>Cycles for one k: whichever of arithmetic, loads, latency and instructions takes longest.</summary>
    public double Cycles
    {
        get
        {
            int products = Rows * Vectors;
            double arithmetic = (double)products / Processor.MultiplyAdds;
            double loads = (double)(Rows + Vectors) / Processor.Loads;
            double latency = Processor.MultiplyAddLatency * Processor.LatencyMargin / Chains;
            double instructions = (double)(products + Rows + Vectors + Processor.LoopOverhead) / Processor.Instructions;
            return Math.Max(Math.Max(arithmetic, loads), Math.Max(instructions, latency));
        }
    }

    /// <summary>
    /// Accumulators of one output of a layer with as many panels of outputs as given and a sum of so many terms. A layer of few outputs has
    /// too few sums for a sample alone to keep the multiply-adds busy, so each sum is split. The split is part of what the network
    /// computes: it is the same for every batch and vector.
    /// </summary>
    public static int ChainsOf(int panels, int terms) => terms < 4 * Processor.MultiplyAddLatency ? 1 : panels switch { 1 => 4, 2 => 2, _ => 1 };

    /// <summary>The tile for batches of samples, each of them a row.</summary>
    public static TileShape ForSamples(Processor processor, int outputs, int chains) => Candidates.Cheapest(
        new Decision($"dense layer, vectors of outputs: {outputs}", processor),
        from vectors in Enumerable.Range(1, Math.Min(MaxVectors, outputs))
        from rows in SampleRows
        let shape = new TileShape(rows, vectors, chains)
        where shape.Fits(processor)
        select shape,
        shape => shape.CyclesOver(outputs) / shape.Rows * ((shape.Rows & (shape.Rows - 1)) == 0 ? 1 : 1 + RestCost));

    /// <summary>Cycles for one k and all of a number of vectors of outputs, the last tile narrower where they don't come out even.</summary>
    public double CyclesOver(int outputs)
    {
        int rest = outputs % Vectors;
        return rest == 0 ? outputs / Vectors * Cycles : ((outputs / Vectors * Cycles) + (this with { Vectors = rest }).Cycles) * (1 + Candidates.BodyCost);
    }

    /// <summary>The tile and the lower ones that take what a batch leaves over, down to one sample.</summary>
    public IEnumerable<TileShape> Heights()
    {
        for (TileShape lower = this; lower.Rows > 0; lower = lower with { Rows = lower.RestRows })
        {
            yield return lower;
        }
    }

    /// <summary>Whether accumulators, a vector of weights for each vector of outputs and a broadcast input fit in the registers.</summary>
    public bool Fits(Processor processor) => Accumulators + Vectors + 1 <= processor.Registers;
}
