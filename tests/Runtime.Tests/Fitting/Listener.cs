namespace NetGen.Tests.Fitting;

/// <summary>Hears of progress at once and on the training thread.</summary>
internal sealed class Listener(Action<TrainingProgress> action) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => action(value);
}
