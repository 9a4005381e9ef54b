using Xunit.Abstractions;

namespace NetGen.Runtime.Tests.Maths;

public sealed class ElementaryAccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Elementary_functions_are_within_4_ulp_at_every_15th_float(string name) =>
        Sweep.AssertWithin4Ulp(name, ElementaryFunctions.All[name], 15, output);
}
