namespace Rosetta.Packages.Tests;

/// <summary>Packed twice, in different folders: whoever has the commit can tell whether a package was made of it.</summary>
public sealed class SameBytesTests(PackedPackages packages)
{
    [Fact]
    public async Task TheSameCommit_GivesTheSameBytes()
    {
        using var elsewhere = new Home();
        await elsewhere.RunInRepositoryAsync("build/pack.sh ~/again src/Rosetta.Testing");

        var again = Directory.GetFiles(elsewhere["again"]);
        again.Select(Path.GetFileName).Should().BeEquivalentTo("Rosetta.Testing.0.1.0.nupkg", "Rosetta.Testing.0.1.0.snupkg");
        foreach (var file in again)
        {
            var first = await File.ReadAllBytesAsync(packages.Files.Single(path => Path.GetFileName(path) == Path.GetFileName(file)), TestContext.Current.CancellationToken);
            var second = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            second.AsSpan().SequenceEqual(first).Should().BeTrue("{0} is made of the same sources", Path.GetFileName(file));
        }
    }
}
