using System.IO.Compression;

namespace NetGen;

/// <summary>A file that is read once from front to back, plain or gzip; which of the two, its first bytes say and not its name.</summary>
internal sealed class InputFile : IDisposable
{
    private readonly FileStream raw;

    private InputFile(string path, FileStream raw, bool compressed)
    {
        Path = path;
        this.raw = raw;
        Content = compressed ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        Length = compressed ? null : raw.Length;
    }

    internal string Path { get; }

    /// <summary>The content, decompressed.</summary>
    internal Stream Content { get; }

    /// <summary>The content's length in bytes; null for a compressed file, which tells it only when read to its end.</summary>
    internal long? Length { get; }

    /// <summary>How much of the content <see cref="Read"/> has read.</summary>
    internal long Position { get; private set; }

    internal static InputFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var raw = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        try
        {
            Span<byte> start = stackalloc byte[2];
            bool compressed = raw.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1F, 0x8B];
            raw.Position = 0;
            return new InputFile(path, raw, compressed);
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    /// <summary>Reads until <paramref name="buffer"/> is full or the content ends; returns how many bytes it read.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged.</exception>
    internal int Read(Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            int read;
            try
            {
                read = Content.Read(buffer[total..]);
            }
            catch (InvalidDataException cause)
            {
                throw DamagedFile.At(Path, Position, $"gzip data that can be decompressed (offset in the decompressed content)", $"damaged data: {cause.Message}", cause);
            }

            if (read == 0)
            {
                break;
            }

            total += read;
            Position += read;
        }

        return total;
    }

    /// <summary>Fills <paramref name="buffer"/>, or says what was being read when the content ended.</summary>
    internal void ReadExactly(Span<byte> buffer, string what)
    {
        long start = Position;
        int read = Read(buffer);
        if (read < buffer.Length)
        {
            throw DamagedFile.At(Path, start, $"{buffer.Length} bytes of {what}", $"the end of the file after {read}");
        }
    }

    public void Dispose()
    {
        Content.Dispose();
        raw.Dispose();
    }
}
