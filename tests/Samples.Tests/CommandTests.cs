using System.CommandLine;
using NetGen.Samples.Mnist;

namespace NetGen.Tests.Samples;

[Collection(ConsoleCollection.Name)]
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("mlp")]
    [InlineData("lenet")]
    public void The_last_line_is_the_test_accuracy(string network)
    {
        string output = Run(0, "--limit", "2000", "--epochs", "1", "--network", network);
        Assert.Matches(@"(^|\n)test accuracy: [5-9][0-9]\.[0-9]{2} %\n$", output);
    }

    [Fact]
    public void A_resumed_run_writes_the_same_tensors_as_one_in_one_go()
    {
        string whole = Path.Combine(folder, "whole.safetensors");
        string parts = Path.Combine(folder, "parts.safetensors");
        string[] common = ["--limit", "1000", "--seed", "3"];
        string first = Run(0, [.. common, "--epochs", "3", "--save", whole]);
        Run(0, [.. common, "--epochs", "1", "--save", parts]);
        string second = Run(0, [.. common, "--epochs", "3", "--save", parts, "--resume", parts, "--threads", "1"]);
        Assert.Equal(first.Split('\n')[^2], second.Split('\n')[^2]);
        Assert.Equal(Parameters(Mlp.Load(whole)), Parameters(Mlp.Load(parts)));
    }

    [Theory]
    [InlineData("--optimizer takes one of sgd, momentum, adagrad, rmsprop, adam, adamw, lion; 'sdg' came.", "--optimizer", "sdg")]
    [InlineData("--network takes one of mlp, lenet; 'cnn' came.", "--network", "cnn")]
    [InlineData("--epochs takes a whole number of at least 1; '0' came.", "--epochs", "0")]
    [InlineData("--lr takes a number above 0, such as 0.01 or 1e-3; 'NaN' came.", "--lr", "NaN")]
    [InlineData("--limit takes a whole number from 0 to 60000; '60001' came.", "--limit", "60001")]
    [InlineData("--resume: there is no file 'missing.safetensors'.", "--resume", "missing.safetensors")]
    [InlineData("--save: there is no folder 'missing' to write to.", "--save", "missing/net.safetensors")]
    public void A_bad_value_is_refused_with_the_options_name_and_what_it_takes(string message, params string[] arguments) =>
        Assert.Contains(message, TrainCommand.Create().Parse(arguments).Errors.Select(error => error.Message));

    [Fact]
    public void A_checkpoint_of_another_run_is_an_error_message_and_no_stack_trace()
    {
        string path = Path.Combine(folder, "net.safetensors");
        Run(0, "--limit", "500", "--epochs", "1", "--save", path);
        string error = Run(1, "--limit", "500", "--epochs", "2", "--resume", path, "--batch", "32");
        Assert.Contains("expected 32, found 64", error);
        Assert.DoesNotContain("   at ", error);
    }

    private static float[] Parameters(Mlp network)
    {
        float[] weights = new float[784 * 256];
        network.GetParameter("dense1.weight", weights);
        return weights;
    }

    /// <summary>What the program wrote, output and errors together.</summary>
    private static string Run(int exitCode, params string[] arguments)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter text = new() { NewLine = "\n" };
        TerminalOutput.WritePlainTo(text);
        Console.SetError(text);
        try
        {
            int code = TrainCommand.Create().Parse(arguments).Invoke();
            Assert.True(exitCode == code, text.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        return text.ToString();
    }
}
