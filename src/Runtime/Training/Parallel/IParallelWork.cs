namespace NetGen.Kernels;

/// <summary>Work in parts that don't depend on each other.</summary>
internal interface IParallelWork
{
    /// <summary>Runs one part; parts run at the same time on several threads.</summary>
    /// <param name="part">From 0 to <paramref name="parts"/> − 1.</param>
    /// <param name="parts">The number of parts.</param>
    void Run(int part, int parts);
}
