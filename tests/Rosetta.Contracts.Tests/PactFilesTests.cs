using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Tests;

/// <summary>The accepted pacts are reviewed like code: a change of the wire shows in them.</summary>
public sealed class PactFilesTests : IDisposable
{
    private const string Update = "ROSETTA_UPDATE";
    private const string Pack = "Get Task contract-Rosetta.json";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheCommittedPack_IsTheGeneratedOne()
    {
        var generated = await ContractPack.WriteAsync(_folder.Path);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.Copy(generated, Path.Combine(Tree.Pacts, Pack), overwrite: true);
        }

        Path.GetFileName(generated).Should().Be(Pack);
        Read(Path.Combine(Tree.Pacts, Pack)).Should().Be(
            Read(generated),
            "the file is generated; pacts/regenerate.sh writes it anew");
    }

    // The metadata name the version of the core, which is nobody's contract.
    private static string Read(string file)
    {
        var pact = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        pact.Remove("metadata").Should().BeTrue();
        return pact.ToJsonString();
    }
}
