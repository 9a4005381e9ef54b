using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Normalisation of each sample over all its elements, Ba et al. 2016: y = gain·x̂ + shift with x̂ = (x − mean)·inverse,
/// inverse = 1/√(variance + ε). A sample's mean and inverse are kept as the first two of 16 floats.
/// </summary>
public static unsafe class LayerNorm
{
    private const int Width = 16;

    /// <summary>Each sample's mean and inverse, in two passes; the second one corrects the mean (Chan, Golub &amp; LeVeque 1983, eq. 1.7).</summary>
    /// <param name="input">x of the first sample.</param>
    /// <param name="moments">Mean and inverse of the first sample.</param>
    /// <param name="size">Floats a sample.</param>
    /// <param name="channels">Lanes of a group that hold an element.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Moments<V>(float* input, float* moments, int size, int channels, int group, float epsilon, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float count = Count(size, channels, group);
        for (int sample = from; sample < to; sample++)
        {
            float* x = input + ((nint)sample * size);
            float mean = ElementSums.Of<V, Deviations<V>>(new Deviations<V>(x, 0), size, channels, group).First / count;
            (float residue, float squares) = ElementSums.Of<V, Deviations<V>>(new Deviations<V>(x, mean), size, channels, group);
            float correction = residue / count;
            float variance = (squares - (residue * correction)) / count;
            moments[(nint)sample * Width] = mean + correction;
            moments[((nint)sample * Width) + 1] = 1 / MathF.Sqrt(variance + epsilon);
        }
    }

    /// <summary>dX = inverse·(g − Σg/n − x̂·Σ(g·x̂)/n) with g = dY·gain, for n elements.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="moments">Mean and inverse of the first sample.</param>
    /// <param name="gain">The gain of each element.</param>
    /// <param name="inputGradient">dX, zero in lanes without an element.</param>
    /// <param name="size">Floats a sample.</param>
    /// <param name="channels">Lanes of a group that hold an element.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToInput<V>(
        float* outputGradient, float* input, float* moments, float* gain, float* inputGradient, int size, int channels, int group, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float count = Count(size, channels, group);
        for (int sample = from; sample < to; sample++)
        {
            nint first = (nint)sample * size;
            var terms = new Products<V>(outputGradient + first, input + first, gain, moments + ((nint)sample * Width));
            (float gradients, float products) = ElementSums.Of<V, Products<V>>(terms, size, channels, group);
            V offset = V.Broadcast(gradients / count);
            V slope = V.Broadcast(products / count);
            V inverse = V.Broadcast(moments[((nint)sample * Width) + 1]);
            for (int row = 0; row < size; row += group)
            {
                for (int lane = 0; lane < group; lane += V.Count)
                {
                    V gradient = terms.Gradient(row + lane, out V normalized);
                    V result = V.Multiply(inverse, V.FusedNegatedMultiplyAdd(normalized, slope, V.Subtract(gradient, offset)));
                    V.Store(
                        lane + V.Count <= channels ? result : V.And(RowLanes.Inside<V>(lane, channels), result),
                        inputGradient + first + row + lane);
                }
            }
        }
    }

    /// <summary>dGain = Σ dY·x̂ and dShift = Σ dY over the samples in their order.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="moments">Mean and inverse of the first sample.</param>
    /// <param name="gainGradient">dGain, zero in lanes without an element.</param>
    /// <param name="shiftGradient">dShift, zero in lanes without an element.</param>
    /// <param name="size">Floats a sample.</param>
    /// <param name="channels">Lanes of a group that hold an element.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel of 16 floats.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToParameters<V>(
        float* outputGradient,
        float* input,
        float* moments,
        float* gainGradient,
        float* shiftGradient,
        int size,
        int channels,
        int group,
        int batch,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V gain = V.Zero;
            V shift = V.Zero;
            for (int sample = 0; sample < batch; sample++)
            {
                nint at = ((nint)sample * size) + lane;
                float* moment = moments + ((nint)sample * Width);
                V normalized = V.Multiply(V.Subtract(V.Load(input + at), V.Broadcast(moment[0])), V.Broadcast(moment[1]));
                V gradient = V.Load(outputGradient + at);
                gain = V.FusedMultiplyAdd(gradient, normalized, gain);
                shift = V.Add(shift, gradient);
            }

            V inside = RowLanes.Inside<V>(lane % group, channels);
            V.Store(V.And(inside, gain), gainGradient + lane);
            V.Store(V.And(inside, shift), shiftGradient + lane);
        }
    }

    private static float Count(int size, int channels, int group) => (float)((double)size / group * channels);

    /// <summary>x − centre and its square.</summary>
    private readonly struct Deviations<V>(float* x, float centre) : IElementTerms<V>
        where V : struct, ISimdVector<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At(int index, out V first, out V second)
        {
            first = V.Subtract(V.Load(x + index), V.Broadcast(centre));
            second = V.Multiply(first, first);
        }
    }

    /// <summary>g = dY·gain and g·x̂.</summary>
    private readonly struct Products<V>(float* outputGradient, float* input, float* gain, float* moments) : IElementTerms<V>
        where V : struct, ISimdVector<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At(int index, out V first, out V second)
        {
            first = Gradient(index, out V normalized);
            second = V.Multiply(first, normalized);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Gradient(int index, out V normalized)
        {
            normalized = V.Multiply(V.Subtract(V.Load(input + index), V.Broadcast(moments[0])), V.Broadcast(moments[1]));
            return V.Multiply(V.Load(outputGradient + index), V.Load(gain + index));
        }
    }
}
