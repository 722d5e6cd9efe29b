using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Tests.Worlds;

public class WorldTableTests
{
    private static readonly World TheWorld = new(
    [
        new WorldCampaign("c-1", "Rain, \"heavy\"", [new WorldAnnotationRequest("r-1", "a\nb", [new WorldScene("s-1", "x", "happy-path"), new WorldScene("s-2", "", null)])]),
        new WorldCampaign("c,2", "", []),
    ]);

    [Fact]
    public void WholeTable_HasARowAScene_QuotedWhereNeeded() => Written(WorldTable.Whole).Should().Be(
        "campaignId,campaignName,annotationRequestId,annotationRequestName,sceneId,sceneName,scenario\r\n" +
        "c-1,\"Rain, \"\"heavy\"\"\",r-1,\"a\nb\",s-1,x,happy-path\r\n" +
        "c-1,\"Rain, \"\"heavy\"\"\",r-1,\"a\nb\",s-2,,\r\n");

    [Fact]
    public void TablesByKind_KeepWhatHasNoScenes()
    {
        WorldTable.ByKind.Select(table => table.Name).Should().Equal("campaigns", "annotation-requests", "scenes");
        Written(WorldTable.ByKind[0]).Should().Be("campaignId,campaignName\r\nc-1,\"Rain, \"\"heavy\"\"\"\r\n\"c,2\",\r\n");
        Written(WorldTable.ByKind[1]).Should().Be("annotationRequestId,campaignId,annotationRequestName\r\nr-1,c-1,\"a\nb\"\r\n");
        Written(WorldTable.ByKind[2]).Should().Be("sceneId,annotationRequestId,sceneName,scenario\r\ns-1,r-1,x,happy-path\r\ns-2,r-1,,\r\n");
    }

    [Fact]
    public void WorldFile_ReadsBackAsWhatWasWritten()
    {
        using var output = new StringWriter();
        WorldWriter.Write(output, TheWorld, "a comment");

        output.ToString().Should().StartWith("# a comment\ncampaigns:\n  - id: \"c-1\"\n    name: \"Rain, \\\"heavy\\\"\"\n    annotationRequests:\n");
        var reading = WorldReader.Read(output.ToString(), "w.yaml");
        reading.Issues.Should().BeEmpty();
        reading.World!.Campaigns.Should().BeEquivalentTo(TheWorld.Campaigns, options => options.WithStrictOrdering());
    }

    [Fact]
    public void EmptyWorld_ReadsBackToo()
    {
        using var output = new StringWriter();
        WorldWriter.Write(output, new World([]), "nothing");

        output.ToString().Should().Be("# nothing\ncampaigns: []\n");
    }

    private static string Written(WorldTable table)
    {
        using var output = new StringWriter();
        table.Write(output, TheWorld);
        return output.ToString();
    }
}
