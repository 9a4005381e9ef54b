using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.Agreement;

/// <summary>Every activation behind a layer and as a layer, against the float64 reference.</summary>
public sealed class ActivationAgreementTests
{
    private static readonly DeclarationSet Networks = Declare();

    public static TheoryData<string> Activations() => [.. Enum.GetNames<Activation>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void BehindALayer(string activation) => Check("Behind" + activation);

    [Theory]
    [MemberData(nameof(Activations))]
    public void AsALayer(string activation) => Check("Layer" + activation);

    [Fact]
    public void ConstantsOfActivationsAreUsed()
    {
        Check("LeakySlope");
        Check("ELUAlpha");
        Check("CELUAlpha");
    }

    private static void Check(string name)
    {
        var pair = new ReferencePair(Networks.Create(name), seed: 1);
        foreach (int batch in new[] { 1, 17 })
        {
            pair.CheckForward(batch, name);
            pair.CheckGradients(batch, name);
        }
    }

    private static DeclarationSet Declare()
    {
        var set = new DeclarationSet();
        foreach (string activation in Enum.GetNames<Activation>())
        {
            set.Add("Behind" + activation, $"[Network(7)][Dense(13, Activation.{activation})][Dense(5)][Loss(LossFunction.MeanSquaredError)]");
            set.Add("Layer" + activation, $"[Network(7)][Dense(19)][Activate(Activation.{activation})][Dense(3)][Activate(Activation.{activation})][Loss(LossFunction.MeanSquaredError)]");
        }

        set.Add("LeakySlope", "[Network(7)][Dense(13, Activation.LeakyReLU, Slope = 0.3)][Dense(5)][Loss(LossFunction.MeanSquaredError)]");
        set.Add("ELUAlpha", "[Network(7)][Dense(13, Activation.ELU, Alpha = 0.4)][Dense(5)][Loss(LossFunction.MeanSquaredError)]");
        set.Add("CELUAlpha", "[Network(7)][Dense(13, Activation.CELU, Alpha = 2.5)][Dense(5)][Loss(LossFunction.MeanSquaredError)]");
        return set;
    }
}
