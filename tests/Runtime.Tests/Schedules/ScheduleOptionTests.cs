namespace NetGen.Runtime.Tests.Schedules;

public class ScheduleOptionTests
{
    private static readonly (string Option, Action<double> Set, double[] Bad)[] Numbers =
    [
        ("gamma", x => new StepSchedule(1, x), [-0.1]),
        ("gamma", x => new MultiStepSchedule([1], x), [-0.1]),
        ("gamma", x => new ExponentialSchedule(x), [-0.1]),
        ("minimumRate", x => new CosineSchedule(x), [-0.1]),
        ("startFactor", x => new LinearWarmup(1, null, x), [0, -0.1, 1.1]),
        ("RisingShare", x => new OneCycleSchedule { RisingShare = x }, [-0.1, 1.1]),
        ("InitialDivisor", x => new OneCycleSchedule { InitialDivisor = x }, [0, -1]),
        ("FinalDivisor", x => new OneCycleSchedule { FinalDivisor = x }, [0, -1]),
    ];

    private static readonly (string Option, Action<long> Set)[] Counts =
    [
        ("stepSize", x => new StepSchedule(x)),
        ("milestones", x => new MultiStepSchedule([x, 3])),
        ("Length", x => new CosineSchedule { Length = x }),
        ("length", x => new LinearWarmup(x)),
        ("stepsPerEpoch", x => new ConstantSchedule().LearningRate(1, 0, x, 1)),
        ("epochs", x => new ConstantSchedule().LearningRate(1, 0, 1, (int)x)),
    ];

    private static readonly Action<ScheduleUnit>[] Units =
    [
        x => new StepSchedule(1) { Unit = x }, x => new MultiStepSchedule([]) { Unit = x }, x => new ExponentialSchedule(1) { Unit = x },
        x => new CosineSchedule { Unit = x }, x => new LinearWarmup(1) { Unit = x },
    ];

    [Fact]
    public void ValuesOutOfRangeAreRefusedByName()
    {
        foreach ((string option, Action<double> set, double[] bad) in Numbers)
        {
            Assert.All(
                (double[])[.. bad, double.NaN, double.PositiveInfinity, double.NegativeInfinity],
                value => Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(() => set(value)).ParamName));
        }

        foreach ((string option, Action<long> set) in Counts)
        {
            Assert.All((long[])[0, -1], value => Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(() => set(value)).ParamName));
        }

        Assert.All(Units, set => Assert.Equal("Unit", Assert.Throws<ArgumentOutOfRangeException>(() => set((ScheduleUnit)2)).ParamName));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantSchedule().LearningRate(1, -1, 1, 1));
    }

    [Fact]
    public void MilestonesRise() => Assert.Throws<ArgumentException>(() => new MultiStepSchedule([5, 3]));

    [Fact]
    public void ThreePhasesLeaveRoomForTheFall()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycleSchedule { ThreePhases = true, RisingShare = 0.6 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycleSchedule { RisingShare = 0.6, ThreePhases = true });
        Assert.True(new OneCycleSchedule { RisingShare = 0.5, ThreePhases = true }.ThreePhases);
    }
}
