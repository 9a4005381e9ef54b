using System.Globalization;
using NetGen.Kernels;
using NetGen.Tests.Training;

namespace NetGen.Tests.Network;

public class NetworkSummaryTests
{
    [Fact]
    public void The_table_has_a_line_a_layer_and_the_totals()
    {
        string rule = new('─', 61);
        Assert.Equal(
            $"""
            Regressor: 5 → 3
            {rule}
            Layer   Kind      Output  Parameters  Activation  Initialiser
            {rule}
            norm1   Centre    5                0
            dense1  Dense(8)  8               48  ReLU        Auto
            dense2  Dense(3)  3               27              Auto
            {rule}
            Parameters: 75 (300 bytes), of them frozen: 24; running statistics: 5
            Loss: MeanSquaredError; training keeps 108 bytes a sample
            """.ReplaceLineEndings("\n"),
            NetworkSummary.Format(Regressor.Description));
    }

    [Fact]
    public void A_network_that_branches_says_what_each_layer_reads_under_any_culture()
    {
        CultureInfo former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            NetworkDescription description = Lossless.Description with
            {
                ParameterCount = 1_234_567,
                Layers =
                [
                    new("conv2d1", "Conv2D(5, 3×3)", [5, 28, 28], 1_234_567, ["input"]),
                    new("add1", "Add", [5, 28, 28], 0, ["conv2d1", "input"]),
                ],
            };
            string[] lines = NetworkSummary.Format(description).Split('\n');
            Assert.Equal("Layer    Kind            Output   Parameters  Activation  Initialiser  Reads", lines[2]);
            Assert.Equal("conv2d1  Conv2D(5, 3×3)  5×28×28   1,234,567                           input", lines[4]);
            Assert.Equal("add1     Add             5×28×28           0                           conv2d1, input", lines[5]);
            Assert.Equal("Parameters: 1,234,567 (4.7 MiB); running statistics: 5", lines[^1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }
}
