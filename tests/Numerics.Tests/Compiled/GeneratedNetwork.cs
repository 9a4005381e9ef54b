extern alias runtime;

using System.Reflection;
using NetGen.Generator.Model;
using runtime::NetGen;

namespace NetGen.Numerics.Tests.Compiled;

/// <summary>A network whose class the test does not know at compile time.</summary>
internal sealed class GeneratedNetwork
{
    private readonly Type type;
    private readonly object instance;
    private readonly PredictMethod predict;
    private readonly ReadTensorMethod getParameter;
    private readonly WriteTensorMethod setParameter;

    public GeneratedNetwork(NetworkModel model, Type type)
    {
        this.type = type;
        Model = model;
        instance = Activator.CreateInstance(type, (ulong)0)!;
        predict = Method<PredictMethod>("Predict");
        getParameter = Method<ReadTensorMethod>("GetParameter");
        setParameter = Method<WriteTensorMethod>("SetParameter");
        Tensors =
        [
            .. model.Nodes.SelectMany(node => node.Layer.Tensors(model.ShapeOf(node.Inputs[0]), node.Output).Items
                .Select(tensor => new NamedTensor($"{node.Name}.{tensor.Suffix}", node.Name, tensor))),
        ];
    }

    private delegate void PredictMethod(ReadOnlySpan<float> input, Span<float> output);

    private delegate void ReadTensorMethod(string name, Span<float> destination);

    private delegate void WriteTensorMethod(string name, ReadOnlySpan<float> source);

    public NetworkModel Model { get; }

    /// <summary>The parameters and running statistics.</summary>
    public IReadOnlyList<NamedTensor> Tensors { get; }

    public float[] Predict(ReadOnlySpan<float> input)
    {
        float[] output = new float[input.Length / Model.Input.Size * Model.Output.Size];
        predict(input, output);
        return output;
    }

    public float[] GetParameter(string name)
    {
        float[] values = new float[CountOf(name)];
        getParameter(name, values);
        return values;
    }

    public void SetParameter(string name, ReadOnlySpan<float> values) => setParameter(name, values);

    public Trainer CreateTrainer(Optimizer optimizer, int maxBatch, int maxThreads = 1, ulong seed = 0)
    {
        MethodInfo method = type.GetMethod("CreateTrainer")!;
        return (Trainer)method.Invoke(instance, [optimizer, maxBatch, maxThreads, seed])!;
    }

    public float[] GetGradient(Trainer trainer, string name)
    {
        float[] values = new float[CountOf(name)];
        trainer.GetGradient(name, values);
        return values;
    }

    private int CountOf(string name) => Tensors.Single(tensor => tensor.Name == name).Specification.Count;

    private T Method<T>(string name)
        where T : Delegate => type.GetMethod(name)!.CreateDelegate<T>(instance);
}

/// <summary>A parameter or running statistic under its public name.</summary>
/// <param name="Name">The public name, such as <c>dense1.weight</c>.</param>
/// <param name="Layer">The layer's name.</param>
/// <param name="Specification">Its role and shape.</param>
internal sealed record NamedTensor(string Name, string Layer, TensorSpec Specification);
