namespace NetGen.Generator.Activations;

/// <summary>Every activation. To add one: its enum member, its vector functions in the runtime, its definition, and a line here.</summary>
internal static class ActivationCatalog
{
    private static readonly Dictionary<Activation, ActivationDefinition> Definitions = new ActivationDefinition[]
    {
        new IdentityActivation(),
        new ReLUActivation(),
        new LeakyReLUActivation(),
        new PReLUActivation(),
        new ELUActivation(),
        new SELUActivation(),
        new CELUActivation(),
        new GELUActivation(),
        new GELUTanhActivation(),
        new SiLUActivation(),
        new MishActivation(),
        new SoftplusActivation(),
        new SoftsignActivation(),
        new TanhActivation(),
        new SigmoidActivation(),
        new HardSigmoidActivation(),
        new HardSwishActivation(),
        new HardTanhActivation(),
        new ReLU6Activation(),
    }.ToDictionary(definition => definition.Kind);

    public static ActivationDefinition Of(Activation kind) => Definitions[kind];
}
