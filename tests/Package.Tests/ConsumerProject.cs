namespace NetGen.Package.Tests;

/// <summary>A fresh project outside the repository, as <c>dotnet new</c> writes it, that uses the package.</summary>
internal sealed class ConsumerProject
{
    private readonly PackedPackage package;
    private readonly string directory;

    /// <summary>Writes the project.</summary>
    /// <param name="package">The package it uses.</param>
    /// <param name="name">Its folder and assembly name.</param>
    /// <param name="framework">Its target framework, such as <c>net10.0</c>.</param>
    /// <param name="source">Its one source file.</param>
    /// <param name="properties">MSBuild properties beside the usual ones.</param>
    public ConsumerProject(PackedPackage package, string name, string framework, string source, string properties = "<OutputType>Exe</OutputType>")
    {
        this.package = package;
        directory = Directory.CreateDirectory(Path.Combine(package.Directory, name)).FullName;
        File.WriteAllText(Path.Combine(directory, "nuget.config"), package.NuGetConfiguration);
        File.WriteAllText(Path.Combine(directory, "Program.cs"), source);
        File.WriteAllText(Path.Combine(directory, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Runs <c>dotnet</c> with these arguments in the project's folder.</summary>
    public CommandResult DotNet(params string[] arguments) => CommandLine.Run("dotnet", arguments, directory, package.CacheEnvironment);

    /// <summary>Builds with warnings as errors.</summary>
    public CommandResult Build(params string[] arguments) => DotNet(["build", "-warnaserror", "--nologo", .. arguments]);

    /// <summary>Runs what was published to a folder of this project.</summary>
    public CommandResult RunPublished(string folder, string program) => CommandLine.Run(Path.Combine(directory, folder, program), [], directory);
}
