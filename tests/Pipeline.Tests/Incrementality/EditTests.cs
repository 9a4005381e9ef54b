using Microsoft.CodeAnalysis;
using NetGen.Generator;

namespace NetGen.Pipeline.Tests.Incrementality;

/// <summary>What an edit makes the generator do again: nothing, or the one network whose declaration it changed.</summary>
public sealed class EditTests
{
    private const string Networks = """
        namespace App;
        // Recognises digits.
        [Network(Sizes.Inputs)] [Dense(4, Activation.ReLU)] [Dense(2)] [Loss(LossFunction.SoftmaxCrossEntropy)]
        public partial class First
        {
            public int Twice(int value) => value * 2;
        }

        [Network(6)] [Dense(3)]
        public partial class Second;
        """;

    private const string Others = """
        namespace App;
        static class Sizes { public const int Inputs = 5; public const int Others = 7; }
        static class Program { static int Count() => 1; }
        """;

    [Theory]
    [InlineData(1, "=> 1;", "=> 2;")]
    [InlineData(1, "static class Program", "class New; static class Program")]
    [InlineData(1, "Others = 7", "Others = 8")]
    [InlineData(0, "Recognises digits", "Recognises letters")]
    [InlineData(0, "value * 2", "value + value")]
    [InlineData(0, "int Twice(int value)", "int Double(int value)")]
    [InlineData(0, "public partial class First", "internal partial class First")]
    [InlineData(0, "[Dense(4, Activation.ReLU)] [Dense(2)]", "[Dense(4,  Activation.ReLU)]\n\n/* one more */ [Dense(1 + 1)]")]
    [InlineData(0, "public partial class Second;", "[System.Obsolete] public partial class Second;")]
    public void An_edit_beside_the_declarations_regenerates_nothing(int source, string from, string to)
    {
        GeneratorRun before = GeneratorRun.Of(Networks, Others);
        GeneratorRun after = before.Edit(source, from, to);
        Assert.All(after.Reasons(NetworkGenerator.DeclarationStep), reason => Assert.True(IsKept(reason), reason.ToString()));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], after.Reasons(NetworkGenerator.ModelStep));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], after.OutputReasons());
        Assert.Equal(before.Files, after.Files);
    }

    [Theory]
    [InlineData(0, "[Dense(4, Activation.ReLU)]", "[Dense(8, Activation.ReLU)]")]
    [InlineData(0, "Activation.ReLU", "Activation.GELU")]
    [InlineData(0, "LossFunction.SoftmaxCrossEntropy", "LossFunction.Hinge")]
    [InlineData(1, "Inputs = 5", "Inputs = 9")]
    public void An_edit_of_one_declaration_regenerates_its_network_alone(int source, string from, string to)
    {
        GeneratorRun before = GeneratorRun.Of(Networks, Others);
        GeneratorRun after = before.Edit(source, from, to);
        Assert.Equal(IncrementalStepRunReason.Modified, after.Reasons(NetworkGenerator.DeclarationStep)[0]);
        Assert.True(IsKept(after.Reasons(NetworkGenerator.DeclarationStep)[1]));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], after.Reasons(NetworkGenerator.ModelStep));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], after.OutputReasons());
        Assert.NotEqual(before.Files[0], after.Files[0]);
        Assert.Equal(before.Files[1], after.Files[1]);
    }

    [Fact]
    public void Another_network_is_generated_without_those_that_are_there()
    {
        GeneratorRun after = GeneratorRun.Of(Networks, Others).Add("[NetGen.Network(3)] [NetGen.Dense(1)] partial class Third;");
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], after.Reasons(NetworkGenerator.ModelStep));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], after.OutputReasons());
        Assert.Equal(3, after.Files.Length);
    }

    [Fact]
    public void A_network_whose_declaration_goes_takes_its_file_along()
    {
        GeneratorRun after = GeneratorRun.Of(Others, "[NetGen.Network(3)] [NetGen.Dense(1)] partial class Third;", Networks).Remove(1);
        Assert.Equal(["App.First.g.cs", "App.Second.g.cs"], after.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_and_its_correction_lead_back_to_the_same_file()
    {
        GeneratorRun sound = GeneratorRun.Of(Networks, Others);
        GeneratorRun mistaken = sound.Edit(0, "[Dense(2)]", "[Dense(-2)]");
        Assert.Contains("has errors", mistaken.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(sound.Files, mistaken.Edit(0, "[Dense(-2)]", "[Dense(2)]").Files);
    }

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
