using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Optimizers;

public class OptimizerReproducibilityTests
{
    private const int Length = 3 * GradientNorm.ChunkLength + 1008;

    private static readonly ParameterSegment[] Segments =
    [
        new(0, 5008, true, false), new(5008, 16, false, false), new(5024, 992, true, true), new(6016, Length - 6032, true, false, 0.02),
    ];

    public static TheoryData<int> Optimizers => [.. Enumerable.Range(0, OptimizerOptions.All.Length)];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void EveryVectorWidthGivesTheSameBits(int index)
    {
        var narrow = Run(index, fixture => fixture.Step<SimdVector128>());
        Assert.Equal(narrow, Run(index, fixture => fixture.Step()));
        if (SimdVector256.IsSupported)
        {
            Assert.Equal(narrow, Run(index, fixture => fixture.Step<SimdVector256>()));
        }

        if (SimdVector512.IsSupported)
        {
            Assert.Equal(narrow, Run(index, fixture => fixture.Step<SimdVector512>()));
        }
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void AnySplitIntoRangesGivesTheSameBits(int index)
    {
        var whole = Run(index, fixture => fixture.Step());
        Assert.Equal(whole, Run(index, fixture => fixture.Step(16)));
        Assert.Equal(whole, Run(index, fixture => fixture.Step(2000)));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void AStepAllocatesNothing(int index)
    {
        using OptimizerFixture fixture = new OptimizerFixture(OptimizerOptions.All[index], Length, Segments).Randomise(1);
        fixture.Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            fixture.Step();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void PaddingStaysZero(int index)
    {
        using var fixture = new OptimizerFixture(OptimizerOptions.All[index], 64, new ParameterSegment(0, 64, true, false));
        fixture.Parameters.Span[0] = 1;
        for (int i = 0; i < 4; i++)
        {
            fixture.Gradients.Span[0] = i - 1;
            fixture.Step();
        }

        Assert.NotEqual(1, fixture.Parameters.Span[0]);
        Assert.All(fixture.Parameters.Bits[1..], bits => Assert.Equal(0, bits));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void FrozenSegmentsAndGapsAreLeftAlone(int index)
    {
        using OptimizerFixture fixture = new OptimizerFixture(OptimizerOptions.All[index], Length, Segments).Randomise(2);
        int[] before = fixture.Parameters.Bits;
        fixture.Step();
        int[] after = fixture.Parameters.Bits;
        Assert.Equal(before[5024..6016], after[5024..6016]);
        Assert.Equal(before[^16..], after[^16..]);
        Assert.NotEqual(before[..5008], after[..5008]);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ANotANumberGradientReachesItsParameter(int index)
    {
        using OptimizerFixture fixture = new OptimizerFixture(OptimizerOptions.All[index], Length, Segments).Randomise(3);
        fixture.Gradients.Span[5] = float.NaN;
        fixture.Step();
        Assert.True(float.IsNaN(fixture.Parameters.Span[5]));
        Assert.Equal(OptimizerOptions.All[index].ClipNorm is not null, float.IsNaN(fixture.Parameters.Span[6]));
    }

    [Fact]
    public void ConstantGradientsDoNotBreakCentredRmsProp()
    {
        using var fixture = new OptimizerFixture(new RmsProp(1e-12) { Centered = true, Alpha = 0.5 }, 16, new ParameterSegment(0, 16, true, false));
        for (int lane = 0; lane < 16; lane++)
        {
            fixture.Gradients.Span[lane] = 0.1f + (0.013f * lane);
        }

        for (int i = 0; i < 200; i++)
        {
            fixture.Step();
        }

        Assert.All(fixture.Parameters.Span.ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
    }

    private static int[] Run(int index, Action<OptimizerFixture> step)
    {
        using OptimizerFixture fixture = new OptimizerFixture(OptimizerOptions.All[index], Length, Segments).Randomise(index);
        for (int i = 0; i < 3; i++)
        {
            step(fixture);
        }

        return [.. fixture.Parameters.Bits, .. fixture.State.Bits];
    }
}
