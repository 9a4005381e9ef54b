using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>A map's gradient as the pool behind it knows it: zero but at the winners.</summary>
/// <param name="Gradient">The gradient of the pool's result, derivative of a fused activation included.</param>
/// <param name="Winners">The winners' numbers.</param>
/// <param name="Pool">The pool.</param>
internal sealed record WinnerGradient(Value Gradient, Tensor Winners, PoolMap Pool);

/// <summary>Which maps' gradients are handed back as winners only, because the convolution that wrote them goes by winners.</summary>
internal sealed class WinnerGradients
{
    private readonly Dictionary<int, WinnerConvolution> convolutions = [];
    private readonly Dictionary<int, WinnerGradient> gradients = [];

    /// <summary>Says that the convolution that wrote a value may go by winners.</summary>
    public void Offer(Value value, WinnerConvolution convolution) => convolutions[value.Tensor.Id] = convolution;

    /// <summary>Whether the convolution that wrote a value goes by this pool's winners.</summary>
    public bool Serves(Value value, PoolMap pool) => convolutions.TryGetValue(value.Tensor.Id, out WinnerConvolution convolution) && convolution.Pays(pool);

    /// <summary>Gives the winners that a gradient consists of, which itself is not written.</summary>
    public void Add(Value gradient, WinnerGradient winners) => gradients[gradient.Tensor.Id] = winners;

    /// <summary>The winners that a gradient consists of; null if it is written out.</summary>
    public WinnerGradient? Of(Value gradient) => gradients.TryGetValue(gradient.Tensor.Id, out WinnerGradient winners) ? winners : null;
}
