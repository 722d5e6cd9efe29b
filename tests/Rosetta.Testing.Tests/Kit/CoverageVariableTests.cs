using Rosetta.Testing.Coverage;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>The environment belongs to the whole process, so nothing runs beside these.</summary>
[Collection(nameof(Alone))]
public class CoverageVariableTests
{
    [Theory]
    [InlineData("/some/folder", "/some/folder")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Variable_NamesTheFolderOfEveryFake(string? value, string? folder)
    {
        var before = Environment.GetEnvironmentVariable("ROSETTA_COVERAGE_DIR");
        try
        {
            Environment.SetEnvironmentVariable("ROSETTA_COVERAGE_DIR", value);

            new RosettaFakeOptions().CoverageFolder.Should().Be(folder);
            CoverageFolder.FromEnvironment.Should().Be(folder);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ROSETTA_COVERAGE_DIR", before);
        }
    }

    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
