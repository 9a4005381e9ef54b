using NetGen.Serialization;
using NetGen.Tests.Training;

namespace NetGen.Tests.Fitting;

public sealed class CheckpointTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netgen").FullName;

    private string CheckpointPath => Path.Combine(folder, "steps.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_trainer_goes_on_from_its_checkpoint_with_the_same_bits()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Adam(0.01), seed: 5);
        Step(trainer, 3);
        trainer.LearningRate = 0.1 + 0.2;
        trainer.SaveCheckpoint(CheckpointPath);
        Step(trainer, 3);

        Classifier other = new(2);
        using Trainer<Classifier> resumed = new(other, new Adam(0.01), seed: 6);
        Step(resumed, 1);
        resumed.LoadCheckpoint(CheckpointPath);
        Assert.Equal((3L, 5UL, 0.1 + 0.2), (resumed.StepCount, resumed.Seed, resumed.LearningRate));
        Step(resumed, 3);
        Assert.Equal(network.State.Values(), other.State.Values());
    }

    [Fact]
    public void Predictions_follow_a_loaded_checkpoint()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        using Trainer<Classifier> other = new(new Classifier(2), new Adam());
        EvaluationResult before = other.Evaluate(Samples.Classes);
        other.LoadCheckpoint(CheckpointPath);
        Assert.NotEqual(before, other.Evaluate(Samples.Classes));
        Assert.Equal(trainer.Evaluate(Samples.Classes), other.Evaluate(Samples.Classes));
    }

    [Fact]
    public void A_checkpoint_names_the_optimizers_state_as_PyTorch_does()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        SafetensorsFile file = SafetensorsFile.Read(CheckpointPath);
        Assert.Equal([8, 5], file.Find("optimizer.dense1.weight.exp_avg").Shape);
        Assert.Equal([3], file.Find("optimizer.dense2.bias.exp_avg_sq").Shape);
        Assert.Equal([5], file.Find("norm1.running_mean").Shape);
        Assert.False(file.Contains("optimizer.norm1.running_mean.exp_avg"));
    }

    [Fact]
    public void A_checkpoint_is_a_weights_file_too()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Adam());
        Step(trainer, 2);
        trainer.SaveCheckpoint(CheckpointPath);
        Classifier loaded = new(2);
        NetGen.Kernels.NetworkFile.LoadWeights(Classifier.Description, loaded.State, CheckpointPath);
        Assert.Equal(network.State.Values(), loaded.State.Values());
    }

    [Fact]
    public void An_optimizers_tensor_in_a_plain_weights_file_is_refused()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        SafetensorsFile checkpoint = SafetensorsFile.Read(CheckpointPath);
        IEnumerable<SafetensorsTensor> tensors = checkpoint.Tensors.Select(entry =>
        {
            float[] values = new float[entry.Shape.Aggregate(1, (product, extent) => product * extent)];
            checkpoint.ReadSingle(entry.Name, values);
            return SafetensorsTensor.FromSingle(entry.Name, entry.Shape, values);
        });
        SafetensorsWriter.Write(CheckpointPath, [.. tensors], new Dictionary<string, string>());
        Assert.Throws<InvalidDataException>(() => NetGen.Kernels.NetworkFile.LoadWeights(Classifier.Description, new Classifier(2).State, CheckpointPath));
    }

    [Fact]
    public void A_checkpoint_of_another_optimizer_is_refused()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        Refused(new AdamW(), "expected a checkpoint of the optimizer AdamW; found Adam");
        Refused(new Adam { AmsGrad = true }, "max_exp_avg_sq");
    }

    [Fact]
    public void A_checkpoint_of_another_network_is_refused()
    {
        using Trainer<Regressor> trainer = new(new Regressor(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        Refused(new Adam(), "expected a checkpoint of the network Classifier; found Regressor");
    }

    [Fact]
    public void Plain_weights_are_no_checkpoint()
    {
        NetGen.Kernels.NetworkFile.Save(Classifier.Description, new Classifier(1).State, CheckpointPath);
        Refused(new Adam(), "expected a NetGen checkpoint, which has 'netgen.checkpoint' in its metadata; found only 'format'.");
    }

    [Fact]
    public void A_checkpoint_that_has_no_folder_is_refused_before_a_step_is_made()
    {
        List<TrainingProgress> reports = [];
        FitOptions options = new() { CheckpointPath = Path.Combine(folder, "missing", "steps.safetensors"), Progress = new Listener(reports.Add) };
        DirectoryNotFoundException exception = Assert.Throws<DirectoryNotFoundException>(
            () => NetGen.Fitting.Run(new Classifier(1), Samples.Classes, options));
        Assert.Contains(options.CheckpointPath, exception.Message, StringComparison.Ordinal);
        Assert.Empty(reports);
    }

    [Fact]
    public void A_checkpoint_outside_of_Fit_is_no_run()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Adam());
        trainer.SaveCheckpoint(CheckpointPath);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(
            () => NetGen.Fitting.Run(new Classifier(1), Samples.Classes, new FitOptions { ResumeFrom = CheckpointPath }));
        Assert.Contains("checkpoint of Fit", exception.Message);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_and_nothing_changes()
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd { Momentum = 0.9 });
        trainer.SaveCheckpoint(CheckpointPath);
        byte[] bytes = File.ReadAllBytes(CheckpointPath);
        for (int length = 0; length < bytes.Length; length += 1 + (bytes.Length / 97))
        {
            File.WriteAllBytes(CheckpointPath, bytes[..length]);
            Refused(new Sgd { Momentum = 0.9 }, CheckpointPath);
        }
    }

    [Theory]
    [InlineData("netgen.trainer", "{}")]
    [InlineData("netgen.trainer", "")]
    [InlineData("netgen.trainer", "[]")]
    [InlineData("netgen.trainer", "null")]
    [InlineData("netgen.trainer", """{"step":-1,"seed":0,"learning_rate":0.1}""")]
    [InlineData("netgen.trainer", """{"step":1,"seed":-1,"learning_rate":0.1}""")]
    [InlineData("netgen.trainer", """{"step":1,"seed":0,"learning_rate":-0.1}""")]
    [InlineData("netgen.trainer", """{"step":1,"seed":0,"learning_rate":1e999}""")]
    [InlineData("netgen.trainer", """{"step":1e30,"seed":0,"learning_rate":"x"}""")]
    [InlineData("netgen.checkpoint", "2")]
    [InlineData("netgen.run", "{}")]
    [InlineData("netgen.run", "not JSON")]
    [InlineData("netgen.run", """{"has_best_weights":true,"batch_size":1,"sample_count":1,"seed":1,"shuffle":true,"batch":0,"loss_sum":0,"samples":0,"seconds":0,"best_loss":0,"best_epoch":0,"epochs":[]}""")]
    [InlineData("netgen.run", """{"has_best_weights":false,"batch_size":1,"sample_count":1,"seed":1,"shuffle":true,"batch":0,"loss_sum":"huge","samples":0,"seconds":0,"best_loss":0,"best_epoch":0,"epochs":[]}""")]
    [InlineData("netgen.run", """{"has_best_weights":false,"batch_size":1,"sample_count":1,"seed":1,"shuffle":true,"batch":0,"loss_sum":0,"samples":0,"seconds":0,"best_loss":0,"best_epoch":0,"epochs":[{"epoch":"one"}]}""")]
    public void Hostile_metadata_are_refused_and_nothing_changes(string key, string text)
    {
        Rewrite(key, text);
        Refused(new Sgd(), CheckpointPath);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(4, 20, 0)]
    [InlineData(2, 8, 0)]
    [InlineData(0, 0, -1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 5, 0)]
    public void A_position_that_cannot_be_is_refused_and_nothing_changes(int batch, int samples, int bestEpoch)
    {
        // 20 samples in batches of 6: 4 batches. The file is at step 0, so only batch 0 fits.
        Rewrite("netgen.run", $$"""{"has_best_weights":false,"batch_size":6,"sample_count":20,"seed":0,"shuffle":true,"batch":{{batch}},"loss_sum":0,"samples":{{samples}},"seconds":0,"best_loss":"Infinity","best_epoch":{{bestEpoch}},"epochs":[]}""");
        Classifier network = new(1);
        float[] before = network.State.Values();
        FitOptions options = new() { BatchSize = 6, Optimizer = new Sgd(), ResumeFrom = CheckpointPath };
        Assert.Throws<InvalidDataException>(() => NetGen.Fitting.Run(network, Samples.Classes.Take(20), options));
        Assert.Equal(before, network.State.Values());
    }

    private static void Step(Trainer<Classifier> trainer, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            trainer.Step(Samples.FirstInputs(16), Samples.Labels.AsSpan(0, 16));
        }
    }

    private void Rewrite(string key, string text)
    {
        using Trainer<Classifier> trainer = new(new Classifier(1), new Sgd());
        trainer.SaveCheckpoint(CheckpointPath);
        SafetensorsFile file = SafetensorsFile.Read(CheckpointPath);
        List<SafetensorsTensor> tensors = [];
        foreach (SafetensorsEntry entry in file.Tensors)
        {
            float[] values = new float[entry.ElementCount];
            file.ReadSingle(entry.Name, values);
            tensors.Add(SafetensorsTensor.FromSingle(entry.Name, entry.Shape, values));
        }

        SafetensorsWriter.Write(CheckpointPath, tensors, new Dictionary<string, string>(file.Metadata) { [key] = text });
    }

    private void Refused(Optimizer optimizer, string expected)
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, optimizer, seed: 8);
        Step(trainer, 1);
        float[] before = network.State.Values();
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(CheckpointPath)).Message);
        Assert.Equal(before, network.State.Values());
        Assert.Equal((1L, 8UL), (trainer.StepCount, trainer.Seed));
    }
}
