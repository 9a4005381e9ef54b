using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>A vector function that is chosen by name and applied to arrays at any width.</summary>
internal abstract class VectorFunction
{
    public abstract double Reference(double x);

    public abstract unsafe void Apply<V>(float* source, float* destination, int count)
        where V : struct, ISimdVector<V>;

    /// <summary>The function on an array whose length is a multiple of 16.</summary>
    public unsafe float[] Apply<V>(float[] source)
        where V : struct, ISimdVector<V>
    {
        float[] destination = new float[source.Length];
        fixed (float* from = source, to = destination)
        {
            Apply<V>(from, to, source.Length);
        }

        return destination;
    }

    /// <summary>The function on one number.</summary>
    public float Apply(float x)
    {
        float[] lanes = new float[16];
        Array.Fill(lanes, x);
        return Apply<SimdVector128>(lanes)[0];
    }

    public static VectorFunction Of<F>()
        where F : struct, IVectorFunction => new Wrapper<F>();

    private sealed class Wrapper<F> : VectorFunction
        where F : struct, IVectorFunction
    {
        public override double Reference(double x) => F.Reference(x);

        public override unsafe void Apply<V>(float* source, float* destination, int count)
        {
            for (int i = 0; i < count; i += V.Count)
            {
                V.Store(F.Evaluate(V.Load(source + i)), destination + i);
            }
        }
    }
}
