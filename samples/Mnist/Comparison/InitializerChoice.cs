namespace NetGen.Samples.Mnist.Comparison;

/// <summary>One of the initialisers that are compared.</summary>
/// <param name="Name">What tables and charts call it.</param>
/// <param name="Initializer">The initialiser; null for the declared one, which is Auto.</param>
/// <param name="Explanation">What it does, for someone who has never heard of it.</param>
internal sealed record InitializerChoice(string Name, Initializer? Initializer, string Explanation)
{
    /// <summary>All that are compared, in the order of the tables.</summary>
    public static IReadOnlyList<InitializerChoice> All { get; } =
    [
        new("Zeros", Init.Zeros, "Every weight is 0."),
        new("Normal 0.01", new Initializer(Init.Normal) { Std = 0.01 }, "Small random numbers, about ±0.01, whatever the layer's size."),
        new("Normal 1", new Initializer(Init.Normal) { Std = 1 }, "Large random numbers, about ±1, whatever the layer's size."),
        new("Xavier", Init.XavierNormal, "Random numbers scaled to the layer: variance 2 / (inputs + outputs). A compromise between the way forward and the way back, for activations that are a straight line near 0 (Glorot and Bengio 2010)."),
        new("He", Init.HeNormal, "Variance 2 / inputs. The 2 makes up for ReLU, which throws half of the signal away (He et al. 2015)."),
        new("LeCun", Init.LeCunNormal, "Variance 1 / inputs: what goes in comes out at the same size, if the activation leaves it alone (LeCun et al. 1998; SELU is made for it)."),
        new("Orthogonal", Init.Orthogonal, "A random rotation: it turns the signal without stretching it in any direction (Saxe et al. 2014)."),
        new("LSUV", Init.Lsuv, "A rotation, then measured and corrected: a few hundred images are sent through and each layer in turn is rescaled until its output varies by 1 (Mishkin and Matas 2016)."),
        new("Auto", null, "NetGen's default: computed by the compiler, layer by layer, from what the activation before it does to a signal. For sigmoid it also makes each unit's weights sum to zero."),
    ];
}
