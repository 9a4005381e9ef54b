namespace NetGen.Numerics;

/// <summary>Which family draws which initialiser, under the name that tables show.</summary>
internal static class InitializerTable
{
    private static readonly Dictionary<Init, IInitializerFamily> Families = new()
    {
        [Init.Auto] = new AutoInitializer(),
        [Init.Zeros] = new ConstantInitializer("Zeros", 0),
        [Init.Ones] = new ConstantInitializer("Ones", 1),
        [Init.Constant] = new ConstantInitializer("Constant", null),
        [Init.Uniform] = new UniformInitializer(),
        [Init.Normal] = new NormalInitializer("Normal", Distribution.Normal),
        [Init.TruncatedNormal] = new NormalInitializer("TruncatedNormal", Distribution.TruncatedNormal),
        [Init.XavierUniform] = new XavierInitializer("XavierUniform", Distribution.Uniform),
        [Init.XavierNormal] = new XavierInitializer("XavierNormal", Distribution.Normal),
        [Init.HeUniform] = new HeInitializer("HeUniform", Distribution.Uniform),
        [Init.HeNormal] = new HeInitializer("HeNormal", Distribution.Normal),
        [Init.LeCunUniform] = new LeCunInitializer("LeCunUniform", Distribution.Uniform),
        [Init.LeCunNormal] = new LeCunInitializer("LeCunNormal", Distribution.Normal),
        [Init.VarianceScaling] = new VarianceScalingInitializer(),
        [Init.Orthogonal] = new OrthogonalInitializer(),
        [Init.DeltaOrthogonal] = new DeltaOrthogonalInitializer(),
        [Init.Identity] = new IdentityInitializer(),
        [Init.Sparse] = new SparseInitializer(),
        [Init.Lsuv] = new LsuvInitializer(),
    };

    /// <summary>The family that draws an initialiser.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such initialiser.</exception>
    public static IInitializerFamily Find(Init init) => Families.TryGetValue(init, out var family)
        ? family
        : throw new ArgumentOutOfRangeException(nameof(init), init, "There is no such initialiser.");
}
