using NetGen.Generator.Activations;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>
/// How generated code spells vectors. Methods for the widest vectors name the processor's instructions: the JIT compiles them several
/// times faster than calls that it must inline first, and where it inlines hundreds into one method it gives up and leaves calls.
/// Methods for narrow vectors are generic over the width.
/// </summary>
/// <param name="Type">The type of a vector.</param>
/// <param name="Suffix">What a method's name and its calls end with: the type parameter, or nothing.</param>
/// <param name="Operations">The type whose methods do arithmetic.</param>
/// <param name="Numerics">The type argument for functions of the runtime.</param>
internal sealed record VectorText(string Type, string Suffix, string Operations, string Numerics)
{
    /// <summary>Sixteen floats.</summary>
    public static readonly VectorText Wide = new("NetGenLanes16", "", "NetGenAvx512", "global::NetGen.Numerics.SimdVector512");

    /// <summary>Eight or four floats.</summary>
    public static readonly VectorText Narrow = new("V", "<V>", "V", "V");

    /// <summary>The aliases that the generated file begins with; no user's type is likely to have their names.</summary>
    public static readonly string[] Aliases =
    [
        "using NetGenAvx512 = global::System.Runtime.Intrinsics.X86.Avx512F;",
        "using NetGenLanes16 = global::System.Runtime.Intrinsics.Vector512<float>;",
        "using NetGenVector512 = global::System.Runtime.Intrinsics.Vector512;",
    ];

    public bool IsWide => ReferenceEquals(this, Wide);

    /// <summary>Opens the body of a method whose head is written.</summary>
    public void OpenBody(CodeWriter code)
    {
        if (IsWide)
        {
            code.Block();
        }
        else
        {
            code.Open(GeneratedText.VectorConstraint);
        }
    }

    public string Zero => $"{Type}.Zero";

    public string Load(string address) => IsWide ? $"NetGenAvx512.LoadVector512({address})" : $"V.Load({address})";

    public string Store(string value, string address) => IsWide ? $"NetGenAvx512.Store({address}, {value});" : $"V.Store({value}, {address});";

    public string Broadcast(string value) => IsWide ? $"NetGenVector512.Create({value})" : $"V.Broadcast({value})";

    public string FusedMultiplyAdd(string a, string b, string c) => $"{Operations}.FusedMultiplyAdd({a}, {b}, {c})";

    /// <summary>Bits of one vector where a mask's are set, of another elsewhere.</summary>
    public string Select(string mask, string whenTrue, string whenFalse) => IsWide
        ? $"NetGenAvx512.TernaryLogic({mask}, {whenTrue}, {whenFalse}, 0xCA)"
        : $"V.Select({mask}, {whenTrue}, {whenFalse})";

    public string Add(string a, string b) => $"{Operations}.Add({a}, {b})";

    public string Subtract(string a, string b) => $"{Operations}.Subtract({a}, {b})";

    public string Multiply(string a, string b) => $"{Operations}.Multiply({a}, {b})";

    /// <summary>The floats from a tile's first output to those of one of its vectors.</summary>
    public string Lane(int vector) => vector == 0 ? "0" : IsWide ? Literal.Of(vector * TensorLayout.PanelWidth) : vector == 1 ? "V.Count" : $"({vector} * V.Count)";

    /// <summary>φ of a vector.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="isInlined">Whether the method has so few vectors to apply φ to that it may be inlined.</param>
    public string Apply(ActivationSpec activation, string vector, bool isInlined = false)
    {
        ActivationDefinition function = ActivationCatalog.Of(activation.Kind);
        return activation.IsIdentity
            ? vector
            : "global::NetGen.Numerics." + (isInlined ? function.CpuInlineValue(vector, activation, Numerics) : function.CpuValue(vector, activation, Numerics));
    }

    /// <summary>φ′ of a vector.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="known">φ's output or input, as φ′ is known from.</param>
    public string Derivative(ActivationSpec activation, string known) =>
        "global::NetGen.Numerics." + ActivationCatalog.Of(activation.Kind).CpuDerivative(known, activation, Numerics);

    /// <summary>A gradient times φ′; the gradient itself for the identity.</summary>
    public string Derived(string gradient, ActivationSpec activation, string known) =>
        activation.IsIdentity ? gradient : Multiply(gradient, Derivative(activation, known));
}
