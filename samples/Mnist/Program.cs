using System.CommandLine;
using System.CommandLine.Invocation;
using NetGen.Samples.Mnist;

TerminalOutput.Prepare();
ParseResult command = TrainCommand.Create().Parse(args);
if (command.Action is ParseErrorAction error)
{
    // The message alone: the help that would follow pushes it off the screen.
    error.ShowHelp = false;
}

return await command.InvokeAsync();
