using NetGen.Kernels;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Losses;

public unsafe class LossLimitTests
{
    private const float Infinity = float.PositiveInfinity;

    public static TheoryData<string> Names => ["MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropy", "Hinge", "SoftmaxCrossEntropy", "CategoricalCrossEntropy"];

    [Theory]
    [MemberData(nameof(Names))]
    public void ANotANumberOutputMakesLossAndGradientNotANumber(string name)
    {
        using AlignedFloats output = AlignedFloats.Row([0.5f, float.NaN, 0.25f], 0);
        using AlignedFloats target = AlignedFloats.Row([1, 1, 1], 0);
        using var gradient = new AlignedFloats(16);
        float loss = LossKernel.Find<SimdVector128>(name)(output, target, 0, 3, 1, gradient.Pointer);
        Assert.True(float.IsNaN(loss));
        Assert.True(float.IsNaN(gradient.Span[1]));
        Assert.Equal(new float[13], gradient.Span[3..].ToArray());
    }

    /// <summary>Targets lie in the caller's memory, of any count.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(21)]
    public void NothingBehindTheTargetsIsRead(int count)
    {
        float[] values = [.. Enumerable.Range(0, count).Select(i => 0.1f + (0.7f * i / count))], targets = [.. values.Select(value => 1 - value)];
        using AlignedFloats output = AlignedFloats.Row(values, float.NaN);
        using AlignedFloats padded = AlignedFloats.Row(targets, float.NaN);
        using var guarded = new GuardedFloats(targets);
        using var gradient = new AlignedFloats(32);
        Assert.Equal(MeanSquaredError.Compute<SimdVector512>(output.Pointer, padded.Pointer, count, 1, null), MeanSquaredError.Compute<SimdVector512>(output.Pointer, guarded.Pointer, count, 1, null));
        Assert.Equal(Huber.Compute<SimdVector128>(output.Pointer, padded.Pointer, count, 1, 1, null), Huber.Compute<SimdVector128>(output.Pointer, guarded.Pointer, count, 1, 1, null));
        Assert.Equal(
            SoftmaxCrossEntropy.Compute<SimdVector256>(output.Pointer, padded.Pointer, count, 0.1f, 1, null),
            SoftmaxCrossEntropy.Compute<SimdVector256>(output.Pointer, guarded.Pointer, count, 0.1f, 1, gradient.Pointer));
        Assert.Equal(
            CategoricalCrossEntropy.Compute<SimdVector256>(output.Pointer, padded.Pointer, count, 1, null), CategoricalCrossEntropy.Compute<SimdVector256>(output.Pointer, guarded.Pointer, count, 1, null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ALossAllocatesNothing(string name)
    {
        using AlignedFloats output = AlignedFloats.Row([0.5f, 0.2f, 0.25f], 0);
        using AlignedFloats target = AlignedFloats.Row([1, 0, 0], 0);
        using var gradient = new AlignedFloats(16);
        LossKernel.Call call = LossKernel.Find<SimdVector128>(name);
        call(output, target, 0, 3, 1, gradient.Pointer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            call(output, target, 0, 3, 1, gradient.Pointer);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void AnImpossibleClassCostsAnInfiniteLoss()
    {
        using AlignedFloats probabilities = AlignedFloats.Row([0, 1], 0);
        using AlignedFloats target = AlignedFloats.Row([1, 0], 0);
        using var gradient = new AlignedFloats(16);
        Assert.Equal(Infinity, CategoricalCrossEntropy.Compute<SimdVector128>(probabilities.Pointer, 0, 2, 1, gradient.Pointer));
        Assert.Equal((-Infinity, 0), (gradient.Span[0], gradient.Span[1]));
        Assert.Equal(Infinity, CategoricalCrossEntropy.Compute<SimdVector128>(probabilities.Pointer, target.Pointer, 2, 1, gradient.Pointer));
        Assert.Equal((-Infinity, 0), (gradient.Span[0], gradient.Span[1]));
        Assert.Equal(0, CategoricalCrossEntropy.Compute<SimdVector128>(probabilities.Pointer, 1, 2, 1, gradient.Pointer));

        using AlignedFloats logits = AlignedFloats.Row([-Infinity, 0], 0);
        Assert.Equal(Infinity, SoftmaxCrossEntropy.Compute<SimdVector128>(logits.Pointer, 0, 2, 0, 1, gradient.Pointer));
        Assert.Equal((-1, 1), (gradient.Span[0], gradient.Span[1]));
        Assert.Equal(0, SoftmaxCrossEntropy.Compute<SimdVector128>(logits.Pointer, 1, 2, 0, 1, gradient.Pointer));
        Assert.Equal(Infinity, SoftmaxCrossEntropy.Compute<SimdVector128>(logits.Pointer, 1, 2, 0.1f, 1, gradient.Pointer));
    }

    [Fact]
    public void AClassOfTargetAndProbabilityZeroCostsNothing()
    {
        using AlignedFloats probabilities = AlignedFloats.Row([1, 0], 0);
        using AlignedFloats target = AlignedFloats.Row([1, 0], 0);
        using var gradient = new AlignedFloats(16);
        Assert.Equal(0, CategoricalCrossEntropy.Compute<SimdVector128>(probabilities.Pointer, target.Pointer, 2, 1, gradient.Pointer));
        Assert.Equal((-1, 0), (gradient.Span[0], gradient.Span[1]));
    }

    [Fact]
    public void AConfidentPredictionKeepsItsSmallLoss()
    {
        using AlignedFloats logits = AlignedFloats.Row([0, 40], 0);
        using AlignedFloats certain = AlignedFloats.Row([1, 0], 0);
        using AlignedFloats far = AlignedFloats.Row([40, -40], 0);
        using var gradient = new AlignedFloats(16);
        Close.To(Math.Exp(-40), SoftmaxCrossEntropy.Compute<SimdVector128>(logits.Pointer, 1, 2, 0, 1, null), 1e-6, "softmax");
        Close.To(2 * Math.Exp(-40), BinaryCrossEntropy.Compute<SimdVector128>(far.Pointer, certain.Pointer, 2, 1, gradient.Pointer), 1e-6, "binary");
        Close.To(-Math.Exp(-40), gradient.Span[0], 1e-6, "gradient at 40");
        Close.To(Math.Exp(-40), gradient.Span[1], 1e-6, "gradient at -40");
    }

    [Fact]
    public void GradientsAtTheKinksAreZero()
    {
        using AlignedFloats output = AlignedFloats.Row([2, -1], 0);
        using AlignedFloats target = AlignedFloats.Row([2, -1], 0);
        using var gradient = new AlignedFloats(16, 9);
        Assert.Equal(0, MeanAbsoluteError.Compute<SimdVector128>(output.Pointer, target.Pointer, 2, 1, gradient.Pointer));
        Assert.Equal(new float[16], gradient.Span.ToArray());
        using AlignedFloats margin = AlignedFloats.Row([1, -1], 0);
        Assert.Equal(0, Hinge.Compute<SimdVector128>(margin.Pointer, margin.Pointer, 2, 1, gradient.Pointer));
        Assert.Equal(new float[16], gradient.Span.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void AClassThatDoesNotExistIsRefused(int label)
    {
        using AlignedFloats output = AlignedFloats.Row([0.2f, 0.3f, 0.5f], 0);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxCrossEntropy.Compute<SimdVector128>(output.Pointer, label, 3, 0, 1, null));
        Assert.Contains("[0, 3)", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => CategoricalCrossEntropy.Compute<SimdVector128>(output.Pointer, label, 3, 1, null));
    }
}
