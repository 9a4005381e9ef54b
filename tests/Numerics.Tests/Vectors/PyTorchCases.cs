namespace NetGen.Numerics.Tests.Vectors;

/// <summary>Dense layers.</summary>
public sealed class PyTorchDenseTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("dense.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Every activation, behind a layer and as a layer.</summary>
public sealed class PyTorchActivationTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("activations.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Every loss with every kind of target.</summary>
public sealed class PyTorchLossTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("losses.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Convolutions: strides, dilation, groups, every kind of padding.</summary>
public sealed class PyTorchConvolutionTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("convolutions.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Pools, overlapping and padded ones too.</summary>
public sealed class PyTorchPoolTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("pools.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Normalisations and softmax layers, with running statistics after training.</summary>
public sealed class PyTorchNormTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("norms.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Sums and joins of layers.</summary>
public sealed class PyTorchMergeTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("merges.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Networks of many kinds of layers, trained.</summary>
public sealed class PyTorchComposedTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("composed.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}

/// <summary>Five steps of every optimizer.</summary>
public sealed class PyTorchOptimizerTests : PyTorchTests
{
    private static readonly VectorFile Cases = new("optimizers.json");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Check(Cases, name);
}
