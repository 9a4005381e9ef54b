using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

public class MergeTests
{
    [Fact]
    public void A_map_that_several_layers_read_gets_the_sum_of_their_gradients() =>
        Agreement.Check(new AddNet(1), 3, new Signal(17, 5, 7), (tape, x, p) =>
        {
            Signal stem = tape.PReLU(x, p, "stem");
            Signal sum = tape.Tanh(tape.Add(tape.AveragePool(stem, 3, 3, 1, 1, 1), stem));
            Signal end = tape.ReLU(tape.Add(tape.MaxPool(stem, 2, 2, 2, 2), tape.MaxPool(sum, 2, 2, 2, 2)));
            return tape.Dense(end.Flattened(), p, "dense1");
        });

    [Fact]
    public void Add_applies_any_activation() =>
        Agreement.Check(new ActivatedAddNet(2), 2, new Signal(11, 1, 1), (tape, x, p) =>
        {
            Signal first = tape.Tanh(tape.Dense(x, p, "first"));
            Signal smooth = tape.SiLU(tape.Add(tape.Dense(first, p, "second"), first));
            return tape.Dense(tape.PReLU(tape.Add(smooth, smooth), p, "doubled"), p, "dense3");
        });

    [Fact]
    public void Add_brings_flattened_maps_and_vectors_to_one_order() =>
        Agreement.Check(new FlattenedAddNet(3), 2, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal flat = tape.PReLU(x, p, "stem").Flattened();
            Signal same = tape.Add(flat, flat);
            Signal mixed = tape.PReLU(tape.Add(tape.Dense(same, p, "dense1"), same), p, "add2");
            return tape.Dense(tape.Add(mixed, flat), p, "dense2");
        });

    [Fact]
    public void Concat_puts_channels_behind_the_current_ones() =>
        Agreement.Check(new ChannelConcatNet(4), 2, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal stem = tape.PReLU(x, p, "stem");
            Signal wide = tape.PReLU(tape.Concat(tape.MaxPool(stem, 3, 3, 1, 1, 1), stem, 0), p, "wide");
            Signal wider = tape.Concat(wide, x, 0);
            return tape.Dense(tape.GlobalAveragePool(tape.Concat(wider, wider, 0)).Flattened(), p, "dense1");
        });

    [Fact]
    public void Concat_joins_rows_and_columns() =>
        Agreement.Check(new SpatialConcatNet(5), 2, new Signal(17, 5, 7), (tape, x, p) =>
        {
            Signal stem = tape.PReLU(x, p, "stem");
            Signal tall = tape.SiLU(tape.Concat(tape.MaxPool(stem, 2, 1, 2, 1), stem, 1));
            return tape.Dense(tape.Concat(tape.MaxPool(tall, 1, 3, 1, 3), tall, 2).Flattened(), p, "dense1");
        });

    [Fact]
    public void Concat_joins_vectors_and_flattened_maps_in_the_users_order() =>
        Agreement.Check(new VectorConcatNet(6), 2, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal flat = tape.PReLU(x, p, "activate1").Flattened();
            Signal joined = tape.Concat(tape.Dense(flat, p, "dense1"), flat, 0);
            return tape.Dense(tape.PReLU(tape.Concat(joined, flat, 0), p, "concat2"), p, "dense2");
        });
}
