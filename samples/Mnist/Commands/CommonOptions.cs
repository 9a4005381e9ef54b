using System.CommandLine;

namespace NetGen.Samples.Mnist;

/// <summary>The options that training and comparing have in common.</summary>
/// <param name="epochs">The epochs without the option.</param>
/// <param name="optimizer">The optimizer without the option.</param>
internal sealed class CommonOptions(int epochs, string optimizer)
{
    private readonly Option<string> optimizerName = ChoiceOption.Create(
        "--optimizer", "How gradients change weights.", optimizer, [.. OptimizerChoice.All.Select(choice => choice.Name)]);
    private readonly Option<double?> learningRate = NumberOption.Positive(
        "--lr", "The learning rate. [default: sgd, momentum and adagrad 0.01; rmsprop, adam and adamw 0.001; lion 0.0001]");

    /// <summary>Passes over the training images.</summary>
    public Option<int> Epochs { get; } = NumberOption.Whole("--epochs", "Passes over the training images.", epochs, smallest: 1);

    /// <summary>The seed of everything that is random.</summary>
    public Option<ulong> Seed { get; } = NumberOption.Seed("--seed", "The seed of weights and of the images' order: the same seed gives the same bits.", 1);

    /// <summary>The threads to use.</summary>
    public Option<int> Threads { get; } = NumberOption.Whole("--threads", "Threads, 0 for one a core; never changes a result.", 0, smallest: 0, largest: 1024);

    /// <summary>How many training images to use.</summary>
    public Option<int> Limit { get; } = NumberOption.Whole(
        "--limit", $"Take the first so many of the training images, for a quick look; 0 for all {MnistData.TrainingCount}.", 0, smallest: 0, largest: MnistData.TrainingCount);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Epochs, optimizerName, learningRate, Seed, Threads, Limit])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The optimizer's name and its learning rate.</summary>
    public (OptimizerChoice Choice, double LearningRate) Optimizer(ParseResult result)
    {
        OptimizerChoice choice = OptimizerChoice.Of(result.GetRequiredValue(optimizerName));
        return (choice, result.GetValue(learningRate) ?? choice.LearningRate);
    }
}
