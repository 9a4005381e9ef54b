using System.CommandLine;
using NetGen.Benchmarks.Choices;
using NetGen.Benchmarks.Compiling;
using NetGen.Benchmarks.Detail;
using NetGen.Benchmarks.Editor;
using NetGen.Benchmarks.Growth;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.StartUp;

RootCommand command = new("Measures NetGen.")
{
    EditorCommand.Create(), SpeedCommand.Create(), CompareCommand.Create(), DetailCommand.Create(), GrowthCommand.Create(), StartUpCommand.Create(),
    CompileCommand.Create(), ChoicesCommand.Create(),
};
return command.Parse(args).Invoke();
