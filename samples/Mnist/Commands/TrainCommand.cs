using System.CommandLine;

namespace NetGen.Samples.Mnist;

/// <summary>The program without a subcommand: train one network and test it.</summary>
internal static class TrainCommand
{
    /// <summary>Describes the command.</summary>
    public static RootCommand Create()
    {
        CommonOptions common = new(epochs: 5, optimizer: "adam");
        Option<string> network = ChoiceOption.Create(
            "--network", "mlp: 784-256-128-10. lenet: two convolutions with pooling, three dense layers.", "mlp", ["mlp", "lenet"]);
        Option<int> batch = NumberOption.Whole("--batch", "Images a step.", 64, smallest: 1, largest: MnistData.TrainingCount);
        Option<string?> save = FileOption.ToWrite(
            "--save", "Write a safetensors file after every epoch: the weights, and what --resume needs to go on.");
        Option<string?> resume = FileOption.ToRead(
            "--resume", "Go on from a file of --save, up to --epochs in all. With the other options unchanged, the result has the same bits as that of a run in one go.");

        RootCommand command = new("Trains a network on the 60,000 images of handwritten digits of MNIST and tests it on 10,000 others.");
        command.Options.Add(network);
        common.AddTo(command);
        foreach (Option option in (Option[])[batch, save, resume])
        {
            command.Options.Add(option);
        }

        command.Subcommands.Add(CompareCommand.Create());
        command.SetAction((result, cancellation) => CommandAction.Run(() =>
        {
            (OptimizerChoice optimizer, double learningRate) = common.Optimizer(result);
            FitOptions options = new()
            {
                Epochs = result.GetRequiredValue(common.Epochs),
                BatchSize = result.GetRequiredValue(batch),
                Optimizer = optimizer.Create(learningRate),
                Seed = result.GetRequiredValue(common.Seed),
                MaxThreads = result.GetRequiredValue(common.Threads),
                CheckpointPath = result.GetValue(save),
                ResumeFrom = result.GetValue(resume),
                Cancellation = cancellation,
            };
            MnistData data = MnistData.Load(result.GetRequiredValue(common.Limit));
            Console.WriteLine(FormattableString.Invariant(
                $"{data.Training.Count:N0} training images, {data.Test.Count:N0} test images; {optimizer.Name}, learning rate {learningRate}, batches of {options.BatchSize}, seed {options.Seed}\n"));
            return result.GetRequiredValue(network) == "lenet"
                ? TrainingRun.Start(new LeNet(options.Seed), data, options)
                : TrainingRun.Start(new Mlp(options.Seed), data, options);
        }));
        return command;
    }
}
