using System.Text;
using Spectre.Console;

namespace NetGen.Samples.Mnist;

/// <summary>Where the program writes to: a terminal with colours and bars, or a file or pipe, which gets plain text.</summary>
internal static class TerminalOutput
{
    // Nothing wraps lines in a file; wide enough for every line and table.
    private const int FileWidth = 160;

    /// <summary>Whether a bar can move.</summary>
    public static bool IsInteractive => AnsiConsole.Profile.Capabilities.Interactive;

    /// <summary>Prepares the console; to be called first.</summary>
    public static void Prepare()
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (Console.IsOutputRedirected)
        {
            WritePlainTo(Console.Out);
        }
    }

    /// <summary>Writes everything as plain text to a writer.</summary>
    /// <param name="writer">The writer, which is the console's own from then on.</param>
    public static void WritePlainTo(TextWriter writer)
    {
        Console.SetOut(writer);
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        AnsiConsole.Profile.Width = FileWidth;
    }
}
