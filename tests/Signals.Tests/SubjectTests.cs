using System.Reflection;
using NetGen.Kernels;
using NetGen.SignalPropagation;

namespace NetGen.Signals.Tests;

/// <summary>What the study says of its networks is so.</summary>
public class SubjectTests
{
    // Slopes of q at 1, d ln m2/d ln q, above 1: published figures for GELU, SiLU and Mish; HardSwish is shaped like SiLU.
    private static readonly string[] Steep = ["GELU", "GELUTanh", "SiLU", "Mish", "HardSwish"];

    [Fact]
    public void Every_activation_is_studied()
    {
        HashSet<string> studied = [.. SubjectCatalog.All.SelectMany(subject => subject.Network.Layers).Select(layer => layer.Activation.Split('(')[0])];
        Assert.All(Enum.GetNames<Activation>().Where(name => name != nameof(Activation.Identity)), name => Assert.Contains(name, studied));
    }

    [Fact]
    public void Networks_said_to_be_mean_field_are_wide_and_shallow()
    {
        Assert.All(SubjectCatalog.All.Where(subject => subject.IsMeanField), subject =>
        {
            LayerDescription[] weighted = Weighted(subject);
            Assert.All(weighted[..^1], layer => Assert.True(layer.OutputShape[0] >= 256, $"{subject}: {layer.Name}"));
            Assert.True(weighted.Length <= 10, $"{subject} has {weighted.Length} weighted layers.");
            Assert.DoesNotContain(weighted, layer => Steep.Contains(layer.Activation));
        });
    }

    [Fact]
    public void No_chain_of_wide_dense_layers_is_spared_the_six_percent()
    {
        IEnumerable<Subject> spared = SubjectCatalog.All.Where(subject => !subject.IsMeanField
            && subject.Network.InputShape.Length == 1
            && Weighted(subject) is { Length: <= 10 } weighted
            && weighted[..^1].All(layer => layer.OutputShape[0] >= 256)
            && !subject.Network.Layers.Any(layer => Steep.Contains(layer.Activation) || layer.Inputs.Length > 1));
        // Fifteen of 256 connections are a width of fifteen; outputs a hundred times as large as the targets decide on their gradient.
        Assert.Equal(["TanhSparse", "BytesReLU"], spared.Select(subject => subject.Name));
    }

    [Fact]
    public void Every_network_with_weights_belongs_to_the_study() =>
        Assert.Equal(
            typeof(Subject).Assembly.GetTypes().Count(type => type.GetCustomAttribute<NetworkAttribute>() is not null),
            SubjectCatalog.All.Count);

    private static LayerDescription[] Weighted(Subject subject) => [.. subject.Network.Layers.Where(layer => layer.PreActivation is not null)];
}
