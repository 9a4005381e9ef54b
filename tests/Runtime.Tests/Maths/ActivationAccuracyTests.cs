using Xunit.Abstractions;

namespace NetGen.Runtime.Tests.Maths;

public sealed class ActivationAccuracyTests(ITestOutputHelper output)
{
    // Tanh, Sigmoid and Softplus are the elementary functions, which have their own, finer sweep.
    public static TheoryData<string> Names => new(ActivationFunctions.All.Keys.Except(ElementaryFunctions.All.Keys));

    [Theory]
    [MemberData(nameof(Names))]
    public void Activations_are_within_4_ulp_at_every_15th_float(string name) =>
        Sweep.AssertWithin4Ulp(name, ActivationFunctions.All[name], 15, output);
}
