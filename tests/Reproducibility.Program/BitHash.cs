using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Reproducibility;

/// <summary>A 64-bit FNV-1a hash (Fowler, Noll, Vo) of the bits of floats, byte by byte, lowest byte first.</summary>
internal struct BitHash()
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong value = OffsetBasis;

    /// <summary>Adds floats by their bits: 0 and −0 differ, and so do NaNs of other bits.</summary>
    public void Add(ReadOnlySpan<float> floats)
    {
        foreach (uint bits in MemoryMarshal.Cast<float, uint>(floats))
        {
            for (int shift = 0; shift < 32; shift += 8)
            {
                value = unchecked((value ^ ((bits >> shift) & 0xFF)) * Prime);
            }
        }
    }

    public void Add(float single) => Add([single]);

    public override readonly string ToString() => value.ToString("x16", CultureInfo.InvariantCulture);
}
