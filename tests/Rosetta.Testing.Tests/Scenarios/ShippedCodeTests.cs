using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>The shipped stories are compiled in, so that neither a start of the server nor a first fake waits for YAML; the files stay the truth.</summary>
public class ShippedCodeTests
{
    private const string Update = "ROSETTA_UPDATE";

    private static readonly Scenario[] OfTheFiles =
    [
        .. Directory.GetFiles(Tree.Scenarios, "*.yaml")
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)
            .Select(path => ScenarioReader.Read(File.ReadAllText(path), $"scenarios/{Path.GetFileName(path)}").Scenario!),
    ];

    [Fact]
    public void TheCommittedCode_IsTheGeneratedOne()
    {
        var file = Path.Combine(Tree.Root, "src/Rosetta.Testing/Scenarios/ShippedCode.g.cs");
        var generated = ShippedCodeWriter.Write(OfTheFiles);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(file, generated);
        }

        File.ReadAllText(file).Should().Be(
            generated,
            $"the file is generated; {Update}=1 dotnet test --project tests/Rosetta.Testing.Tests --filter-class '*ShippedCodeTests' writes it anew");
    }

    [Fact]
    public void TheCode_MakesWhatTheFilesSay() =>
        ShippedScenarios.All.Should().BeEquivalentTo(OfTheFiles, options => options.WithStrictOrdering().RespectingRuntimeTypes());
}
