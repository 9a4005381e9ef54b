using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Tests.Model;
using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>What Analysis says of the generated code's cost, against the generated code.</summary>
public class CostTests
{
    public static TheoryData<string> Declarations =>
    [
        "[Network(784)] [Dense(256, Activation.ReLU)] [Dropout(0.1)] [Dense(40, Activation.PReLU)] [Dense(10)]",
        "[Network(1, 28, 28)] [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU)] [MaxPool2D(2)] [Conv2D(16, 5)] [BatchNorm(Activation = Activation.ReLU)] [MaxPool2D(2)] [Flatten] [Dense(120, Activation.ReLU)] [Dense(84, Activation.ReLU)] [Dense(10)]",
        $"[Network(3, 64, 64)] {Repeat(2, "[Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)] {Repeat(3, "[Conv2D(128, 3, Padding = 1)] [BatchNorm] [Activate(Activation.GELU)]")} [GlobalAvgPool2D] [Dense(10)]",
        $"[Network(3, 32, 32)] [Conv2D(64, 3, Padding = 1, Name = \"block0\")] {Blocks(4, block => $"[LayerNorm(Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1)] [Add(\"block{block - 1}\", Name = \"block{block}\")]")} [GlobalAvgPool2D] [Dense(10)]",
        $"[Network(3, 56, 56)] [Conv2D(32, 3, Stride = 2, Padding = 1)] [BatchNorm(Activation = Activation.ReLU)] {Repeat(3, "[Conv2D(192, 1)] [BatchNorm(Activation = Activation.ReLU6)] [Conv2D(192, 3, Padding = 1, Groups = 192)] [BatchNorm(Activation = Activation.ReLU6)] [Conv2D(32, 1)] [BatchNorm]")} [GlobalAvgPool2D] [Dense(10)]",
        "[Network(2, 30, 30)] [Activate(Activation.Tanh)] [Conv2D(4, 3)] [MaxPool2D(2)] [Conv2D(16, 3)] [Flatten] [Dense(3)]",
        "[Network(2, 30, 30)] [Conv2D(4, 3)] [BatchNorm(Activation = Activation.PReLU)] [MaxPool2D(2)] [Conv2D(16, 3)] [Flatten] [Dense(3)]",
        "[Network(40, 24, 24)] [BatchNorm(Activation = Activation.ReLU, Name = \"entry\")] [AvgPool2D(3, Stride = 1, Padding = 1)] [Add(\"input\")] [Add(\"entry\")] [Flatten] [Dense(10)]",
        "[Network(16, 24, 24)] [Conv2D(128, 1, Activation = Activation.ReLU)] [Conv2D(128, 3, Padding = 1, Groups = 32, Activation = Activation.ReLU)] [Conv2D(128, 3, Groups = 4, Activation = Activation.ReLU)] [AvgPool2D(2)] [Flatten] [Dense(10)]",
        $"[Network(8, 32, 32)] [Conv2D(24, 3, Padding = 1, Name = \"layer0\")] {Blocks(4, layer => $"[BatchNorm(Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1)] [Concat(\"layer{layer - 1}\", Activation = Activation.ReLU, Name = \"layer{layer}\")]")} [GlobalAvgPool2D] [Dense(10)]",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_working_memory_is_what_the_generated_code_takes(string attributes)
    {
        NetworkModel model = Networks.ModelOf(attributes);
        double planned = sizeof(float) * (double)NetworkLowering.Lower(model).Inference.ActivationsPerSample;
        // What is in use at once can't always be laid out without gaps.
        Assert.InRange(WorkingMemory.Of(new NetworkGraph(model)).PeakBytes / planned, 0.75, 1.0001);
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_weights_bytes_are_those_of_the_packed_weights(string attributes)
    {
        NetworkModel model = Networks.ModelOf(attributes);
        var packed = NetworkLowering.Lower(model).Tensors.Where(tensor => tensor.Specification.Role == TensorRole.Weight && model.Nodes[tensor.Node].Layer.Weights is not null);
        Assert.Equal(packed.Sum(tensor => (long)sizeof(float) * tensor.Packing.Length), WeightCost.OfAll(new NetworkGraph(model)).Values.Sum(cost => cost.Bytes));
    }
}
