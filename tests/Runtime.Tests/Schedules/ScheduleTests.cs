using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Schedules;

public class ScheduleTests
{
    private const double BaseRate = 0.3;

    private static readonly Dictionary<string, LearningRateSchedule> Cases = new()
    {
        ["step 7"] = new StepSchedule(7),
        ["step 1 gamma 0.9"] = new StepSchedule(1, 0.9),
        ["multi-step 3 10 10 31"] = new MultiStepSchedule([3, 10, 10, 31], 0.5),
        ["exponential 0.93"] = new ExponentialSchedule(0.93),
        ["cosine"] = new CosineSchedule(),
        ["cosine 20 minimum 0.02"] = new CosineSchedule(0.02) { Length = 20 },
        ["warm-up 5"] = new LinearWarmup(5),
        ["warm-up 30 from 0.01"] = new LinearWarmup(30, startFactor: 0.01),
        ["warm-up 8 from 0.1 then cosine"] = new LinearWarmup(8, new CosineSchedule(0.01), 0.1),
        ["one cycle"] = new OneCycleSchedule(),
        ["one cycle linear"] = new OneCycleSchedule { RisingShare = 0.45, Linear = true, InitialDivisor = 10, FinalDivisor = 100 },
        ["one cycle three phases"] = new OneCycleSchedule { RisingShare = 0.37, ThreePhases = true },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void FiftyRatesArePyTorchs(string name)
    {
        double[] expected = VectorFile.Read("schedules.json").GetProperty(name).Doubles();
        Assert.Equal(50, expected.Length);
        for (int step = 0; step < expected.Length; step++)
        {
            Close.To(expected[step], Cases[name].LearningRate(BaseRate, step, 1, 50), 1e-12, $"{name} step {step}");
        }
    }

    [Fact]
    public void AConstantScheduleKeepsTheRate() => Assert.Equal(0.3, new ConstantSchedule().LearningRate(0.3, 17, 10, 3));

    [Fact]
    public void SchedulesInEpochsChangeBetweenEpochsOnly()
    {
        LearningRateSchedule[] schedules =
            [new StepSchedule(2), new MultiStepSchedule([1, 3]), new ExponentialSchedule(0.5), new CosineSchedule { Unit = ScheduleUnit.Epoch }];
        foreach (LearningRateSchedule schedule in schedules)
        {
            for (int step = 0; step < 50; step++)
            {
                Assert.Equal(schedule.LearningRate(1, step / 10, 1, 5), schedule.LearningRate(1, step, 10, 5));
            }
        }
    }

    [Fact]
    public void SchedulesInStepsChangeWithinAnEpoch()
    {
        LearningRateSchedule[] schedules =
        [
            new StepSchedule(2) { Unit = ScheduleUnit.Step }, new MultiStepSchedule([1, 3]) { Unit = ScheduleUnit.Step },
            new ExponentialSchedule(0.5) { Unit = ScheduleUnit.Step }, new CosineSchedule(), new OneCycleSchedule(), new LinearWarmup(4),
        ];
        foreach (LearningRateSchedule schedule in schedules)
        {
            for (int step = 0; step < 50; step++)
            {
                Assert.Equal(schedule.LearningRate(1, step, 1, 50), schedule.LearningRate(1, step, 10, 5));
            }
        }
    }

    [Fact]
    public void AWarmUpInEpochsHandsWholeEpochsOver()
    {
        var schedule = new LinearWarmup(2, new StepSchedule(1, 0.5), 0.5) { Unit = ScheduleUnit.Epoch };
        double[] rates = [.. Enumerable.Range(0, 10).Select(step => schedule.LearningRate(1, step, 2, 5))];
        Assert.Equal([0.5, 0.5, 0.75, 0.75, 1, 1, 0.5, 0.5, 0.25, 0.25], rates);
    }

    [Fact]
    public void AFallEndsAtItsLeastRateAndTheShortestTrainingHasOne()
    {
        Assert.Equal(0.02, new CosineSchedule(0.02).LearningRate(1, 50, 1, 50));
        foreach (LearningRateSchedule schedule in Cases.Values)
        {
            Assert.InRange(schedule.LearningRate(1, 0, 1, 1), 0, 1);
            Assert.InRange(schedule.LearningRate(1, 1000, 1, 1), 0, 1);
        }
    }

    [Fact]
    public void ARiseOfLessThanAStepStartsAtThePeak()
    {
        var schedule = new OneCycleSchedule { RisingShare = 0.1 };
        Assert.Equal(1, schedule.LearningRate(1, 0, 1, 10));
        Assert.InRange(schedule.LearningRate(1, 1, 1, 10), 0.5, 0.99);
        Assert.Equal(1.0 / 25 / 1e4, schedule.LearningRate(1, 9, 1, 10));
    }
}
