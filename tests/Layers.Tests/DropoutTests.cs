using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

public class DropoutTests
{
    private const int Batch = 512;

    [Fact]
    public void Dropout_and_alpha_dropout_mask_values_and_gradients_in_training_only() =>
        Agreement.Check(new DropoutNet(1), 3, new Signal(11, 1, 1), (tape, x, p) =>
        {
            Signal hidden = tape.Dropout(tape.Tanh(tape.Dense(x, p, "dense1")), 1, 0.3);
            return tape.Dense(tape.AlphaDropout(tape.Dense(hidden, p, "dense2"), 3, 0.2), p, "dense3");
        });

    [Fact]
    public void A_maps_mask_counts_elements_by_channel_row_column_flattened_or_not() =>
        Agreement.Check(new MapDropoutNet(2), 2, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal stem = tape.Dropout(tape.PReLU(tape.Dropout(x, 0, 0.1), p, "activate1"), 2, 0.4);
            Signal pooled = tape.AlphaDropout(tape.AveragePool(stem, 2, 2, 2, 2), 4, 0.25);
            return tape.Dense(tape.Dropout(pooled.Flattened(), 6, 0.5), p, "dense1");
        });

    [Fact]
    public void Dropout_of_the_networks_input_keeps_the_order_of_its_elements() =>
        Agreement.Check(new InputDropoutNet(3), 2, new Signal(3, 5, 7), (tape, x, p) =>
            tape.Dense(tape.AlphaDropout(tape.Dropout(x, 0, 0.2).Flattened(), 2, 0.1), p, "dense1"));

    [Fact]
    public void Dropout_drops_its_rate_and_scales_what_it_keeps()
    {
        float[] mask = Masks(new MaskNet(), samples: 1, threads: 1, seed: 3);

        Assert.All(mask, value => Assert.True(value is 0 or 1 / (1 - 0.3f)));

        // Four standard deviations of 1000 draws.
        Assert.InRange(mask.Count(value => value == 0), 300 - 58, 300 + 58);
    }

    [Fact]
    public void Each_seed_and_each_step_has_masks_of_its_own()
    {
        var network = new MaskNet();
        using var trainer = new Trainer<MaskNet>(network, new Sgd(0), 1, 1, seed: 3);
        float[] first = MasksOfNextStep(trainer, 1);
        float[] repeated = MasksOfNextStep(trainer, 1);
        trainer.Step(Ones(1), [-0.5f]);
        float[] second = MasksOfNextStep(trainer, 1);

        Assert.Equal(first, repeated);
        Assert.Equal(first, Masks(network, 1, 1, seed: 3));
        AssertUnrelated(first, second);
        AssertUnrelated(first, Masks(network, 1, 1, seed: 4));
    }

    [Fact]
    public void Masks_do_not_depend_on_the_number_of_threads()
    {
        var network = new MaskNet();
        using var one = new Trainer<MaskNet>(network, new Sgd(0), Batch, 1);
        using var two = new Trainer<MaskNet>(network, new Sgd(0), Batch, 2);

        Assert.Equal(2, two.Threads);
        Assert.Equal(MasksOfNextStep(one, Batch), MasksOfNextStep(two, Batch));
    }

    [Fact]
    public void A_rate_of_zero_costs_nothing()
    {
        Assert.Equal(CostOf<PlainNet>(), CostOf<NoDropoutNet>());
        Assert.Equal(Description<PlainNet>().Training!.ActivationsPerSample, Description<NoDropoutNet>().Training!.ActivationsPerSample);
    }

    private static Kernels.NetworkDescription Description<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description;

    private static double CostOf<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> =>
        Description<TNetwork>().Training!.Phases.Sum(phase => phase.Items.Sum(items => items.Count * items.Cost));

    private static float[] Masks(MaskNet network, int samples, int threads, ulong seed)
    {
        using var trainer = new Trainer<MaskNet>(network, new Sgd(0), samples, threads, seed);
        return MasksOfNextStep(trainer, samples);
    }

    private static float[] MasksOfNextStep(Trainer<MaskNet> trainer, int samples)
    {
        float[] targets = new float[samples];
        Array.Fill(targets, -0.5f);
        trainer.ComputeGradients(Ones(samples), targets);
        float[] gradient = new float[MaskNet.InputSize];
        trainer.GetGradient("dense1.weight", gradient);
        return gradient;
    }

    private static float[] Ones(int samples)
    {
        float[] ones = new float[samples * MaskNet.InputSize];
        Array.Fill(ones, 1);
        return ones;
    }

    /// <summary>Two masks that drop 0.3 each on their own differ in 0.42 of the elements.</summary>
    private static void AssertUnrelated(float[] first, float[] second) =>
        Assert.InRange(first.Zip(second).Count(pair => pair.First != pair.Second), 420 - 63, 420 + 63);
}
