namespace NetGen.Package.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds NetGen.sln.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NetGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds NetGen.sln.");
    }
}
