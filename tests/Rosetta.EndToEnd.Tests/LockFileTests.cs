using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests;

public class LockFileTests
{
    /// <summary>A package that the SDK adds by itself has the SDK's version, and a locked restore fails on every other SDK.</summary>
    [Fact]
    public void GetTask_HasNoPackageAtAll()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "src", "Rosetta.GetTask", "packages.lock.json"));

        JsonNode.Parse(file)!["dependencies"]!["net10.0"]!.AsObject().Should().BeEmpty();
    }

    [Fact]
    public void NoProject_LocksAPackageWhoseVersionIsTheSdks()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).ToArray();

        files.Should().NotBeEmpty();
        files.Where(file => File.ReadAllText(file).Contains("Microsoft.NET.ILLink.Tasks", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
