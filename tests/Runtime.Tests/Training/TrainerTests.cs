namespace NetGen.Tests.Training;

public class TrainerTests
{
    [Fact]
    public void Steps_lower_the_loss()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Adam(0.02), maxBatch: Samples.Count);
        EvaluationResult before = trainer.Evaluate(Samples.Classes);
        for (int step = 0; step < 100; step++)
        {
            trainer.Step(Samples.Inputs, Samples.Labels);
        }

        EvaluationResult after = trainer.Evaluate(Samples.Classes);
        Assert.True(after.Loss < before.Loss / 3, $"{before} {after}");
        Assert.True(after.Accuracy > 0.9, $"{before} {after}");
        Assert.Equal(100, trainer.StepCount);
    }

    [Fact]
    public void The_loss_is_the_mean_before_the_update()
    {
        // With all parameters 0 the outputs are 0: ln 3 a sample for three classes, and the mean square of the targets.
        using Trainer<Classifier> classes = new(Classifier.CreateUninitialized(), new Sgd(0.5), maxBatch: 20);
        Assert.Equal(Math.Log(3), classes.Step(Samples.FirstInputs(17), Samples.Labels.AsSpan(0, 17)), 1e-6);

        using Trainer<Regressor> numbers = new(Regressor.CreateUninitialized(), new Sgd(0.5), maxBatch: 20);
        Assert.Equal(1.0 / 3, numbers.Step(Samples.FirstInputs(17), Samples.Targets.AsSpan(0, 51)), 1e-6);
    }

    [Fact]
    public void A_step_of_SGD_goes_down_the_gradient_that_GetGradient_gives()
    {
        Classifier network = new(3);
        using Trainer<Classifier> trainer = new(network, new Sgd(0.25));
        float[] before = new float[40];
        float[] after = new float[40];
        float[] gradient = new float[40];
        network.State.GetParameter("dense1.weight", before);
        trainer.Step(Samples.FirstInputs(9), Samples.Labels.AsSpan(0, 9));
        network.State.GetParameter("dense1.weight", after);
        trainer.GetGradient("dense1.weight", gradient);

        Assert.Contains(gradient, value => value != 0);
        Assert.Equal(before.Zip(gradient, (weight, slope) => MathF.FusedMultiplyAdd(-0.25f, slope, weight)), after);
    }

    [Fact]
    public void ComputeGradients_changes_nothing_and_gives_the_gradients_of_the_next_step()
    {
        Classifier network = new(3);
        using Trainer<Classifier> trainer = new(network, new Adam());
        float[] before = network.State.Values();
        float[] computed = new float[40];
        float[] stepped = new float[40];

        float loss = trainer.ComputeGradients(Samples.FirstInputs(9), Samples.Labels.AsSpan(0, 9));
        trainer.GetGradient("dense1.weight", computed);
        Assert.Equal(before, network.State.Values());
        Assert.Equal(0, trainer.StepCount);

        Assert.Equal(loss, trainer.Step(Samples.FirstInputs(9), Samples.Labels.AsSpan(0, 9)));
        trainer.GetGradient("dense1.weight", stepped);
        Assert.Equal(stepped, computed);
        Assert.NotEqual(before, network.State.Values());
    }

    [Fact]
    public void Predictions_follow_a_step()
    {
        Classifier network = new(3);
        using Trainer<Classifier> trainer = new(network, new Sgd(0.1));
        float[] before = new float[3];
        float[] after = new float[3];
        network.Predict(Samples.FirstInputs(1), before);
        trainer.Step(Samples.FirstInputs(9), Samples.Labels.AsSpan(0, 9));
        network.Predict(Samples.FirstInputs(1), after);

        Classifier copy = Classifier.CreateUninitialized();
        network.State.Parameters.Span.CopyTo(copy.State.Parameters.Span);
        network.State.Statistics.Span.CopyTo(copy.State.Statistics.Span);
        float[] expected = new float[3];
        copy.Predict(Samples.FirstInputs(1), expected);
        Assert.Equal(expected, after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Frozen_weights_stay_and_decay_leaves_biases_alone()
    {
        Regressor network = new(3);
        float[] bias = [.. Enumerable.Repeat(1f, 8)];
        network.State.SetParameter("dense1.bias", bias);
        float[] frozen = new float[24];
        network.State.GetParameter("dense2.weight", frozen);
        float[] weights = new float[40];
        network.State.GetParameter("dense1.weight", weights);

        // Without inputs that vary and without a learning signal, only decay moves anything.
        using Trainer<Regressor> trainer = new(network, new AdamW(0.5) { WeightDecay = 1 });
        float[] output = new float[3];
        float[] inputs = new float[5];
        network.Predict(inputs, output);
        trainer.Step(inputs, output);

        float[] after = new float[40];
        network.State.GetParameter("dense1.weight", after);
        Assert.Equal(weights.Select(weight => weight * 0.5f), after);
        float[] frozenAfter = new float[24];
        network.State.GetParameter("dense2.weight", frozenAfter);
        Assert.Equal(frozen, frozenAfter);
        float[] biasAfter = new float[8];
        network.State.GetParameter("dense1.bias", biasAfter);
        Assert.Equal(bias, biasAfter);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Bits_do_not_depend_on_the_number_of_threads(int threads)
    {
        Assert.Equal(Train(1), Train(threads));

        static float[] Train(int threads)
        {
            Classifier network = new(5);
            using Trainer<Classifier> trainer = new(network, new Adam(0.01) { ClipNorm = 0.1 }, maxBatch: Samples.Count, maxThreads: threads, seed: 9);
            Assert.Equal(threads, trainer.Threads);
            List<float> losses = [];
            for (int step = 0; step < 40; step++)
            {
                int batch = 1 + (step * 13 % Samples.Count);
                losses.Add(trainer.Step(Samples.FirstInputs(batch), Samples.Labels.AsSpan(0, batch)));
            }

            EvaluationResult result = trainer.Evaluate(Samples.Classes);
            return [.. network.State.Values(), .. losses, (float)result.Loss, (float)result.Accuracy];
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_allocates_nothing(int threads)
    {
        Classifier network = new(5);
        using Trainer<Classifier> trainer = new(network, new Adam { ClipNorm = 1 }, maxBatch: 32, maxThreads: threads);
        trainer.Step(Samples.FirstInputs(3), Samples.Labels.AsSpan(0, 3));
        trainer.ComputeGradients(Samples.FirstInputs(3), Samples.Labels.AsSpan(0, 3));

        // The runtime allocates on this thread now and then, while it replaces methods by better ones; what a step allocates is in every round.
        long least = long.MaxValue;
        for (int round = 0; round < 5 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int step = 0; step < 100; step++)
            {
                trainer.Step(Samples.FirstInputs(32), Samples.Labels.AsSpan(0, 32));
                trainer.ComputeGradients(Samples.FirstInputs(31), Samples.Labels.AsSpan(0, 31));
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Equal_seeds_give_equal_masks_and_others_do_not()
    {
        float Loss(ulong seed)
        {
            using Trainer<Classifier> trainer = new(new Classifier(5), new Sgd(), seed: seed);
            return trainer.Step(Samples.FirstInputs(32), Samples.Labels.AsSpan(0, 32));
        }

        Assert.Equal(Loss(1), Loss(1));
        Assert.NotEqual(Loss(1), Loss(2));
    }
}
