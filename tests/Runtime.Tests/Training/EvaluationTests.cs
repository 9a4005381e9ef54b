using NetGen.Kernels;

namespace NetGen.Tests.Training;

public class EvaluationTests
{
    [Fact]
    public void Loss_and_accuracy_are_those_of_Predict()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Sgd());
        double loss = 0;
        int right = 0;
        float[] output = new float[3];
        for (int i = 0; i < Samples.Count; i++)
        {
            network.Predict(Samples.Inputs.AsSpan(i * 5, 5), output);
            loss += Math.Log(output.Sum(value => Math.Exp(value))) - output[Samples.Labels[i]];
            right += Array.IndexOf(output, output.Max()) == Samples.Labels[i] ? 1 : 0;
        }

        EvaluationResult result = trainer.Evaluate(Samples.Classes);
        Assert.Equal(loss / Samples.Count, result.Loss, 1e-6);
        Assert.Equal((double)right / Samples.Count, result.Accuracy);
    }

    [Fact]
    public void One_hot_targets_give_what_labels_give()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd());
        EvaluationResult labels = trainer.Evaluate(Samples.Classes);
        EvaluationResult targets = trainer.Evaluate(Samples.Numbers);
        Assert.Equal(labels.Loss, targets.Loss, 1e-6);
        Assert.Equal(labels.Accuracy, targets.Accuracy);
    }

    [Fact]
    public void Numbers_have_a_mean_over_outputs_and_no_accuracy()
    {
        using Trainer<Regressor> trainer = new(Regressor.CreateUninitialized(), new Sgd());
        EvaluationResult result = trainer.Evaluate(Samples.Numbers);
        Assert.Equal(1.0 / 3, result.Loss, 1e-7);
        Assert.Equal(double.NaN, result.Accuracy);
    }

    [Fact]
    public void Evaluation_changes_nothing()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Sgd());
        float[] before = network.State.Values();
        EvaluationResult first = trainer.Evaluate(Samples.Classes);
        Assert.Equal(first, trainer.Evaluate(Samples.Classes));
        Assert.Equal(before, network.State.Values());
    }

    [Fact]
    public void More_samples_than_a_batch_are_all_counted()
    {
        int[] indices = [.. Enumerable.Range(0, Samples.Count * 9).Select(i => i % Samples.Count)];
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd(), maxBatch: 2);
        EvaluationResult once = trainer.Evaluate(Samples.Classes);
        EvaluationResult many = trainer.Evaluate(Samples.Classes.Subset(indices));
        Assert.Equal(once.Loss, many.Loss, 1e-9);
        Assert.Equal(once.Accuracy, many.Accuracy, 1e-12);
    }

    [Fact]
    public void Datasets_that_do_not_fit_are_refused()
    {
        using Trainer<Classifier> classes = new(new Classifier(1), new Sgd());
        using Trainer<Regressor> numbers = new(new Regressor(1), new Sgd());
        Refused(classes, Dataset.FromArrays(new float[8], 4, new int[2], 3), "5 inputs (5); the dataset's have 4");
        Refused(classes, Dataset.FromArrays(new float[10], 5, new int[2], 4), "tells 3 classes apart; the dataset has 4");
        Refused(classes, Dataset.FromArrays(new float[10], 5, new float[4], 2), "3 outputs; the dataset's targets have 2");
        Refused(numbers, Samples.Classes, "class labels");

        static void Refused(Trainer trainer, Dataset dataset, string expected) =>
            Assert.Contains(expected, Assert.Throws<ArgumentException>(() => trainer.Evaluate(dataset)).Message);
    }

    [Theory]
    [InlineData(LossFunction.BinaryCrossEntropy, new[] { 0.1f, -0.1f, 3f, 0f }, new[] { 1f, 0f, 0f, 0f }, 3)]
    [InlineData(LossFunction.Hinge, new[] { 0.1f, -0.1f, 3f, -2f }, new[] { 1f, -1f, -1f, 1f }, 2)]
    [InlineData(LossFunction.Hinge, new[] { float.NaN, -0.1f, 3f, 2f }, new[] { -1f, -1f, 1f, 1f }, 3)]
    [InlineData(LossFunction.SoftmaxCrossEntropy, new[] { 0.1f, -0.1f, 3f, -2f }, new[] { 0f, 0f, 0.7f, 0.3f }, 1)]
    public void Right_answers_are_counted_by_the_losses_own_threshold(LossFunction function, float[] output, float[] target, int right) =>
        Assert.Equal(right, Accuracy.RightAnswers(new(function, 0, 1), output, target));

    [Theory]
    [InlineData(LossFunction.MeanSquaredError, 4.25)]
    [InlineData(LossFunction.MeanAbsoluteError, 2.5)]
    [InlineData(LossFunction.Huber, 1.625)]
    [InlineData(LossFunction.Hinge, 2.5)]
    public void Every_loss_of_numbers_is_evaluated_as_itself(LossFunction function, double expected) =>
        Assert.Equal(expected, new OutputLoss(new(function, 0, 1), 2).OfTargets([0.5f, -1], [1, 1]), 1e-6);

    [Fact]
    public void Losses_of_probabilities_are_evaluated_as_themselves()
    {
        Assert.Equal(
            Math.Log(1 + Math.Exp(-0.5)) + Math.Log(1 + Math.Exp(-1)),
            new OutputLoss(new(LossFunction.BinaryCrossEntropy, 0, 1), 2).OfTargets([0.5f, -1], [1, 0]),
            1e-6);
        OutputLoss categorical = new(new(LossFunction.CategoricalCrossEntropy, 0, 1), 2);
        Assert.Equal(-Math.Log(0.25), categorical.OfLabel([0.25f, 0.75f], 0), 1e-6);
        Assert.Equal(-Math.Log(0.75), categorical.OfTargets([0.25f, 0.75f], [0, 1]), 1e-6);
    }
}
