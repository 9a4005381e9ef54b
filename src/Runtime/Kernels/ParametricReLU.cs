using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>LeakyReLU with a learned slope for each channel, He et al. 2015. Pixels are channels in panels of 16 lanes.</summary>
public static unsafe class ParametricReLU
{
    private const int Width = 16;

    /// <summary>z for z ≥ 0, slope·z below.</summary>
    /// <param name="input">z of the first sample.</param>
    /// <param name="slopes">A slope a lane.</param>
    /// <param name="output">The result.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* input, float* slopes, float* output, int pixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int lane = 0; lane < pixel; lane += V.Count)
        {
            V slope = V.Load(slopes + lane);
            for (nint at = ((nint)from * pixels * pixel) + lane; at < (nint)to * pixels * pixel; at += pixel)
            {
                V z = V.Load(input + at);
                V.Store(V.Select(V.LessThan(z, V.Zero), V.Multiply(z, slope), z), output + at);
            }
        }
    }

    /// <summary>dZ = dY for z &gt; 0, slope·dY otherwise.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">z.</param>
    /// <param name="slopes">A slope a lane.</param>
    /// <param name="inputGradient">dZ.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* outputGradient, float* input, float* slopes, float* inputGradient, int pixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int lane = 0; lane < pixel; lane += V.Count)
        {
            V slope = V.Load(slopes + lane);
            for (nint at = ((nint)from * pixels * pixel) + lane; at < (nint)to * pixels * pixel; at += pixel)
            {
                V gradient = V.Load(outputGradient + at);
                V.Store(V.Select(V.LessThan(V.Zero, V.Load(input + at)), gradient, V.Multiply(gradient, slope)), inputGradient + at);
            }
        }
    }

    /// <summary>The slopes' gradient: Σ dY·z where z ≤ 0, over the pixels of a sample and then over the samples.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">z.</param>
    /// <param name="slopeGradient">The result, a float a lane.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SlopeGradient<V>(float* outputGradient, float* input, float* slopeGradient, int pixel, int pixels, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V sum = V.Zero;
            for (int sample = 0; sample < batch; sample++)
            {
                nint at = ((nint)sample * pixels * pixel) + lane;
                V partial = V.Zero;
                for (int count = 0; count < pixels; count++, at += pixel)
                {
                    V z = V.Load(input + at);
                    V product = V.Multiply(V.Load(outputGradient + at), z);
                    partial = V.Add(partial, V.Select(V.LessThan(V.Zero, z), V.Zero, product));
                }

                sum = V.Add(sum, partial);
            }

            V.Store(sum, slopeGradient + lane);
        }
    }
}
