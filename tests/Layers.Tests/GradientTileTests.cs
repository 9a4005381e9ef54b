using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>Weight gradients of one and two panels, whose last inputs are a tile of their own.</summary>
[Network(70)]
[Dense(20, Activation.Tanh)]
[Dense(10)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FewPanels;

/// <summary>One of five panels, so that one panel is left over too.</summary>
[Network(32)]
[Dense(70)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FivePanels;

/// <summary>The same behind a map, whose elements don't lie side by side.</summary>
[Network(5, 2, 2)]
[Activate(Activation.PReLU)]
[Flatten]
[Dense(40)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TilesOfMap;

/// <summary>A gradient that is fetched before it is written, whose last tile repeats an input.</summary>
[Network(803)]
[Dense(330)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FetchedGradient;

public class GradientTileTests
{
    [Fact]
    public void Few_panels_have_deep_tiles() =>
        Agreement.Check(new FewPanels(3), FewPanels.OutputSize, new Signal(70, 1, 1), (tape, x, p) => tape.Dense(tape.Tanh(tape.Dense(x, p, "dense1")), p, "dense2"));

    [Fact]
    public void The_last_inputs_are_a_tile_of_their_own() =>
        Agreement.Check(new FivePanels(3), FivePanels.OutputSize, new Signal(32, 1, 1), (tape, x, p) => tape.Dense(x, p, "dense1"));

    [Fact]
    public void So_they_are_behind_a_map() =>
        Agreement.Check(new TilesOfMap(3), TilesOfMap.OutputSize, new Signal(5, 2, 2), (tape, x, p) => tape.Dense(tape.PReLU(x, p, "activate1").Flattened(), p, "dense1"));

    [Fact]
    public void Large_gradients_are_fetched() =>
        Agreement.Check(new FetchedGradient(3), FetchedGradient.OutputSize, new Signal(803, 1, 1), (tape, x, p) => tape.Dense(x, p, "dense1"));
}
