using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The values that were stored with an activation applied, so that their gradient is still to be multiplied by its derivative. A pool that
/// alone reads a value may do so for the few elements that it hands a gradient to.
/// </summary>
internal sealed class FusedActivations
{
    private readonly Dictionary<int, ActivationSpec> pending = [];

    /// <summary>Says that a value was stored with an activation applied.</summary>
    public void Add(Value value, ActivationSpec activation) => pending[value.Tensor.Id] = activation;

    /// <summary>The activation whose derivative a value's gradient lacks; the identity if none, or if it was taken.</summary>
    public ActivationSpec Of(Value value) => pending.TryGetValue(value.Tensor.Id, out ActivationSpec activation) ? activation : ActivationSpec.None;

    /// <summary>Takes over the multiplication from the layer that stored the value.</summary>
    public ActivationSpec Take(Value value)
    {
        ActivationSpec activation = Of(value);
        pending.Remove(value.Tensor.Id);
        return activation;
    }
}
