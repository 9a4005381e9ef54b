using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class FittingInitializerFixTests
{
    [Theory]
    [InlineData("Dense(8, Activation.ReLU, Init = Init.XavierUniform)", "Dense(8, Activation.ReLU, Init = Init.HeUniform)")]
    [InlineData("Dense(8, Init = NetGen.Init.GlorotNormal, Activation = Activation.PReLU)", "Dense(8, Init = NetGen.Init.HeNormal, Activation = Activation.PReLU)")]
    [InlineData("Dense(8, Activation.GELU, Init = Init.LeCunNormal)", "Dense(8, Activation.GELU, Init = Init.HeNormal, InitGain = 1.53353)")]
    [InlineData("Dense(8, Activation.SiLU, InitGain = 1.1, Init = Init.XavierUniform)", "Dense(8, Activation.SiLU, InitGain = 1.676532, Init = Init.HeUniform)")]
    [InlineData("Dense(8, Activation.ReLU, Init = Init.VarianceScaling, InitFan = Fan.Average, InitDistribution = Distribution.Uniform)", "Dense(8, Activation.ReLU, Init = Init.HeUniform)")]
    [InlineData("Dense(8, Activation.Tanh, Init = Init.KaimingNormal)", "Dense(8, Activation.Tanh, Init = Init.XavierNormal)")]
    [InlineData("Dense(8, Activation.SELU, Init = Init.HeUniform, InitFan = Fan.Out)", "Dense(8, Activation.SELU, Init = Init.LeCunNormal)")]
    public async Task The_fitting_initialiser_or_Auto_is_written(string before, string fitting)
    {
        string Source(string layer) => $"using NetGen;\n[Network(8)]\n[{layer}] // first\n[Dense(3)]\npartial class Net;\n";
        await FixRun.VerifyAsync(new FittingInitializerFixProvider(), Source(before), Source(fitting), FittingInitializerFixProvider.Fitting);
        string auto = System.Text.RegularExpressions.Regex.Replace(fitting, "Init\\.\\w+(, InitGain = [0-9.]+)?", "Init.Auto").Replace("InitGain = 1.676532, ", "", StringComparison.Ordinal);
        await FixRun.VerifyAsync(new FittingInitializerFixProvider(), Source(before), Source(auto), FittingInitializerFixProvider.Auto);
    }

    [Theory]
    [InlineData(FittingInitializerFixProvider.Fitting, "Init.HeUniform", "Init.HeUniform, InitGain = 1.486848", "Init.LeCunNormal")]
    [InlineData(FittingInitializerFixProvider.Auto, "Init.Auto", "Init.Auto", "Init.Auto")]
    public Task All_layers_of_a_document_are_fixed_by_one_choice(string key, string first, string second, string third) => FixRun.VerifyAllAsync(
        new FittingInitializerFixProvider(),
        """
        using NetGen;

        [Network(8, Init = Init.GlorotUniform)]
        [Dense(8, Activation.ReLU)]
        [Dense(8, Activation.Mish), Dropout(0.1)]
        [Dense(3)]
        partial class First;

        [Network(8)]
        [Dense(8, Activation.SELU, Init = Init.Normal, InitStd = 1)]
        [Dense(3)]
        partial class Second;
        """,
        $"""
        using NetGen;

        [Network(8, Init = Init.GlorotUniform)]
        [Dense(8, Activation.ReLU, Init = {first})]
        [Dense(8, Activation.Mish, Init = {second}), Dropout(0.1)]
        [Dense(3)]
        partial class First;

        [Network(8)]
        [Dense(8, Activation.SELU, Init = {third})]
        [Dense(3)]
        partial class Second;
        """,
        key);

    [Fact]
    public async Task The_choices_name_what_they_write() => Assert.Equal(
        ["Use HeNormal with InitGain = 1.53353", "Use Init.Auto"],
        await FixRun.TitlesAsync(new FittingInitializerFixProvider(), "using NetGen; [Network(8)] [Dense(8, Activation.GELU, Init = Init.XavierNormal)] [Dense(3)] partial class Net;"));
}
