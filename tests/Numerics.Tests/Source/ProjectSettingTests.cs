using Microsoft.CodeAnalysis;
using NetGen.Numerics.Tests.Agreement;
using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.Source;

/// <summary>
/// What is generated compiles without a warning at the highest level wherever a class may stand and whatever the project's settings,
/// and is the network that was declared.
/// </summary>
public sealed class ProjectSettingTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Numerics;
        global using System.Runtime.Intrinsics;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Layers = "[global::NetGen.Network(5), global::NetGen.Dense(3, global::NetGen.Activation.GELU), global::NetGen.Dense(2), global::NetGen.Loss(global::NetGen.LossFunction.SoftmaxCrossEntropy)]";

    private const string GlobalNamespace = $$"""
        {{Layers}}
        public partial class Global;

        {{Layers}}
        internal sealed partial class @event;

        /// <summary>A class with networks in it.</summary>
        public static partial class Outer
        {
            /// <summary>Another one.</summary>
            public partial struct Middle
            {
                {{Layers}}
                private sealed partial class Hidden;

                {{Layers}}
                internal sealed partial class Nested;
            }
        }
        """;

    private const string FileScopedNamespace = $$"""
        namespace Contoso.System.NetGen;

        {{Layers}}
        public sealed partial record Record;

        {{Layers}}
        public sealed partial class Twin;
        """;

    private const string BlockNamespace = $$"""
        namespace @class.Inner
        {
            {{Layers}}
            public sealed partial class Twin
            {
                /// <inheritdoc/>
                public override string ToString() => "mine";
            }

            {{Layers}}
            internal partial class V
            {
                internal static int Pointer => 1;
            }
        }
        """;

    private static readonly string[] Types =
    [
        "Global", "event", "Outer+Middle+Hidden", "Outer+Middle+Nested", "Contoso.System.NetGen.Record", "Contoso.System.NetGen.Twin", "class.Inner.Twin", "class.Inner.V",
    ];

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void GeneratedSourceCompilesWithoutWarnings(bool isNullable, bool hasImplicitUsings)
    {
        string[] declarations = [GlobalNamespace, FileScopedNamespace, BlockNamespace];
        CompiledNetworks networks = NetworkCompiler.Compile(
            hasImplicitUsings ? [ImplicitUsings, .. declarations] : declarations,
            isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
        foreach (string type in Types)
        {
            var pair = new ReferencePair(networks.Create(type), seed: 1);
            pair.CheckForward(3, type);
        }
    }
}
