using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Optimizers;

public class ClippingTests
{
    [Fact]
    public void TheNormCountsTrainedSegmentsOnly()
    {
        using var fixture = new OptimizerFixture(
            new Sgd(1) { ClipNorm = 1 }, 64, new ParameterSegment(0, 16, true, false), new ParameterSegment(16, 16, true, true), new ParameterSegment(48, 16, false, false));
        fixture.Gradients.Span.Fill(1000);
        fixture.Gradients.Span[..16].Clear();
        fixture.Gradients.Span[48..].Clear();
        fixture.Gradients.Span[3] = 30;
        fixture.Gradients.Span[50] = -40;
        fixture.Step();
        Close.To(-0.6, fixture.Parameters.Span[3], 1e-6, "30/50");
        Close.To(0.8, fixture.Parameters.Span[50], 1e-6, "-40/50");
    }

    [Fact]
    public void ASmallNormIsNotScaled()
    {
        using var fixture = new OptimizerFixture(new Sgd(1) { ClipNorm = 5.1 }, 16, new ParameterSegment(0, 16, true, false));
        (fixture.Gradients.Span[0], fixture.Gradients.Span[15]) = (3, 4);
        fixture.Step();
        Assert.Equal((-3f, -4f), (fixture.Parameters.Span[0], fixture.Parameters.Span[15]));
    }

    [Fact]
    public void ValuesAreClippedBeforeTheNormIsTaken()
    {
        using var fixture = new OptimizerFixture(new Sgd(1) { ClipValue = 2, ClipNorm = 2 }, 16, new ParameterSegment(0, 16, true, false));
        (fixture.Gradients.Span[0], fixture.Gradients.Span[1]) = (float.PositiveInfinity, -100);
        fixture.Step();
        Close.To(-Math.Sqrt(2), fixture.Parameters.Span[0], 1e-6, "∞ cut to 2, then to norm 2");
        Close.To(Math.Sqrt(2), fixture.Parameters.Span[1], 1e-6, "-100 cut to -2, then to norm 2");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void TheNormIsThatOfFloat64(int length)
    {
        using OptimizerFixture fixture = new OptimizerFixture(new Sgd(), length).Randomise(length);
        var sums = new double[GradientNorm.ChunkCount(length)];
        double exact = Math.Sqrt(fixture.Gradients.Span.ToArray().Sum(g => (double)g * g));
        new Sgd().SumSquaredGradients([new(0, length, true, false)], fixture.Arenas, 0, sums.Length, sums);
        Close.To(exact, GradientNorm.Norm(sums), 1e-7, "norm");
    }

    [Fact]
    public void TheFactorIsPyTorchs()
    {
        var optimizer = new Adam { ClipNorm = 2 };
        Assert.Equal((float)(2 / (3 + 1e-6)), optimizer.ClipFactor([4, 5]));
        Assert.Equal(1, optimizer.ClipFactor([4 - 1e-5]));
        Assert.Equal(float.NaN, optimizer.ClipFactor([double.NaN]));
        Assert.Equal(0, optimizer.ClipFactor([double.PositiveInfinity]));
        Assert.Equal(1, new Adam().ClipFactor([1e10]));
    }
}
