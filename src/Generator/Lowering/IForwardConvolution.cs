using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A convolution's way forward other than as a product of pixels with weights.</summary>
internal interface IForwardConvolution
{
    /// <summary>Writes the calls forward.</summary>
    /// <param name="weights">The weights, as the convolution packs them.</param>
    /// <param name="bias">The biases; null for none.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="result">The map to write.</param>
    /// <param name="comment">What is computed.</param>
    void LowerForward(Tensor weights, Tensor? bias, ActivationSpec activation, Value result, string comment);
}
