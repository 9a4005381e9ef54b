namespace NetGen;

/// <summary>The element types of IDX files that are read; the values are the format's type codes.</summary>
public enum IdxElementType
{
    /// <summary>8 bits without sign: pixels and labels of MNIST.</summary>
    UnsignedByte = 0x08,

    /// <summary>32 bits with sign, big-endian.</summary>
    Int32 = 0x0C,

    /// <summary>IEEE single precision, big-endian.</summary>
    Single = 0x0D,
}
