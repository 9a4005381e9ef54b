using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;
using NetGen.Numerics.Tests.Reference.Operations;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>One kind of layer by its definition, without its activation: values, and gradients by the chain rule.</summary>
internal abstract class Operation
{
    private static readonly Dictionary<Type, Operation> Operations = new()
    {
        [typeof(DenseLayer)] = new DenseOperation(),
        [typeof(Conv2DLayer)] = new Conv2DOperation(),
        [typeof(Pool2DLayer)] = new Pool2DOperation(),
        [typeof(GlobalAvgPool2DLayer)] = new GlobalAvgPool2DOperation(),
        [typeof(FlattenLayer)] = new CopyOperation(),
        [typeof(ActivateLayer)] = new CopyOperation(),
        [typeof(SoftmaxLayer)] = new SoftmaxOperation(),
        [typeof(DropoutLayer)] = new DropoutOperation(),
        [typeof(BatchNormLayer)] = new BatchNormOperation(),
        [typeof(LayerNormLayer)] = new LayerNormOperation(),
        [typeof(AddLayer)] = new AddOperation(),
        [typeof(ConcatLayer)] = new ConcatOperation(),
    };

    public static Operation Of(Layer layer) => Operations[layer.GetType()];

    /// <summary>Fills the output's values.</summary>
    public abstract void Forward(OperationFrame frame);

    /// <summary>Adds to the gradients of inputs and tensors what the output's gradient means for them.</summary>
    public abstract void Backward(OperationFrame frame);
}
