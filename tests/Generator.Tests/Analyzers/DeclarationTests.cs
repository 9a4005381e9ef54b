using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG0001 to NG0005: what kind of class a network is, and where its attributes stand.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(1)] class [|Net|];")]
    [InlineData("[Network(4)] [Dense(1)] public sealed class [|Net|] { }")]
    [InlineData("[Network(4)] [Dense(1)] record [|Net|];")]
    [InlineData("using N = NetGen.NetworkAttribute; [N(4), Dense(1)] internal class [|Net|];")]
    [InlineData("partial class Outer { [Network(4)] [Dense(1)] class [|Net|]; }")]
    public Task A_network_that_is_not_partial_is_reported_at_its_name(string source) => AnalyzerRun.VerifyAsync("NG0001", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] public sealed partial class Net { } partial class Net { }")]
    [InlineData("[Network(4)] [Dense(1)] partial record Net;")]
    [InlineData("class NoNetwork;")]
    public Task A_partial_network_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] static partial class [|Net|];")]
    [InlineData("[Network(4)] [Dense(1)] abstract partial class [|Net|];")]
    [InlineData("[Network(4)] [Dense(1)] partial class [|Net|]<T>;")]
    [InlineData("[Network(4)] [Dense(1)] file partial class [|Net|];")]
    [InlineData("class Outer { [Network(4)] [Dense(1)] partial class [|Net|]; }")]
    [InlineData("public static class Outer { public partial record struct Inner { [Network(4)] [Dense(1)] partial class [|Net|]; } }")]
    [InlineData("partial class Outer<T> { [Network(4)] [Dense(1)] partial class [|Net|]; }")]
    [InlineData("file partial class Outer { [Network(4)] [Dense(1)] partial class [|Net|]; }")]
    public Task A_type_that_the_generator_cannot_add_to_is_reported_at_its_name(string source) => AnalyzerRun.VerifyAsync("NG0002", source);

    [Theory]
    [InlineData("partial class Outer { partial struct Inner { [Network(4)] [Dense(1)] private partial class Net; } }")]
    [InlineData("static partial class Outer { [Network(4)] [Dense(1)] public partial class Net; }")]
    [InlineData("partial interface IOuter { [Network(4)] [Dense(1)] public partial class Net; }")]
    [InlineData("namespace A.B { [Network(4)] [Dense(1)] partial class Net : Base<int>; class Base<T>; }")]
    public Task A_network_in_partial_types_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public async Task Every_type_around_a_network_that_is_not_partial_is_named()
    {
        var diagnostics = await AnalyzerRun.VerifyAsync(
            "NG0002", "class Outer { class Inner { [Network(4)] [Dense(1)] partial class {|NG0002:[|Net|]|}; } }");
        Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage().Contains("'Inner'", StringComparison.Ordinal));
        Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage().Contains("'Outer'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[|Network(4)|]] partial class Net;")]
    [InlineData("[[|Network(1, 28, 28)|]] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Serializable, [|NetGen.NetworkAttribute(inputShape: new[] { 4 })|]] partial class Net;")]
    public Task A_network_without_layers_is_reported_at_its_attribute(string source) => AnalyzerRun.VerifyAsync("NG0003", source);

    [Theory]
    [InlineData("[[|Dense(1)|]] partial class Net;")]
    [InlineData("[Serializable] [[|NetGen.Dense(1)|], Dense(2)] class Net;")]
    [InlineData("using D = NetGen.DenseAttribute; [[|D(1)|]] [Loss(LossFunction.Huber)] class Net;")]
    public Task Layers_without_a_network_are_reported_once_at_the_first(string source) => AnalyzerRun.VerifyAsync("NG0004", source);

    [Theory]
    [InlineData("[Network(4)] partial class Net; [Dense(1)] partial class Net;")]
    [InlineData("[Dense(1)] partial class Net; [Network(4)] partial class Net; [Loss(LossFunction.Huber)] partial class Net;")]
    public Task Network_and_loss_may_stand_on_another_declaration_than_the_layers(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] partial class Net; [[|Dense(2)|], Dense(3)] partial class Net;")]
    [InlineData("[[|Dense(2)|]] partial class Net; [Network(4)] [Dense(1)] partial class Net;")]
    [InlineData("[Dense(2)] partial class Net; [[|Dropout(0.5)|]] partial class Net; [Network(4)] partial class Net;")]
    public Task Layers_on_a_second_declaration_are_reported_there(string source) => AnalyzerRun.VerifyAsync("NG0005", source);

    [Fact]
    public Task Layers_in_two_files_are_reported() => AnalyzerRun.VerifyAsync(
        "NG0005", "[Network(4)] [Dense(1)] partial class Net;", "[[|Dense(2)|]] partial class Net;");
}
