using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Pipeline.Tests.Incrementality;

/// <summary>An editor cancels the generator at every key; it has to stop soon.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void Reading_a_declaration_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => DeclarationReader.Describe(TestCompilation.Type("Net", "[Network(4)] [Dense(1)] partial class Net;"), new CancellationToken(canceled: true)));

    [Fact]
    public void A_run_that_is_cancelled_half_way_does_not_go_on_to_the_end()
    {
        CSharpCompilation compilation = TestCompilation.Of([.. Enumerable.Range(0, 40).Select(index =>
            $"[Network(3, 9, {index + 9})] [Conv2D(8, 3)] [MaxPool2D(2)] [Flatten] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net{index};")]);
        GeneratorRun.Of(compilation, default);
        var whole = Stopwatch.StartNew();
        Assert.Equal(40, GeneratorRun.Of(compilation.Clone(), default).Files.Length);
        whole.Stop();

        // The machine may have been slower then than it is now.
        Assert.Contains([4, 16, 64], divisor => IsCancelled(compilation.Clone(), whole.Elapsed / divisor));
    }

    private static bool IsCancelled(CSharpCompilation compilation, TimeSpan delay)
    {
        using var cancellation = new CancellationTokenSource(delay);
        try
        {
            GeneratorRun.Of(compilation, cancellation.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
