using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator;

namespace NetGen.Pipeline.Tests.Incrementality;

/// <summary>
/// What the steps hand on is kept from edit to edit. A symbol, a syntax node, a location or a compilation among it would keep
/// a whole old compilation alive, and would never be equal to its successor.
/// </summary>
public sealed class PipelineValueTests
{
    [Theory]
    [InlineData(NetworkGenerator.DeclarationStep)]
    [InlineData(NetworkGenerator.ModelStep)]
    public void Nothing_that_a_step_hands_on_belongs_to_Roslyn(string step)
    {
        GeneratorRun run = GeneratorRun.Of(
            "[Network(3, 8, 8)] [Conv2D(4, 3, Activation = Activation.ELU)] [BatchNorm] [MaxPool2D(2)] [Flatten] [Dense(2)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Good;",
            "[Network(3, 8, 8)] [Conv2D(4, 30)] [Add(\"nothing\")] [Dense(2, Name = \"\")] partial class Bad;");
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object value in run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Value))
        {
            Assert.Equal("", Foreign(value, value.GetType().Name, visited));
        }

        Assert.InRange(visited.Count, 40, int.MaxValue);
    }

    [Fact]
    public void The_walk_finds_a_location() =>
        Assert.Equal(
            "pair[0]",
            Foreign(new object[] { Location.None }, "pair", new HashSet<object>(ReferenceEqualityComparer.Instance)));

    /// <summary>The path to the first object of Roslyn's that can be reached; empty if there is none.</summary>
    private static string Foreign(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            return "";
        }

        if (value is Delegate or WeakReference || value.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
        {
            return path;
        }

        IEnumerable<(string Name, object? Value)> parts = value is IEnumerable items && value.GetType().Namespace!.StartsWith("System", StringComparison.Ordinal)
            ? items.Cast<object?>().Select((item, index) => ($"[{index}]", item))
            : Fields(value).Select(field => ($".{field.Name}", field.GetValue(value)));
        return parts.Select(part => Foreign(part.Value, path + part.Name, visited)).FirstOrDefault(found => found.Length > 0, "");
    }

    private static IEnumerable<FieldInfo> Fields(object value)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
