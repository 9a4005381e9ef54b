using System.Globalization;
using NetGen.Reproducibility.Networks;

namespace NetGen.Reproducibility.Experiments;

/// <summary>Each initialiser, on matrices and on convolutions.</summary>
internal static class InitializerExperiments
{
    public static void Run()
    {
        var dense = new SquareDense(1);
        var convolutions = new SquareConvolutions(1);
        foreach (Init init in Enum.GetValues<Init>().Distinct())
        {
            // Delta-orthogonal weights are for convolutions.
            if (init is not Init.DeltaOrthogonal)
            {
                dense.Initialize(7, init);
                Report.Item($"initialiser {Name(init)} dense", Experiment.Parameters(dense));
            }

            convolutions.Initialize(7, init);
            Report.Item($"initialiser {Name(init)} convolution", Experiment.Parameters(convolutions));
        }

        dense.InitializeLsuv(new Samples(5).Floats(64 * SquareDense.InputSize), 7);
        Report.Item("initialiser LSUV fitted dense", Experiment.Parameters(dense));
        convolutions.InitializeLsuv(new Samples(5).Floats(16 * SquareConvolutions.InputSize), 7);
        Report.Item("initialiser LSUV fitted convolution", Experiment.Parameters(convolutions));
    }

    // By number: of an initialiser with two names, such as Xavier and Glorot, either may be printed.
    private static string Name(Init init) => ((int)init).ToString("00", CultureInfo.InvariantCulture);
}
