using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Model;

/// <summary>
/// Models are kept between edits: a symbol, a syntax node, a location or a compilation in one would keep a whole old
/// compilation alive.
/// </summary>
public class NoSymbolsInModelTests
{
    [Theory]
    [InlineData("[Network(1, 9, 9, Init = Init.Orthogonal)] [Conv2D(4, 3, Padding = 1, Activation = Activation.PReLU)] [BatchNorm] [LayerNorm] [Conv2D(4, 1)] [Add(\"conv2d1\")] [MaxPool2D(2)] [AvgPool2D(2)] [Concat(\"avgpool2d1\")] [Dropout(0.5)] [AlphaDropout(0.5)] [Activate(Activation.ELU)] [GlobalAvgPool2D] [Flatten] [Dense(2)] [Softmax] [LogSoftmax] [Loss(LossFunction.SoftmaxCrossEntropy)]")]
    [InlineData("[Network(1, 9, 9)] [Dense(4)] [Conv2D(4, 30)] [Add(\"nothing\")] [Dropout(7)] [Dense(\"x\")]")]
    public void Nothing_in_a_result_belongs_to_Roslyn(string attributes)
    {
        ModelResult result = Networks.Build(attributes);
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(result, "result", visited);
        Assert.True(visited.Count > 20, $"The walk saw only {visited.Count} objects.");
    }

    [Fact]
    public void The_walk_finds_a_symbol()
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Assert.ThrowsAny<Exception>(() => Walk(new[] { new KeyValuePair<string, object>("place", Location.None) }, "result", visited));
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null || value is string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or Compilation or SemanticModel or AttributeData
            || value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true,
            $"{path} is a {value.GetType()}");
        if (value is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                Walk(item, $"{path}[{index++}]", visited);
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            // What a collection of the framework is made of has been walked as its items.
            if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && value is IEnumerable)
            {
                break;
            }

            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
            }
        }
    }
}
