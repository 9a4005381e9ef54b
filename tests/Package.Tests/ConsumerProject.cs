using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>A fresh project outside the repository, as <c>dotnet new</c> writes it, that uses the package.</summary>
internal sealed partial class ConsumerProject
{
    private readonly PackedPackage package;
    private readonly string directory;

    /// <summary>Writes the project.</summary>
    /// <param name="package">The package it uses.</param>
    /// <param name="name">Its folder and assembly name.</param>
    /// <param name="framework">Its target framework, such as <c>net10.0</c>.</param>
    /// <param name="source">Its first source file, Program.cs.</param>
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

    /// <summary>Writes one more file of the project.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(directory, file), text);

    /// <summary>Reads a file of the project.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(directory, file));

    /// <summary>Runs <c>dotnet</c> with these arguments in the project's folder.</summary>
    public CommandResult DotNet(params string[] arguments) => CommandLine.Run("dotnet", arguments, directory, package.CacheEnvironment);

    /// <summary>Builds with warnings as errors.</summary>
    public CommandResult Build(params string[] arguments) => DotNet(["build", "-warnaserror", "--nologo", .. arguments]);

    /// <summary>What NetGen reported in a build, once each, with the file's name alone: <c>Program.cs(5,2): error NG1005: …</c>.</summary>
    public static IReadOnlyList<string> Reported(CommandResult build) =>
    [
        .. Report().Matches(build.Output).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Runs what was published to a folder of this project.</summary>
    public CommandResult RunPublished(string folder, string program) => CommandLine.Run(Path.Combine(directory, folder, program), [], directory);

    // The compiler writes the whole path before a message, and behind it the project in brackets.
    [GeneratedRegex(@"^.*?([^/\\\n]+\(\d+,\d+\): (?:warning|error) NG\d{4}: .*) \[[^\[\n]+\]$", RegexOptions.Multiline)]
    private static partial Regex Report();
}
