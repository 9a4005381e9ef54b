using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Residual networks: He et al. 2015 and 2016, Zhang et al. 2019 (Fixup), and their kin.</summary>
public class ResidualTests
{
    private const string Stem = """
        [Conv2D(64, 7, Stride = 2, Padding = 3, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2, Padding = 1, Name = "block0")]
        """;

    [Theory]
    [InlineData("Init = Init.HeNormal")]
    [InlineData("Init = Init.Auto")]
    public Task ResNet_18_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(3, 224, 224, {initialiser})]
        {Stem}
        {BasicBlock(1, 64)} {BasicBlock(2, 64)}
        {ProjectedBlock(3, 128)} {BasicBlock(4, 128)}
        {ProjectedBlock(5, 256)} {BasicBlock(6, 256)}
        {ProjectedBlock(7, 512)} {BasicBlock(8, 512)}
        [GlobalAvgPool2D] [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    public Task ResNet_and_ResNeXt_with_bottlenecks_have_no_warnings(int groups) => VerifyAsync($"""
        [Network(3, 224, 224, Init = Init.HeNormal)]
        {Stem}
        {Bottleneck(1, 128, groups, "Stride = 1", isProjected: true)} {Bottleneck(2, 128, groups, "Stride = 1", isProjected: false)}
        {Bottleneck(3, 256, groups, "Stride = 2", isProjected: true)} {Bottleneck(4, 256, groups, "Stride = 1", isProjected: false)}
        [GlobalAvgPool2D] [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", Init = Init.Zeros")]
    public Task A_pre_activation_ResNet_has_no_warnings(string branchEnd) => VerifyAsync($"""
        [Network(3, 32, 32)]
        [Conv2D(64, 3, Padding = 1, UseBias = false, Name = "block0")]
        {Blocks(9, block => $"""
            [BatchNorm(Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, UseBias = false, Init = Init.HeNormal)]
            [BatchNorm(Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, UseBias = false{branchEnd})]
            [Add("block{block - 1}", Name = "block{block}")]
            """)}
        [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_wide_pre_activation_ResNet_with_projections_has_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(16, 3, Padding = 1, UseBias = false)]
        {Blocks(3, block => $"""
            [BatchNorm(Activation = Activation.ReLU, Name = "entry{block}")]
            [Conv2D({32 << block}, 1, Stride = 2, UseBias = false, Name = "projection{block}")]
            [Conv2D({32 << block}, 3, Stride = 2, Padding = 1, UseBias = false, From = "entry{block}")] [BatchNorm(Activation = Activation.ReLU)]
            [Conv2D({32 << block}, 3, Padding = 1, UseBias = false)]
            [Add("projection{block}")]
            """)}
        [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("Init = Init.HeNormal, InitGain = {0}")]
    [InlineData("Init = Init.Normal, InitStd = {1}")]
    public Task Fixup_has_no_warnings(string initialiser)
    {
        const int Residuals = 8;
        // Without normalisation: He times L^(-1/(2m-2)) with m = 2 layers a branch, the branch's last layer and the classifier at zero.
        double gain = Math.Sqrt(2.0 / Residuals);
        string scaled = string.Format(System.Globalization.CultureInfo.InvariantCulture, initialiser, gain, gain / Math.Sqrt(64 * 3 * 3));
        return VerifyAsync($"""
            [Network(3, 32, 32)]
            [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU, Init = Init.HeNormal, Name = "block0")]
            {Blocks(Residuals, block => $"""
                [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU, {scaled})]
                [Conv2D(64, 3, Padding = 1, Init = Init.Zeros)]
                [Add("block{block - 1}", Activation = Activation.ReLU, Name = "block{block}")]
                """)}
            [GlobalAvgPool2D] [Dense(10, Init = Init.Zeros)]
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            """);
    }

    [Fact]
    public Task A_residual_network_without_normalisation_has_no_warnings_under_Auto() => VerifyAsync($"""
        [Network(16, 16, 16)]
        [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU, Name = "block0")]
        {Blocks(6, block => $"""
            [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(32, 3, Padding = 1)]
            [Add("block{block - 1}", Activation = Activation.ReLU, Name = "block{block}")]
            """)}
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_pre_activation_ResNet_of_thirty_three_blocks_has_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(16, 3, Padding = 1, UseBias = false, Name = "block0")]
        {Blocks(33, block => $"""
            [BatchNorm(Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1, UseBias = false)]
            [BatchNorm(Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1, UseBias = false)]
            [Add("block{block - 1}", Name = "block{block}")]
            """)}
        [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_ResNet_of_dense_layers_for_tables_has_no_warnings() => VerifyAsync($"""
        [Network(24)]
        [Dense(128, Name = "block0")]
        {Blocks(4, block => $"""
            [BatchNorm] [Dense(256, Activation.ReLU)] [Dropout(0.2)] [Dense(128)] [Dropout(0.1)]
            [Add("block{block - 1}", Name = "block{block}")]
            """)}
        [BatchNorm(Activation = Activation.ReLU)] [Dense(1)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    private static string BasicBlock(int block, int channels) => $"""
        [Conv2D({channels}, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D({channels}, 3, Padding = 1, UseBias = false)] [BatchNorm]
        [Add("block{block - 1}", Activation = Activation.ReLU, Name = "block{block}")]

        """;

    private static string ProjectedBlock(int block, int channels) => $"""
        [Conv2D({channels}, 1, Stride = 2, UseBias = false)] [BatchNorm(Name = "projection{block}")]
        [Conv2D({channels}, 3, Stride = 2, Padding = 1, UseBias = false, From = "block{block - 1}")] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D({channels}, 3, Padding = 1, UseBias = false)] [BatchNorm]
        [Add("projection{block}", Activation = Activation.ReLU, Name = "block{block}")]

        """;

    private static string Bottleneck(int block, int channels, int groups, string stride, bool isProjected) => $"""
        {(isProjected ? $"[Conv2D({2 * channels}, 1, {stride}, UseBias = false)] [BatchNorm(Name = \"projection{block}\")]" : "")}
        [Conv2D({channels}, 1, UseBias = false, From = "block{block - 1}")] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D({channels}, 3, {stride}, Padding = 1, Groups = {groups}, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D({2 * channels}, 1, UseBias = false)] [BatchNorm]
        [Add("{(isProjected ? "projection" : "block")}{(isProjected ? block : block - 1)}", Activation = Activation.ReLU, Name = "block{block}")]

        """;
}
