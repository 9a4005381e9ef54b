namespace NetGen.Numerics;

/// <summary>Initialisers that differ in their arguments only. To add one: a new class, and its line in the table.</summary>
internal interface IInitializerFamily
{
    /// <summary>The initialiser as a table shows it.</summary>
    string Describe(Initializer initializer);

    /// <summary>
    /// Fills the tensor in PyTorch's order; the span has the tensor's length. Checks what it needs before it writes anything.
    /// </summary>
    void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random);
}
