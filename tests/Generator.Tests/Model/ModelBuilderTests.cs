using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Tests.Model;

/// <summary>Names, references, defaults and tensors of models.</summary>
public class ModelBuilderTests
{
    [Fact]
    public void Layers_without_a_name_are_called_by_their_kind_and_a_running_number() => Assert.Equal(
        ["conv2d1", "stem", "conv2d3", "maxpool2d1", "batchnorm1", "globalavgpool2d1", "dense1", "dense2"],
        Networks.ModelOf("[Network(1, 9, 9)] [Conv2D(1, 1)] [Conv2D(1, 1, Name = \"stem\")] [Conv2D(1, 1)] [MaxPool2D(3)] [BatchNorm] [GlobalAvgPool2D] [Dense(2)] [Dense(2)]")
            .Nodes.Select(node => node.Name));

    [Fact]
    public void References_become_indices_of_earlier_nodes_the_current_output_first()
    {
        NetworkModel model = Networks.ModelOf("[Network(4)] [Dense(4, Name = \"a\")] [Dense(4, From = \"input\")] [Add(\"a\")] [Concat(\"input\")] [Dense(3, From = \"a\")]");
        Assert.Equal(["-1", "-1", "1, 0", "2, -1", "0"], model.Nodes.Select(node => string.Join(", ", node.Inputs)));
    }

    [Fact]
    public void Attribute_indices_count_all_attributes_of_the_declaration()
    {
        NetworkModel model = Networks.ModelOf("[Loss(LossFunction.Huber)] [Network(4)] [Dense(4)] [Dense(3)]");
        Assert.Equal([2, 3], model.Nodes.Select(node => node.Attribute));
        Assert.Equal(0, model.Loss!.Attribute);
    }

    [Fact]
    public void The_networks_initialiser_is_that_of_layers_that_name_none()
    {
        NetworkModel model = Networks.ModelOf("[Network(4, Init = Init.HeNormal)] [Dense(4)] [Dense(4, Init = Init.Zeros)]");
        Assert.Equal([Init.HeNormal, Init.Zeros], model.Nodes.Select(node => node.Layer.Weights!.Initializer.Init));
    }

    [Theory]
    [InlineData("[Dense(4, Activation.ReLU)]", Activation.ReLU, 0, 1)]
    [InlineData("[Dense(4, Activation.ReLU, Activation = Activation.Tanh)]", Activation.Tanh, 0, 1)]
    [InlineData("[Dense(4, Activation.LeakyReLU)]", Activation.LeakyReLU, 0.01, 1)]
    [InlineData("[Dense(4, Activation.LeakyReLU, Slope = 0.2)]", Activation.LeakyReLU, 0.2, 1)]
    [InlineData("[Activate(Activation.PReLU)]", Activation.PReLU, 0.25, 1)]
    [InlineData("[BatchNorm(Activation = Activation.CELU, Alpha = 2)]", Activation.CELU, 0, 2)]
    [InlineData("[LayerNorm(Activation = Activation.Tanh, Alpha = 2, Slope = 3)]", Activation.Tanh, 0, 1)]
    public void An_activation_has_its_own_constants_only(string layer, Activation kind, double slope, double alpha) =>
        Assert.Equal(new ActivationSpec(kind, slope, alpha), Networks.ModelOf($"[Network(4)] {layer}").Nodes[0].Layer.Activation);

    [Theory]
    [InlineData("[Network(7)] [Dense(13)]", "weight (13, 7); bias (13)")]
    [InlineData("[Network(7)] [Dense(13, Activation.PReLU, UseBias = false)]", "weight (13, 7); slope (13)")]
    [InlineData("[Network(4, 9, 9)] [Conv2D(6, 3, 5, Groups = 2)]", "weight (6, 2, 3, 5); bias (6)")]
    [InlineData("[Network(4, 9, 9)] [BatchNorm]", "weight (4); bias (4); running_mean (4); running_var (4)")]
    [InlineData("[Network(4, 9, 9)] [LayerNorm]", "weight (4, 9, 9); bias (4, 9, 9)")]
    [InlineData("[Network(4, 9)] [Activate(Activation.PReLU)]", "slope (4)")]
    [InlineData("[Network(4)] [Dropout(0.5)]", "")]
    public void Tensors_have_PyTorchs_names_and_shapes(string attributes, string expected)
    {
        NetworkModel model = Networks.ModelOf(attributes);
        Assert.Equal(expected, string.Join("; ", model.Nodes[0].Layer.Tensors(model.Input, model.Output).Select(tensor => $"{tensor.Suffix} ({string.Join(", ", tensor.Shape)})")));
    }

    [Fact]
    public void A_pools_stride_is_by_default_its_window_along_each_axis()
    {
        var pool = (Pool2DLayer)Networks.ModelOf("[Network(1, 12, 12)] [MaxPool2D(2, 3)]").Nodes[0].Layer;
        Assert.Equal((2, 3), (pool.Window.StrideHeight, pool.Window.StrideWidth));
        Assert.Equal("MaxPool2D(2×3)", pool.Title);
    }

    [Fact]
    public void Errors_leave_no_model_and_warnings_leave_one()
    {
        Assert.Null(Networks.Build("[Network(4)] [Dense(0)]").Model);
        ModelResult warned = Networks.Build("[Network(4)] [Dense(4)] [Dense(3, From = \"input\")]");
        Assert.NotNull(warned.Model);
        Assert.Equal(["NG0009"], warned.Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public void Malformed_attributes_leave_no_model_and_no_problem()
    {
        ModelResult result = Networks.Build("[Network(4)] [Dense(\"x\")]");
        Assert.Null(result.Model);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Equal_declarations_give_equal_results_and_others_do_not()
    {
        const string Attributes = "[Network(1, 9, 9)] [Conv2D(4, 3, Padding = 1, Activation = Activation.ELU)] [BatchNorm] [Conv2D(4, 1)] [Add(\"conv2d1\")] [MaxPool2D(2)] [Flatten] [Dense(2, From = \"flatten1\")] [Loss(LossFunction.SoftmaxCrossEntropy)]";
        ModelResult result = Networks.Build(Attributes);
        Assert.NotNull(result.Model);
        Assert.Equal(result, Networks.Build(Attributes));
        Assert.Equal(result.GetHashCode(), Networks.Build(Attributes).GetHashCode());
        foreach ((string before, string after) in new[] { ("ELU", "CELU"), ("MaxPool2D(2)", "MaxPool2D(3)"), ("Dense(2,", "Dense(3,"), ("Padding = 1", "Padding = 2"), ("[BatchNorm]", "[BatchNorm(Epsilon = 1e-4)]") })
        {
            Assert.NotEqual(result.Model, Networks.Build(Attributes.Replace(before, after, StringComparison.Ordinal)).Model);
        }
    }

    [Theory]
    [InlineData("dens1", "dense1")]
    [InlineData("densel", "dense2")]
    [InlineData("CONV2D1", "conv2d1")]
    [InlineData("inptu", "input")]
    [InlineData("", "input")]
    public void The_nearest_name_is_the_one_of_the_fewest_edits_and_the_last_of_equals(string name, string expected) =>
        Assert.Equal(expected, NearestName.Of(name, ["input", "conv2d1", "dense1", "dense2"]));
}
