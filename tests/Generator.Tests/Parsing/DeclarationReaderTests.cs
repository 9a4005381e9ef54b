using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Parsing;

public class DeclarationReaderTests
{
    [Fact]
    public void Attributes_are_read_in_source_order_and_those_of_others_left_out()
    {
        NetworkDeclaration declaration = Read(
            "Net",
            "[Serializable, Flatten] [Network(1, 2, 2)] [Dense(3), Obsolete] [Loss(LossFunction.Huber)] [Dropout(0.5)] partial class Net;");
        Assert.Equal(["Flatten", "Network", "Dense", "Loss", "Dropout"], declaration.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void Positional_named_and_default_arguments_are_read_under_their_names()
    {
        const string Source = """
            [Network(1, Width, Seed = 7, InputMean = 0.5)]
            [Dense(activation: Activation.Tanh, units: Width * 2, Name = nameof(Net), UseBias = false)]
            partial class Net { const int Width = 3; }
            """;
        NetworkDeclaration declaration = Read("Net", Source);
        Assert.Equal(
            [
                new AttributeArgument("inputShape", true, EquatableArray.Of(1, 3)),
                new AttributeArgument("Seed", false, 7UL),
                new AttributeArgument("InputMean", false, 0.5),
            ],
            declaration.Attributes[0].Arguments);
        Assert.Equal(
            [
                new AttributeArgument("units", true, 6),
                new AttributeArgument("activation", true, (int)Activation.Tanh),
                new AttributeArgument("Name", false, "Net"),
                new AttributeArgument("UseBias", false, false),
            ],
            declaration.Attributes[1].Arguments);
        Assert.Equal(new AttributeArgument("activation", true, 0), Read("Net", "[Network(1)] [Dense(1)] partial class Net;").Attributes[1].Arguments[1]);
    }

    [Fact]
    public void An_alias_does_not_change_a_layers_name() =>
        Assert.Equal("Dense", Read("Net", "using D = NetGen.DenseAttribute; [Network(1)] [D(1)] partial class Net;").Attributes[1].Name);

    [Theory]
    [InlineData("[Network(1)] [Dense(1)] partial class Net;", "Net", "", "", "class", "Net", false)]
    [InlineData("namespace A.@class; [Network(1)] [Dense(1)] sealed partial class Net;", "A.class.Net", "A.@class", "", "class", "Net", true)]
    [InlineData("[Network(1)] [Dense(1)] partial record @event;", "event", "", "", "record", "@event", false)]
    [InlineData("namespace A { partial interface I { partial record struct R { static partial class S { [Network(1)] [Dense(1)] partial class Net; } } } }",
        "A.I+R+S+Net", "A", "partial interface I; partial record struct R; partial class S", "class", "Net", false)]
    public void A_class_is_read_with_what_surrounds_it(
        string source, string metadataName, string containingNamespace, string containing, string keyword, string name, bool isSealed)
    {
        TypeIdentity type = Read(metadataName, source).Type;
        Assert.Equal(containingNamespace, type.Namespace);
        Assert.Equal(containing, string.Join("; ", type.ContainingTypes));
        Assert.Equal((keyword, name, isSealed), (type.Keyword, type.Name, type.IsSealed));
    }

    [Theory]
    [InlineData("public override string ToString() => \"\";", true)]
    [InlineData("public string ToString(string format) => format;", false)]
    [InlineData("", false)]
    public void A_ToString_of_the_users_is_known(string member, bool expected) =>
        Assert.Equal(expected, Read("Net", $"[Network(1)] [Dense(1)] partial class Net {{ {member} }}").Type.DeclaresToString);

    [Fact]
    public void A_records_own_ToString_is_not_the_users() =>
        Assert.False(Read("Net", "[Network(1)] [Dense(1)] partial record Net;").Type.DeclaresToString);

    [Theory]
    [InlineData("[Network(1)] [Dense(1)] class Net;")]
    [InlineData("[Network(1)] [Dense(1)] static partial class Net;")]
    [InlineData("[Network(1)] [Dense(1)] abstract partial class Net;")]
    [InlineData("[Network(1)] [Dense(1)] partial struct Net;")]
    [InlineData("[Network(1)] [Dense(1)] partial class Net; [Dense(2)] partial class Net;")]
    [InlineData("[Network(1)] [Dense(1)] partial class Net; [Network(2)] partial class Net;")]
    public void What_cannot_be_extended_is_not_read(string source) =>
        Assert.Null(DeclarationReader.Read(TestCompilation.Type("Net", source), default));

    [Theory]
    [InlineData("Dense")]
    [InlineData("Dense(\"x\")")]
    [InlineData("Dense(1, Name = 3)")]
    [InlineData("Network(1, true)")]
    public void Attributes_with_compile_errors_are_malformed(string attribute) =>
        Assert.True(Read("Net", $"[{attribute}] partial class Net;").Attributes[0].IsMalformed);

    [Fact]
    public void Equal_declarations_are_equal_and_others_are_not()
    {
        const string Source = "[Network(1, 8, 8)] [Conv2D(4, 3, Padding = 1)] [Flatten] [Dense(2)] partial class Net;";
        NetworkDeclaration declaration = Read("Net", Source);
        NetworkDeclaration same = Read("Net", "// A comment.\n" + Source + " class Other { void Method() { } }");
        Assert.Equal(declaration, same);
        Assert.Equal(declaration.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(declaration, Read("Net", Source.Replace("Padding = 1", "Padding = 2", StringComparison.Ordinal)));
        Assert.NotEqual(declaration, Read("Net", Source.Replace("1, 8, 8", "1, 8, 9", StringComparison.Ordinal)));
        Assert.NotEqual(declaration, Read("Net", Source.Replace("[Flatten] ", "", StringComparison.Ordinal)));
    }

    private static NetworkDeclaration Read(string name, string source) =>
        DeclarationReader.Read(TestCompilation.Type(name, source), default) ?? throw new InvalidOperationException("The class can't be extended.");
}
