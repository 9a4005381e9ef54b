namespace NetGen.Package.Tests;

/// <summary>The tests that share one packed package, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    internal const string Name = "package";
}
