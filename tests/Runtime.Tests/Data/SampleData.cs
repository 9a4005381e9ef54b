namespace NetGen.Runtime.Tests.Data;

/// <summary>The data sets in the repository.</summary>
internal static class SampleData
{
    internal static string PathOf(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "samples", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"Expected samples/data/{name} in a folder above {AppContext.BaseDirectory}.");
    }
}
