using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Optimizers;

/// <summary>What optimizers remember of weights that get no gradient any more.</summary>
public class FadedMomentsTests
{
    [Fact]
    public void TheMeanOfGradientsThatEndedGoesToZero()
    {
        using var fixture = new OptimizerFixture(new Adam(), 16, new ParameterSegment(0, 16, false, false));
        fixture.Gradients.Span.Fill(1e-3f);
        fixture.Step();
        fixture.Gradients.Span.Clear();
        for (int step = 0; step < 1000; step++)
        {
            fixture.Step();
        }

        // Rounded to nearest, 0.9·m would end at 4 times the smallest subnormal number.
        Assert.Equal(new float[16], fixture.State.Span[..16]);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1e-40f)]
    [InlineData(1e-30f)]
    public void ASquareTooSmallToMatterMattersAsLittleAsInFloat64(float square)
    {
        const float mean = 1e-9f;
        using var fixture = new OptimizerFixture(new Adam(), 16, new ParameterSegment(0, 16, false, false));
        fixture.State.Span[..16].Fill(mean);
        fixture.State.Span[16..].Fill(square);
        fixture.Step();

        double root = Math.Sqrt(0.999 * square / (1 - 0.999));
        double expected = -1e-3 / (1 - 0.9) * 0.9 * mean / (root + 1e-8);
        Assert.All(fixture.Parameters.Span.ToArray(), parameter => Assert.Equal(1, parameter / expected, 1e-6));
    }

    [Fact]
    public void NaNStays()
    {
        Optimizer[] optimizers = [new Adam(), new AdamW(), new RmsProp(), new Adagrad()];
        Assert.All(optimizers, optimizer =>
        {
            using var fixture = new OptimizerFixture(optimizer, 16, new ParameterSegment(0, 16, false, false));
            fixture.Gradients.Span.Fill(float.NaN);
            fixture.Step();
            Assert.All(fixture.Parameters.Span.ToArray(), parameter => Assert.True(float.IsNaN(parameter)));
            Assert.All(fixture.State.Span.ToArray(), state => Assert.True(float.IsNaN(state)));
        });
    }
}
