using NetGen.Generator.Analysis;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Builds one program of a network, inference or training, by asking each layer's lowering for its calls. In training the
/// lowerings leave their backward passes on a tape, which is run in reverse: differentiation on the graph. A value that
/// several layers read gets the sum of their gradients; what no parameter needs is never computed.
/// </summary>
internal sealed class ProgramBuilder
{
    private readonly List<KernelCall> calls = [];
    private readonly List<KernelCall> deferred = [];
    private readonly Dictionary<int, Value> outputs = [];
    private readonly Dictionary<int, KernelCall?> writers = [];
    private readonly HashSet<int> absorbed = [];
    private readonly List<(Value Output, Action<Value> Backward)> tape = [];
    private readonly GradientTable gradients;
    private readonly TensorTable tensors;
    private int nextTensor;

    public ProgramBuilder(NetworkModel model, bool isTraining, TensorTable tensors)
    {
        Model = model;
        IsTraining = isTraining;
        this.tensors = tensors;
        gradients = new GradientTable(this);
        outputs[NetworkModel.InputIndex] = new Value(
            new Tensor(nextTensor++, "input", TensorStorage.Input, model.Input.Size), TensorLayout.Rows(model.Input));
    }

    public NetworkModel Model { get; }

    /// <summary>Who reads whom.</summary>
    public NetworkGraph Graph => field ??= new NetworkGraph(Model);

    public bool IsTraining { get; }

    public IReadOnlyList<KernelCall> Calls => calls;

    /// <summary>What derives the weights for inference.</summary>
    public List<KernelCall> Preparation { get; } = [];

    /// <summary>Where layers' pre-activations and their gradients lie.</summary>
    public List<LayerTrace> Traces { get; } = [];

    /// <summary>Activations that kernels applied to what they stored.</summary>
    public FusedActivations Fused { get; } = new();

    /// <summary>Gradients that consist of a pool's winners.</summary>
    public WinnerGradients Winners { get; } = new();

    /// <summary>The number of the first backward call.</summary>
    public int ForwardCalls { get; private set; }

    public Value OutputOf(int node) => outputs[node];

    /// <summary>Writes the forward calls of all layers and returns the network's output.</summary>
    public Value LowerForward()
    {
        HashSet<int> needed = NodesBehindTheOutput();
        for (int index = 0; index < Model.Nodes.Count; index++)
        {
            // Inference lowers every layer, so that each has its parameters; what nothing reads is removed from its calls.
            if (!absorbed.Contains(index) && (needed.Contains(index) || !IsTraining))
            {
                outputs[index] = LayerCatalog.LoweringOf(Model.Nodes[index].Layer).Lower(Model.Nodes[index], index, this);
            }
        }

        return outputs[Model.Nodes.Count - 1];
    }

    /// <summary>Writes the backward calls, given the gradient of the network's output; those that look at the whole batch come last.</summary>
    public void LowerBackward(Value output, Value outputGradient)
    {
        ForwardCalls = calls.Count;
        gradients.Add(output, outputGradient);
        for (int entry = tape.Count - 1; entry >= 0; entry--)
        {
            Value value = tape[entry].Output;
            if (gradients.Of(value.Tensor) is { } gradient)
            {
                // A reader may have seen the value as a vector where its writer sees a map.
                tape[entry].Backward(gradient with { Layout = value.Layout });
            }
        }

        calls.AddRange(deferred);
    }

    /// <summary>Appends a call.</summary>
    public void Call(Kernel kernel, Operand[] reads, Operand[] writes, string comment)
    {
        var call = new KernelCall(kernel, reads, writes, comment);
        calls.Add(call);
        foreach (Operand write in writes)
        {
            writers[write.Tensor.Id] = writers.ContainsKey(write.Tensor.Id) ? null : call;
        }
    }

    /// <summary>Appends a call that only a step runs which is stopped behind it: it writes out a gradient that the step itself needs in another form.</summary>
    public void CallForProbe(Kernel kernel, Operand[] reads, Operand[] writes, string comment) =>
        calls.Add(new KernelCall(kernel, reads, writes, comment) { IsForProbe = true });

    /// <summary>Says that what a call writes is needed by a probe alone.</summary>
    public void KeepForProbe(KernelCall call) => calls[calls.IndexOf(call)] = call with { IsForProbe = true };

    /// <summary>Appends a call at the end of the step: a weight gradient, which nothing else waits for.</summary>
    public void CallLast(Kernel kernel, Operand[] reads, Operand[] writes, string comment) =>
        deferred.Add(new KernelCall(kernel, reads, writes, comment));

    /// <summary>
    /// A value for the way back: computed once more where that takes no more than a pass over what is kept anyway, or the network's input,
    /// since memory is slower than that.
    /// </summary>
    /// <param name="tensor">Where the value lies on the way forward.</param>
    public Tensor Again(Tensor tensor)
    {
        if (WriterOf(tensor) is not { Kernel: CopyKernel or NormalizeKernel } writer || (writer.Kernel is CopyKernel && !IsCopiedAgain(writer.Reads[0].Tensor)))
        {
            return tensor;
        }

        Operand[] reads = writer.Kernel is CopyKernel ? [new Operand(Again(writer.Reads[0].Tensor), writer.Reads[0].Offset), .. writer.Reads.Skip(1)] : writer.Reads;
        var copy = new Tensor(nextTensor++, tensor.Name, tensor.Storage, tensor.Size);
        Call(writer.Kernel, reads, [new Operand(copy, writer.Writes[0].Offset)], $"{writer.Comment}, once more");
        return copy;
    }

