using System.CommandLine;
using NetGen.Benchmarks.Editor;

RootCommand command = new("Measures NetGen.") { EditorCommand.Create() };
return command.Parse(args).Invoke();
