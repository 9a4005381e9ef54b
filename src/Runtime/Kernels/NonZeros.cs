using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Where the elements of a vector differ from zero.</summary>
public static unsafe class NonZeros
{
    /// <summary>Writes down the places of the elements that are neither +0 nor −0, in rising order. NaN is not zero.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="count">Their number.</param>
    /// <param name="places">Room for as many places.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Find(float* values, int count, int* places)
    {
        // Every place is written and kept or written over, so that nothing depends on a branch that cannot be foreseen.
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            places[found] = i;
            found += ((int*)values)[i] << 1 != 0 ? 1 : 0;
        }

        return found;
    }
}