    private bool IsCopiedAgain(Tensor source) =>
        source.Storage == TensorStorage.Input || WriterOf(source) is { Kernel: NormalizeKernel };

    /// <summary>The call that wrote a tensor; null if several wrote parts of it, or none.</summary>
    public KernelCall? WriterOf(Tensor tensor) => writers.TryGetValue(tensor.Id, out KernelCall? writer) ? writer : null;

    /// <summary>Remembers a layer's backward pass: what to do with the gradient of a tensor that it wrote.</summary>
    public void OnBackward(Value output, Action<Value> backward)
    {
        if (IsTraining)
        {
            tape.Add((output, backward));
        }
    }

    /// <summary>Hands a gradient to a value; several add up.</summary>
    public void AddGradient(Value value, Value gradient) => gradients.Add(value, gradient);

    /// <summary>Whether anything upstream of a value learns, so that its gradient is needed.</summary>
    public bool NeedsGradient(Value value) => gradients.IsNeeded(value.Tensor);

    /// <summary>Says that a value depends on parameters that learn.</summary>
    public void MarkLearned(Value value) => gradients.MarkNeeded(value.Tensor);

    /// <summary>
    /// Says that a gradient's sum over samples and pixels is zero, channel by channel: a shift of a whole channel changes nothing, as before a
    /// normalisation by the batch's mean. The gradient of a bias, which is that sum, then is zero.
    /// </summary>
    public void MarkBalanced(Value gradient) => gradients.MarkBalanced(gradient.Tensor);

    /// <summary>Whether a gradient's sum over samples and pixels is zero, channel by channel.</summary>
    public bool IsBalanced(Value gradient) => gradients.IsBalanced(gradient.Tensor);

    /// <summary>Says that a value needs a gradient if one of its sources does.</summary>
    public void Inherit(Value value, params Value[] sources)
    {
        if (sources.Any(NeedsGradient))
        {
            gradients.MarkNeeded(value.Tensor);
        }
    }

    /// <summary>A new activation.</summary>
    public Value NewValue(string name, TensorLayout layout) =>
        new(new Tensor(nextTensor++, name, TensorStorage.Activation, layout.Size), layout);

    /// <summary>A new activation-like block of a number of floats a sample, such as a mask or saved moments.</summary>
    public Tensor NewPerSample(string name, int size) =>
        new(nextTensor++, name, TensorStorage.Activation, TensorLayout.Padded(size));

    /// <summary>A new block that the whole batch shares.</summary>
    public Tensor NewShared(string name, int size) =>
        new(nextTensor++, name, TensorStorage.Shared, TensorLayout.Padded(size));

    /// <summary>A new block of weights derived for inference.</summary>
    public Tensor NewPrepared(string name, int size) => tensors.AddPrepared(nextTensor++, name, size);

    /// <summary>A new block of weights that a kernel derives from others: in training once a step, for inference once they have changed.</summary>
    public Tensor NewDerived(string name, int size, Kernel kernel, Tensor weights, string comment)
    {
        Tensor derived = IsTraining ? NewShared(name, size) : NewPrepared(name, size);
        if (IsTraining)
        {
            Call(kernel, [weights], [derived], comment);
        }
        else
        {
            Preparation.Add(new KernelCall(kernel, [weights], [derived], comment));
        }

        return derived;
    }

    /// <summary>The block that the user reads outputs from, for a last layer's result, which may be a flattened map that still lies as one.</summary>
    public Value NewOutput(TensorLayout result) => new(
        new Tensor(nextTensor++, "output", TensorStorage.Output, Model.Output.Size),
        TensorLayout.Rows(Shape.Map(result.Channels, result.Height, result.Width)));

    /// <summary>A layer's parameter or running statistic, packed as the lowering wants it; the same in every program.</summary>
    public Tensor Parameter(int node, string suffix, Packing packing) => tensors.Get(nextTensor++, node, suffix, packing);

    /// <summary>The gradient block of a parameter.</summary>
    public Tensor GradientOf(Tensor parameter) =>
        new(nextTensor++, parameter.Name + " gradient", TensorStorage.ParameterGradient, parameter.Size, parameter.Offset);

    /// <summary>The only layer that reads a node's output; null if there are several, or none.</summary>
    public int? SingleReader(int node)
    {
        int? reader = null;
        for (int other = node + 1; other < Model.Nodes.Count; other++)
        {
            foreach (int input in Model.Nodes[other].Inputs)
            {
                if (input == node)
                {
                    if (reader is not null)
                    {
                        return null;
                    }

                    reader = other;
                }
            }
        }

        return reader;
    }

    /// <summary>Says that a layer's work is done by the one before it, which gives its output.</summary>
    public void Absorb(int node) => absorbed.Add(node);

    /// <summary>Sets the output of an absorbed layer.</summary>
    public void SetOutput(int node, Value value) => outputs[node] = value;

    /// <summary>The layers that the output depends on.</summary>
    private HashSet<int> NodesBehindTheOutput()
    {
        var needed = new HashSet<int> { Model.Nodes.Count - 1 };
        for (int node = Model.Nodes.Count - 1; node >= 0; node--)
        {
            if (needed.Contains(node))
            {
                needed.UnionWith(Model.Nodes[node].Inputs);
            }
        }

        return needed;
    }
}
