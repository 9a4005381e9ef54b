using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A map's gradient as the pool behind it knows it: zero but at the winners.</summary>
/// <param name="Gradient">The gradient of the pool's result, derivative of a fused activation included.</param>
/// <param name="Winners">The winners' numbers.</param>
/// <param name="Pool">The pool.</param>
internal sealed record WinnerGradient(Value Gradient, Tensor Winners, PoolMap Pool)
{
    /// <summary>Writes out the map's gradient, for what needs all of it, or only for a step that a probe stops there.</summary>
    public void WriteOut(ProgramBuilder program, LayerNode node, Value gradient, bool isForProbe)
    {
        var kernel = new MaxPoolBackKernel(Pool, isForProbe);
        if (isForProbe)
        {
            program.CallForProbe(kernel, [Gradient.Tensor, Winners], [gradient.Tensor], $"{node.Name}: output gradient, for a probe");
        }
        else
        {
            program.Call(kernel, [Gradient.Tensor, Winners], [gradient.Tensor], $"{node.Name}: output gradient, zero but at the winners");
        }
    }
}

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
