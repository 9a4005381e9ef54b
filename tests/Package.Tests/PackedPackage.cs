using System.Reflection;
using IODirectory = System.IO.Directory;

namespace NetGen.Package.Tests;

/// <summary>The package, packed once from this repository into a folder of its own, under a version that no cache knows.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string packages;

    /// <summary>Packs the package.</summary>
    public PackedPackage()
    {
        Directory = IODirectory.CreateTempSubdirectory("netgen-package-").FullName;
        packages = Path.Combine(Directory, "packages");
        Version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";
        string configuration = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration").Value!;
        string project = Path.Combine(RepositoryFolder.Path, "src", "Runtime");
        CommandLine.Run(
            "dotnet", ["pack", project, "-c", configuration, "-o", packages, $"-p:PackageVersion={Version}", "-v", "q", "--nologo"], Directory).Succeeded();
    }

    /// <summary>A folder outside the repository, for the packages and the projects that use them.</summary>
    public string Directory { get; }

    /// <summary>The version that was packed.</summary>
    public string Version { get; }

    /// <summary>The package's file.</summary>
    public string File => Path.Combine(packages, $"NetGen.{Version}.nupkg");

    /// <summary>The configuration that lets a project find the package, beside the machine's own sources.</summary>
    internal string NuGetConfiguration => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{packages}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>An own cache for the package; what the machine has already fetched is read from its usual place.</summary>
    internal IReadOnlyDictionary<string, string> CacheEnvironment
    {
        get
        {
            string usual = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Directory, "cache") };
            if (IODirectory.Exists(usual))
            {
                environment["NUGET_FALLBACK_PACKAGES"] = usual;
            }

            return environment;
        }
    }

    /// <inheritdoc />
    public void Dispose() => IODirectory.Delete(Directory, recursive: true);
}
