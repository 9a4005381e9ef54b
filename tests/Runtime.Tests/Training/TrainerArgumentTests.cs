namespace NetGen.Tests.Training;

public class TrainerArgumentTests
{
    [Fact]
    public void A_network_without_a_loss_cannot_be_trained_and_the_message_says_what_to_add()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => new Trainer<Lossless>(new Lossless(), new Adam()));
        Assert.Contains("Lossless", exception.Message);
        Assert.Contains("[Loss(", exception.Message);
    }

    [Theory]
    [InlineData(0, 0, "0 floats")]
    [InlineData(7, 1, "7 floats")]
    [InlineData(33 * 5, 33, "at most 32 samples")]
    [InlineData(10, 1, "2 labels are expected; 1 came")]
    [InlineData(10, 3, "2 labels are expected; 3 came")]
    public void Spans_that_do_not_fit_are_refused(int inputs, int labels, string expected) =>
        Refused(trainer => trainer.Step(new float[inputs], new int[labels]), expected);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Labels_that_are_no_class_are_refused_by_index_value_and_class_count(int label) =>
        Refused(trainer => trainer.Step(new float[15], [0, label, 2]), $"the classes 0 to 2; the label of sample 1 is {label}.");

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(0)]
    public void Targets_are_as_many_as_outputs(int targets) =>
        Refused(trainer => trainer.Step(new float[10], new float[targets]), $"6 targets are expected; {targets} came");

    [Fact]
    public void Labels_are_refused_where_the_loss_compares_numbers()
    {
        using Trainer<Regressor> trainer = new(new Regressor(1), new Sgd());
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => trainer.Step(new float[5], new int[1]));
        Assert.Contains("MeanSquaredError", exception.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_learning_rate_that_is_none_is_refused_and_the_former_kept(double rate)
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd(0.125));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LearningRate = rate);
        Assert.Equal(0.125, trainer.LearningRate);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)]
    public void Sizes_out_of_range_are_refused(int maxBatch, int maxThreads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trainer<Classifier>(new Classifier(1), new Sgd(), maxBatch, maxThreads));

    [Fact]
    public void Contradicting_optimizer_options_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Trainer<Classifier>(new Classifier(1), new Sgd { Nesterov = true }));

    [Fact]
    public void Gradients_are_asked_for_by_known_names_and_lengths()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd());
        Assert.Contains("dense1.weight", Assert.Throws<ArgumentException>(() => trainer.GetGradient("dense9.weight", new float[1])).Message);
        Assert.Contains("running", Assert.Throws<ArgumentException>(() => trainer.GetGradient("norm1.running_mean", new float[5])).Message);
        Assert.Contains("40 elements; the span has 39", Assert.Throws<ArgumentException>(() => trainer.GetGradient("dense1.weight", new float[39])).Message);
    }

    [Fact]
    public void A_disposed_trainer_refuses_work_and_leaves_the_network_usable()
    {
        Classifier network = new(1);
        Trainer<Classifier> trainer = new(network, new Sgd());
        trainer.Dispose();
        trainer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => trainer.Step(new float[5], new int[1]));
        Assert.Throws<ObjectDisposedException>(() => trainer.Evaluate(Samples.Classes));
        network.Predict(new float[5], new float[3]);
    }

    private static void Refused(Action<Trainer<Classifier>> call, string expected)
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Sgd(0.5), maxBatch: 32);
        float[] before = network.State.Values();
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => call(trainer));
        Assert.Contains(expected, exception.Message);
        Assert.Equal(before, network.State.Values());
        Assert.Equal(0, trainer.StepCount);
    }
}
