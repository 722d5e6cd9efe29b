using Rosetta.GetTask;
using Rosetta.Testing.Coverage;

namespace Rosetta.Testing.Tests.Coverage;

public sealed class CoverageFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rosetta-coverage-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ManyReports_BecomeOne()
    {
        CoverageFolder.Write(_folder, Met.Statuses(RosettaStatus.Created));
        CoverageFolder.Write(Path.Combine(_folder, "new", "deeper"), Met.Statuses(RosettaStatus.Created, RosettaStatus.LabelsApproved));
        File.WriteAllText(Path.Combine(_folder, "somebody-elses.json"), "{}");

        var merged = CoverageFolder.Read(_folder, out var files, out var problems);

        files.Should().Be(2);
        problems.Should().BeEmpty();
        (merged.CountOf(RosettaStatus.Created), merged.CountOf(RosettaStatus.LabelsApproved)).Should().Be((2, 1));
    }

    [Fact]
    public void ReportsWrittenAtOnce_DoNotMeet()
    {
        Parallel.For(0, 50, _ => CoverageFolder.Write(_folder, Met.Statuses(RosettaStatus.Created)));

        CoverageFolder.Read(_folder, out var files, out _).CountOf(RosettaStatus.Created).Should().Be(50);
        files.Should().Be(50);
        Directory.GetFiles(_folder, "*.tmp").Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonsense", "not JSON: 'nonsense' is an invalid JSON literal*")]
    [InlineData("[]", "no coverage report: expected an object with 'statuses', and in it 'rows'")]
    [InlineData("""{"statuses":{"rows":[{"name":"created"}]}}""", """in 'statuses' a row is not {"name": text, "count": number}""")]
    [InlineData("""{"statuses":{"rows":[{"name":"created","count":-1}]}}""", """in 'statuses' a row is not {"name": text, "count": number}""")]
    [InlineData("""{"statuses":{"rows":[{"name":"created","count":"1"}]}}""", """in 'statuses' a row is not {"name": text, "count": number}""")]
    [InlineData("""{"statuses":{"rows":[{"name":"created","count":9223372036854775807}]}}""", """in 'statuses' a row is not {"name": text, "count": number}""")]
    [InlineData("""{"statuses":{"rows":{}}}""", "in 'statuses' the rows are no array")]
    [InlineData("""{"statuses":{"rows":[{"name":"archived","count":1}]}}""", "'archived' is none of the statuses that there are; the report is of another version")]
    public void BrokenReport_IsNamed_AndTheOthersCount(string text, string problem)
    {
        CoverageFolder.Write(_folder, Met.Statuses(RosettaStatus.Created));
        var broken = Path.Combine(_folder, "rosetta-coverage-broken.json");
        File.WriteAllText(broken, text);

        var merged = CoverageFolder.Read(_folder, out var files, out var problems);

        files.Should().Be(1);
        merged.Met.Should().Be(2);
        problems.Should().ContainSingle().Which.Should().Match($"{broken}: {problem}");
    }
}
