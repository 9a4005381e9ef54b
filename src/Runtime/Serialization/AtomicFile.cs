using System.Text;

namespace NetGen.Serialization;

/// <summary>
/// Writes a file as a whole or not at all: to a temporary name in the same folder, then moved into place. Whoever reads the path meanwhile, and
/// whatever goes wrong, the old file stays as it was.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes a file through <paramref name="write"/>.</summary>
    /// <param name="path">The file to write or to replace; its folder exists.</param>
    /// <param name="write">Writes the content to the stream it is given; when it throws, nothing is replaced and the temporary file is deleted.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The file cannot be written or replaced.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        RequireFolder(path);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);

                // On the disk before the name points to it, or a power cut could leave an empty file in the old one's place.
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a text file in UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file to write or to replace; its folder exists.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The file cannot be written or replaced.</exception>
    public static void WriteText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Checks that a file's folder is there, before work is done whose result is to be written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal static void RequireFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to write '{path}' to.");
        }
    }
}
