using System.Globalization;
using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Optimizers;

public unsafe class OptimizerOptionTests
{
    private static readonly (string Option, Func<double, Optimizer> Set, double[] Bad, double[] Good)[] Options =
    [
        ("LearningRate", x => new Sgd(x), [-1e-3, 1e39], [0, 1e-3, 10]),
        ("LearningRate", x => new Adam(x), [-1, 1e300], [0]),
        ("LearningRate", x => new AdamW { LearningRate = x }, [-1], [1]),
        ("WeightDecay", x => new Lion { WeightDecay = x }, [-1e-9, 1e39], [0, 5]),
        ("L1", x => new Adagrad { L1 = x }, [-1], [0, 1e-5]),
        ("ClipNorm", x => new Sgd { ClipNorm = x }, [0, -1, 1e-60], [1e-3, 1e6]),
        ("ClipValue", x => new Sgd { ClipValue = x }, [0, -1], [1e-3, 1e6]),
        ("Momentum", x => new Sgd { Momentum = x }, [-0.1, 1.1], [0, 0.9, 1]),
        ("Momentum", x => new RmsProp { Momentum = x }, [-0.1, 1.1], [0, 0.9, 1]),
        ("Dampening", x => new Sgd { Dampening = x }, [-0.1, 1.1], [0, 1]),
        ("Alpha", x => new RmsProp { Alpha = x }, [-0.1, 1], [0, 0.999]),
        ("Epsilon", x => new RmsProp { Epsilon = x }, [0, -1e-8, 1e-60], [1e-30, 1]),
        ("Epsilon", x => new Adam { Epsilon = x }, [0], [1e-30]),
        ("Epsilon", x => new AdamW { Epsilon = x }, [0], [1e-30]),
        ("Epsilon", x => new Adagrad { Epsilon = x }, [0], [1e-30]),
        ("LearningRateDecay", x => new Adagrad { LearningRateDecay = x }, [-1], [0, 2]),
        ("Beta1", x => new Adam { Beta1 = x }, [-0.1, 1], [0, 0.99]),
        ("Beta2", x => new Adam { Beta2 = x }, [-0.1, 1], [0, 0.9999]),
        ("Beta1", x => new AdamW { Beta1 = x }, [-0.1, 1], [0, 0.99]),
        ("Beta2", x => new AdamW { Beta2 = x }, [-0.1, 1], [0, 0.9999]),
        ("Beta1", x => new Lion { Beta1 = x }, [-0.1, 1], [0, 0.99]),
        ("Beta2", x => new Lion { Beta2 = x }, [-0.1, 1], [0, 0.9999]),
    ];

    [Fact]
    public void ValuesOutOfRangeAreRefusedByNameRangeAndValue()
    {
        foreach ((string option, Func<double, Optimizer> set, double[] bad, double[] good) in Options)
        {
            foreach (double value in (double[])[.. bad, double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            {
                var error = Assert.Throws<ArgumentOutOfRangeException>(() => set(value));
                Assert.Equal(option, error.ParamName);
                Assert.Contains(option + " must be ", error.Message);
                Assert.Contains("it was " + value.ToString(CultureInfo.InvariantCulture), error.Message);
            }

            Assert.All(good, value => set(value));
        }
    }

    [Fact]
    public void NesterovNeedsMomentumWithoutDampening()
    {
        Assert.Throws<ArgumentException>(new Sgd { Nesterov = true }.Validate);
        Assert.Throws<ArgumentException>(new Sgd { Nesterov = true, Momentum = 0.9, Dampening = 0.1 }.Validate);
        new Sgd { Nesterov = true, Momentum = 0.9 }.Validate();
    }

    [Fact]
    public void StepsWithoutSenseAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OptimizerStep(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OptimizerStep(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OptimizerStep(1, 0));
    }

    [Fact]
    public void EveryStateSlotHasAName()
    {
        foreach (Optimizer optimizer in OptimizerOptions.All)
        {
            string[] names = [.. Enumerable.Range(0, optimizer.StateSlots).Select(optimizer.StateName)];
            Assert.Equal(names.Length, names.Distinct().Count());
            Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.StateName(optimizer.StateSlots));
            Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.StateName(-1));
        }

        Assert.Equal([0, 1, 1, 1, 1, 3, 2, 3, 2, 3, 1], OptimizerOptions.All.Select(optimizer => optimizer.StateSlots));
    }

    [Theory]
    [InlineData(0, 32, 8, 16)]
    [InlineData(0, 48, 0, 16)]
    [InlineData(-16, 16, 0, 16)]
    [InlineData(8, 16, 0, 16)]
    [InlineData(0, 32, 0, 48)]
    [InlineData(0, 32, 16, 0)]
    [InlineData(0, 32, -16, 16)]
    [InlineData(2147483632, 2147483632, 0, 16)]
    public void SegmentsAndRangesOutsideTheArenaAreRefused(int offset, int length, int from, int to)
    {
        using var fixture = new OptimizerFixture(new Sgd(), 32);
        Assert.Throws<ArgumentException>(() =>
            new Sgd().Update(new OptimizerStep(1, 1), [new(offset, length, true, false)], fixture.Arenas, from, to));
    }
}
