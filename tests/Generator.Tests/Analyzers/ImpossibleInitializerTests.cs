using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2011: initialisers that can't fill a layer of its shape.</summary>
public class ImpossibleInitializerTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(3, [|Init = Init.Identity|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(5, [|Init = Init.Dirac|])] partial class Net;")]
    [InlineData("[Network(4, Init = Init.Identity)] [Dense(4)] [[|Dense(units: 3)|]] partial class Net;")]
    [InlineData("[Network(8, 4, 4)] [Conv2D(Net.Filters, 3, [|Init = Init.DeltaOrthogonal|])] partial class Net { const int Filters = 4; }")]
    [InlineData("[Network(8, 4, 4, Init = Init.DeltaOrthogonal)] [[|Conv2D(4, 3, Groups = 4)|]] partial class Net;")]
    [InlineData("[Network(2, 4, 4)] [Flatten] [Dense(31, [|Init = (Init)15|])] partial class Net;")]
    public Task An_initialiser_that_can_not_fill_its_layer_is_reported(string source) => AnalyzerRun.VerifyAsync("NG2011", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(4, Init = Init.Identity)] partial class Net;")]
    [InlineData("[Network(4, 8, 8, Init = Init.Dirac)] [Conv2D(2, 3)] [Conv2D(6, 1)] partial class Net;")]
    [InlineData("[Network(4, 8, 8)] [Conv2D(4, 3, Init = Init.DeltaOrthogonal, InitGain = 1.5925, Activation = Activation.Tanh)] [Conv2D(8, 3, Groups = 4, Init = Init.DeltaOrthogonal)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(4, Init = Init.Orthogonal)] partial class Net;")]
    public Task An_initialiser_that_can_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, Init = Init.Identity)] partial class Net;",
        "'dense1' can't start as the identity: it has 4 in and 3 out, and the identity needs as many of both; use Orthogonal or Auto")]
    [InlineData("[Network(8, 4, 4)] [Conv2D(4, 3, Groups = 2, Init = Init.DeltaOrthogonal)] partial class Net;",
        "'conv2d1' can't start DeltaOrthogonal: it has 4 in and 2 out in each group, and orthonormal columns need at least as many out as in; use Orthogonal or Auto")]
    public async Task The_message_says_the_sizes(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }
}
