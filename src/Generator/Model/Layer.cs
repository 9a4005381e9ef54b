namespace NetGen.Generator.Model;

/// <summary>What a layer computes, apart from its place in the network. Each kind is one record in its own file.</summary>
internal abstract record Layer
{
    /// <summary>The kind and the main arguments for tables and comments, such as <c>Conv2D(16, 5×5)</c>.</summary>
    public abstract string Title { get; }

    /// <summary>The names of further layers that it reads beside the current one.</summary>
    public virtual EquatableArray<string> Merged => EquatableArray<string>.Empty;

    /// <summary>The activation applied to its output.</summary>
    public virtual ActivationSpec Activation => ActivationSpec.None;

    /// <summary>How its weights start; null for a layer without weights.</summary>
    public virtual WeightSpec? Weights => null;

    /// <summary>
    /// The shape of its output for its inputs' shapes; null if they don't fit, after saying so.
    /// </summary>
    public abstract Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems);

    /// <summary>Its parameters and running statistics, in PyTorch's order.</summary>
    public virtual EquatableArray<TensorSpec> Tensors(Shape input, Shape output) => EquatableArray<TensorSpec>.Empty;
}
