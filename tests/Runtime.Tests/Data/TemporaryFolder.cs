using System.Text;

namespace NetGen.Runtime.Tests.Data;

/// <summary>A folder of one test's own, deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-test-");

    internal string FullName => folder.FullName;

    internal string PathOf(string name) => Path.Combine(folder.FullName, name);

    internal string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public void Dispose() => folder.Delete(recursive: true);
}
