using System.Collections.Immutable;
using Rosetta.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace Rosetta.Packages.Tests;

/// <summary>The packages, made once as the guide says, in a feed that this home knows.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>The version that a checkout packs.</summary>
    public const string Version = "0.1.0";

    private readonly Home _home = new();

    internal Home Home => _home;

    /// <summary>All files of the feed.</summary>
    public ImmutableArray<string> Files => [.. Directory.GetFiles(_home["rosetta-packages"])];

    /// <summary>A library or a tool.</summary>
    internal Package Open(string id) => new(File.OpenRead(Path.Combine(_home["rosetta-packages"], $"{id}.{Version}.nupkg")));

    /// <summary>The symbols of a library.</summary>
    internal Package OpenSymbols(string id) => new(File.OpenRead(Path.Combine(_home["rosetta-packages"], $"{id}.{Version}.snupkg")));

    public async ValueTask InitializeAsync()
    {
        var commands = Guide.Commands(Guide.Packing);
        commands.Should().HaveCount(2);
        await _home.RunInRepositoryAsync(commands[0]);
        await _home.RunAsync(commands[1]);
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }
}
