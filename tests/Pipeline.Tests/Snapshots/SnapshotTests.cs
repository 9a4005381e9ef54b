namespace NetGen.Pipeline.Tests.Snapshots;

/// <summary>
/// What generated code looks like, to be read: a change of its shape shows in review. What it computes is tested elsewhere.
/// </summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Dense() => Snapshot.Verify(GeneratorRun.Of("namespace App; [Network(3)] [Dense(1, Activation.ReLU)] [Loss(LossFunction.MeanSquaredError)] public sealed partial class Small;"));

    [Fact]
    public void Images() => Snapshot.Verify(GeneratorRun.Of("namespace App; [Network(1, 6, 6)] [Conv2D(4, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Flatten] [Dense(2)] partial class Images;"));

    [Fact]
    public void Mistake() => Snapshot.Verify(GeneratorRun.Of("namespace App; partial class Outer { [Network(3)] [Dense(0)] public partial class Mistaken; }"));
}
