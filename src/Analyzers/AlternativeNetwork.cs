using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers;

/// <summary>The same network with other arguments: what a rule would find after its fix.</summary>
internal static class AlternativeNetwork
{
    /// <summary>The network with changed attributes at some layers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="nodes">The layers' nodes.</param>
    /// <param name="change">What becomes of each one's attribute.</param>
    public static NetworkAnalysis With(this NetworkAnalysis network, IReadOnlyCollection<int> nodes, Func<AttributeDeclaration, AttributeDeclaration> change)
    {
        if (nodes.Count == 0)
        {
            return network;
        }

        AttributeDeclaration[] attributes = [.. network.Result.Declaration.Attributes];
        foreach (int node in nodes)
        {
            int index = network.Graph.Node(node).Attribute;
            attributes[index] = change(attributes[index]);
        }

        return NetworkAnalysis.Of(network.Result.Declaration with { Attributes = attributes.ToEquatableArray() });
    }

    /// <summary>An attribute with another value for one of its arguments.</summary>
    public static AttributeDeclaration With(this AttributeDeclaration attribute, string argument, int value) => attribute with
    {
        Arguments = attribute.Arguments.Where(other => other.Name != argument).Append(new AttributeArgument(argument, IsPositional: false, value)).ToEquatableArray(),
    };

    /// <summary>An attribute without some arguments.</summary>
    public static AttributeDeclaration Without(this AttributeDeclaration attribute, IReadOnlyCollection<string> arguments) =>
        attribute with { Arguments = attribute.Arguments.Where(argument => !arguments.Contains(argument.Name)).ToEquatableArray() };
}
