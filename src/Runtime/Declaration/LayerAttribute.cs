namespace NetGen;

/// <summary>The base of every layer attribute. Layers stand on the network's class in the order in which data passes them.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>The layer's name; by default its kind and a running number per kind, such as <c>dense1</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The layer whose output this one reads, or <c>"input"</c>; by default the layer before it.</summary>
    public string? From { get; set; }
}

/// <summary>A layer that can end in an activation function.</summary>
public abstract class ActivatedLayerAttribute : LayerAttribute
{
    private protected ActivatedLayerAttribute()
    {
    }

    /// <summary>The activation applied to the layer's output.</summary>
    public Activation Activation { get; set; }

    /// <summary>The slope of LeakyReLU (0.01 by default), or where PReLU's slopes start (0.25 by default).</summary>
    public double Slope { get; set; } = double.NaN;

    /// <summary>The α of ELU and CELU, 1 by default; above 0.</summary>
    public double Alpha { get; set; } = 1;
}

/// <summary>A layer with a weight tensor, and what can be said about its start and its decay.</summary>
public abstract class WeightedLayerAttribute : ActivatedLayerAttribute
{
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>The initialiser of the weights; by default the network's.</summary>
    public Init Init { get; set; }

    /// <summary>The gain g; by default the one that fits the activation, where the initialiser has one.</summary>
    public double InitGain { get; set; } = double.NaN;

    /// <summary>The mean of Normal and TruncatedNormal, the value of Constant.</summary>
    public double InitMean { get; set; }

    /// <summary>The standard deviation of Normal, TruncatedNormal and Sparse; at least 0.</summary>
    public double InitStd { get; set; } = 0.05;

    /// <summary>The lower limit of Uniform.</summary>
    public double InitMin { get; set; } = -0.05;

    /// <summary>The upper limit of Uniform.</summary>
    public double InitMax { get; set; } = 0.05;

    /// <summary>The fan that HeUniform, HeNormal and VarianceScaling divide by.</summary>
    public Fan InitFan { get; set; }

    /// <summary>The share of zeros of Sparse, in [0, 1).</summary>
    public double InitSparsity { get; set; } = 0.1;

    /// <summary>The distribution of VarianceScaling.</summary>
    public Distribution InitDistribution { get; set; }

    /// <summary>Whether the layer adds a bias.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How the biases start.</summary>
    public BiasInit BiasInit { get; set; }

    /// <summary>The value of <see cref="NetGen.BiasInit.Constant"/>.</summary>
    public double BiasValue { get; set; }

    /// <summary>The weights' decay; by default the optimizer's. 0 switches it off for this layer.</summary>
    public double WeightDecay { get; set; } = double.NaN;

    /// <summary>Whether training leaves the layer's parameters as they are.</summary>
    public bool Frozen { get; set; }
}
