namespace NetGen.Tests.Samples;

/// <summary>The tests that redirect what a program writes to the console, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleCollection
{
    internal const string Name = "console";
}
