namespace NetGen.Generator.Analysis.Cost;

/// <summary>A choice that the cost model makes.</summary>
/// <param name="Work">What is computed, with its sizes: the same work is always written the same way.</param>
/// <param name="Processor">The registers there are; null if the choice holds for every processor.</param>
internal readonly record struct Decision(string Work, Processor? Processor);
