namespace NetGen.Generator.Model;

/// <summary>The arguments that several kinds of layers share.</summary>
internal static class SharedArguments
{
    private const double DefaultLeakySlope = 0.01;
    private const double DefaultLearnedSlope = 0.25;

    /// <summary>Reads <c>Activation</c>, or the positional argument <c>activation</c>, with <c>Slope</c> and <c>Alpha</c>.</summary>
    public static ActivationSpec Activation(LayerArguments arguments)
    {
        Activation kind = arguments.Has("Activation")
            ? arguments.Enumeration("Activation", NetGen.Activation.Identity)
            : arguments.Enumeration("activation", NetGen.Activation.Identity);
        double slope = arguments.Finite("Slope", kind == NetGen.Activation.PReLU ? DefaultLearnedSlope : DefaultLeakySlope);
        double alpha = arguments.Positive("Alpha", 1);
        // Constants that the function does not have are dropped, so that layers which compute the same compare equal.
        return new ActivationSpec(
            kind,
            kind is NetGen.Activation.LeakyReLU or NetGen.Activation.PReLU ? slope : 0,
            kind is NetGen.Activation.ELU or NetGen.Activation.CELU ? alpha : 1);
    }

    /// <summary>Reads the arguments of a weighted layer.</summary>
    public static WeightSpec Weights(LayerArguments arguments) => new(
        Initializer(arguments),
        arguments.Boolean("UseBias", true),
        arguments.Enumeration("BiasInit", BiasInit.Zeros),
        arguments.Finite("BiasValue", 0),
        arguments.NotNegative("WeightDecay", double.NaN),
        arguments.Boolean("Frozen", false));

    private static InitializerSpec Initializer(LayerArguments arguments)
    {
        var specification = new InitializerSpec(
            arguments.Enumeration("Init", arguments.NetworkInit),
            arguments.NotNegative("InitGain", double.NaN),
            arguments.Finite("InitMean", 0),
            arguments.NotNegative("InitStd", 0.05),
            arguments.Finite("InitMin", -0.05),
            arguments.Finite("InitMax", 0.05),
            arguments.Enumeration("InitFan", Fan.In),
            arguments.Share("InitSparsity", 0.1),
            arguments.Enumeration("InitDistribution", Distribution.Normal));
        if (specification.Init == Init.Uniform && specification.Min > specification.Max)
        {
            bool hasMin = arguments.Has("InitMin");
            arguments.OutOfRange(
                hasMin ? "InitMin" : "InitMax",
                hasMin ? $"at most InitMax, {LayerArguments.Format(specification.Max)}" : $"at least InitMin, {LayerArguments.Format(specification.Min)}",
                LayerArguments.Format(hasMin ? specification.Min : specification.Max));
        }

        return specification;
    }

    /// <summary>The tensors of a weighted layer: weight, bias, and the slopes of a learned activation.</summary>
    public static EquatableArray<TensorSpec> WeightTensors(Layer layer, int[] weightShape)
    {
        List<TensorSpec> tensors = [new TensorSpec("weight", TensorRole.Weight, weightShape.ToEquatableArray(), 0)];
        if (layer.Weights!.UseBias)
        {
            tensors.Add(new TensorSpec("bias", TensorRole.Bias, EquatableArray.Of(weightShape[0]), layer.Weights.BiasValue));
        }

        AddSlopes(tensors, layer.Activation, weightShape[0]);
        return tensors.ToEquatableArray();
    }

    /// <summary>Adds a learned activation's slopes, one a channel.</summary>
    public static void AddSlopes(List<TensorSpec> tensors, ActivationSpec activation, int channels)
    {
        if (activation.IsLearned)
        {
            tensors.Add(new TensorSpec("slope", TensorRole.Slope, EquatableArray.Of(channels), activation.Slope));
        }
    }
}
