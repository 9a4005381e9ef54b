using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A loop of known extent over memory.</summary>
/// <param name="Extent">Rounds, at least 1.</param>
/// <param name="Stride">Floats between rounds; may be negative.</param>
internal readonly record struct Loop(int Extent, int Stride)
{
    /// <summary>
    /// The same walk over memory with fewer loops: single rounds left out, and a loop joined with the one within it where
    /// that one's end is its next round. At least one loop remains.
    /// </summary>
    public static EquatableArray<Loop> Join(IEnumerable<Loop> nest)
    {
        var joined = new List<Loop>();
        foreach (Loop loop in nest.Where(loop => loop.Extent > 1))
        {
            if (joined.Count > 0 && joined[joined.Count - 1].Stride == loop.Extent * loop.Stride)
            {
                joined[joined.Count - 1] = new Loop(joined[joined.Count - 1].Extent * loop.Extent, loop.Stride);
            }
            else
            {
                joined.Add(loop);
            }
        }

        return joined.Count == 0 ? EquatableArray.Of(new Loop(1, 1)) : joined.ToEquatableArray();
    }
}
