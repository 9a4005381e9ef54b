using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class AddNetworkFixTests
{
    [Fact]
    public Task The_network_is_added_on_a_line_of_its_own_under_the_comments() => FixRun.VerifyAsync(
        new AddNetworkFixProvider(),
        """
        using NetGen;
        namespace Models
        {
            /// <summary>Mine.</summary>
            // Two layers.
            [Dense(3, Activation.ReLU)] // hidden
            [Dense(1)]
            partial class Net;
        }
        """,
        """
        using NetGen;
        namespace Models
        {
            /// <summary>Mine.</summary>
            // Two layers.
            [Network(784)]
            [Dense(3, Activation.ReLU)] // hidden
            [Dense(1)]
            partial class Net;
        }
        """);

    [Theory]
    [InlineData("[NetGen.Conv2D(8, 3), NetGen.Flatten] partial class Net;", "[NetGen.Network(1, 28, 28)]\n[NetGen.Conv2D(8, 3), NetGen.Flatten] partial class Net;")]
    [InlineData("using P = NetGen.MaxPool2DAttribute;\r\n[P(2)]\r\npartial class Net;", "using P = NetGen.MaxPool2DAttribute;\r\n[NetGen.Network(1, 28, 28)]\r\n[P(2)]\r\npartial class Net;")]
    [InlineData("using NetGen;\n[System.Serializable] [Dense(1)] partial class Net;", "using NetGen;\n[System.Serializable] [Network(784)] [Dense(1)] partial class Net;")]
    [InlineData("namespace NetGen.Mine;\n[Dense(1)]\npartial class Net;", "namespace NetGen.Mine;\n[Network(784)]\n[Dense(1)]\npartial class Net;")]
    public Task The_networks_name_is_as_short_as_the_usings_allow(string before, string after) =>
        FixRun.VerifyAsync(new AddNetworkFixProvider(), before, after);

    [Fact]
    public Task All_classes_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new AddNetworkFixProvider(),
        "using NetGen;\n[Dense(1)]\npartial class First;\n[GlobalAvgPool2D]\npartial class Second;\n",
        "using NetGen;\n[Network(784)]\n[Dense(1)]\npartial class First;\n[Network(1, 28, 28)]\n[GlobalAvgPool2D]\npartial class Second;\n");
}
