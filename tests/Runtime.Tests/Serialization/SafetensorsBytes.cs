using System.Buffers.Binary;
using System.Text;

namespace NetGen.Runtime.Tests.Serialization;

/// <summary>Safetensors files, made byte by byte from a header's text.</summary>
internal static class SafetensorsBytes
{
    internal static byte[] Of(string header, params byte[] data)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        return Of((ulong)text.Length, text, data);
    }

    internal static byte[] Of(ulong claimedLength, byte[] header, byte[] data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, claimedLength);
        return [.. length, .. header, .. data];
    }
}
