namespace NetGen.Serialization;

/// <summary>The element types of the safetensors format, under the names it gives them; all little-endian.</summary>
public enum SafetensorsDataType
{
    /// <summary>A byte, 0 or 1.</summary>
    BOOL,

    /// <summary>8 bits without sign.</summary>
    U8,

    /// <summary>8 bits with sign.</summary>
    I8,

    /// <summary>A float of 8 bits, 5 of exponent and 2 of fraction.</summary>
    F8_E5M2,

    /// <summary>A float of 8 bits, 4 of exponent and 3 of fraction.</summary>
    F8_E4M3,

    /// <summary>16 bits with sign.</summary>
    I16,

    /// <summary>16 bits without sign.</summary>
    U16,

    /// <summary>IEEE half precision.</summary>
    F16,

    /// <summary>The upper half of a single-precision float.</summary>
    BF16,

    /// <summary>32 bits with sign.</summary>
    I32,

    /// <summary>32 bits without sign.</summary>
    U32,

    /// <summary>IEEE single precision.</summary>
    F32,

    /// <summary>IEEE double precision.</summary>
    F64,

    /// <summary>64 bits with sign.</summary>
    I64,

    /// <summary>64 bits without sign.</summary>
    U64,
}

/// <summary>Sizes and kinds of the format's element types.</summary>
internal static class SafetensorsDataTypes
{
    /// <summary>The types' names in the order of their values, as the header writes them.</summary>
    private static readonly string[] Names =
        ["BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "I16", "U16", "F16", "BF16", "I32", "U32", "F32", "F64", "I64", "U64"];

    internal static string NameOf(this SafetensorsDataType type) => Names[(int)type];

    internal static bool TryParse(string name, out SafetensorsDataType type)
    {
        int index = Array.IndexOf(Names, name);
        type = (SafetensorsDataType)index;
        return index >= 0;
    }

    internal static string All => string.Join(", ", Names);

    /// <summary>Bytes an element.</summary>
    internal static int SizeOf(this SafetensorsDataType type) => type switch
    {
        <= SafetensorsDataType.F8_E4M3 => 1,
        <= SafetensorsDataType.BF16 => 2,
        <= SafetensorsDataType.F32 => 4,
        _ => 8,
    };

    /// <summary>Whether <see cref="SafetensorsFile.ReadSingle"/> converts it.</summary>
    internal static bool IsReadAsSingle(this SafetensorsDataType type) => type is
        SafetensorsDataType.F16 or SafetensorsDataType.BF16 or SafetensorsDataType.F32 or SafetensorsDataType.F64;
}
