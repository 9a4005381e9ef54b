namespace NetGen.Samples.Mnist;

/// <summary>Runs what a command does, with messages in place of stack traces for what a user can mend.</summary>
internal static class CommandAction
{
    private const int Failure = 1;

    /// <summary>Runs an action on another thread, so that Ctrl+C is heard meanwhile.</summary>
    /// <param name="action">What to do; it returns the exit code.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(Func<int> action) => Task.Run(() =>
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {exception.Message}");
            return Failure;
        }
    });
}
