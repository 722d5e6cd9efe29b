using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Tests.Worlds;

public class WorldReaderTests
{
    private const string Good = """
        campaigns:
          - id: c-1
            name: Night drives
            annotationRequests:
              - id: r-1
                scenes:
                  - { id: s-1, name: First, scenario: bounced-review }
                  - id: s-2
              - id: r-2
          - id: c-2
        """;

    [Fact]
    public void World_IsReadWhole()
    {
        var world = Read(Good);

        world.Source.Should().Be("w.yaml");
        world.Campaigns.Select(campaign => (campaign.Id, campaign.Name)).Should().Equal(("c-1", "Night drives"), ("c-2", ""));
        world.Campaigns[0].AnnotationRequests.Select(request => request.Id).Should().Equal("r-1", "r-2");
        world.Rows.Select(row => (row.Campaign.Id, row.AnnotationRequest.Id, row.Scene)).Should().Equal(
            ("c-1", "r-1", new WorldScene("s-1", "First", "bounced-review")),
            ("c-1", "r-1", new WorldScene("s-2", "", null)));
        (world.AnnotationRequestCount, world.SceneCount).Should().Be((2, 2));
    }

    [Fact]
    public void World_MayBeJson() =>
        Read("""{ "campaigns": [ { "id": "c", "annotationRequests": [ { "id": "r", "scenes": [ { "id": "s" } ] } ] } ] }""")
            .Rows.Should().ContainSingle().Which.Scene.Id.Should().Be("s");

    [Fact]
    public void World_MayHaveNothing() => Read("campaigns: []").Campaigns.Should().BeEmpty();

    [Fact]
    public void Scene_MayBelongToSeveralRequests() => Read("""
        campaigns:
          - id: c
            annotationRequests:
              - { id: r-1, scenes: [{ id: s }] }
              - { id: r-2, scenes: [{ id: s }] }
        """).SceneCount.Should().Be(2);

    [Theory]
    [InlineData("", "1:1: the file is empty; a world needs at least 'campaigns: []'")]
    [InlineData("# nothing", "1:1: the file is empty; a world needs at least 'campaigns: []'")]
    [InlineData("- id: c", "1:1: the file is a list; a world is a mapping that begins with 'campaigns:'")]
    [InlineData("campains: []", "1:1: unknown key 'campains' in a world; did you mean 'campaigns'? one of: campaigns, $schema")]
    [InlineData("campaigns:", "1:1: 'campaigns' has no value; give it one or leave the key out")]
    [InlineData("campaigns: 3", "1:12: 'campaigns' is a number; expected a list, each item beginning with '-'")]
    [InlineData("campaigns: [c-1]", "1:13: a campaign is a text; expected keys and values such as 'id: …', with a space after the colon")]
    [InlineData("campaigns: [{ name: x }]", "1:13: a campaign needs the key 'id', which is missing")]
    [InlineData("campaigns: [{ id: '' }]", "1:19: 'id' is an empty text, which no request has; write an id")]
    [InlineData("campaigns: [{ id: 17 }]", "1:19: 'id' is a number here, not a text; if '17' is meant as a text, write it in quotes: \"17\"")]
    [InlineData("campaigns: [{ id: &a x }]", "1:19: anchors ('&a') are refused here; write the value out where it is used, or in quotes if it begins with '&'")]
    [InlineData("campaigns: [{ id: c, annotationRequest: [] }]", "1:22: unknown key 'annotationRequest' in a campaign; did you mean 'annotationRequests'? one of: id, name, annotationRequests")]
    [InlineData("campaigns: [{ id: c }, { id: c }]", "1:30: a campaign has the id 'c' a second time, the first is in line 1; leave one out")]
    public void Mistake_IsNamedWhereItIs(string text, string expected) =>
        WorldReader.Read(text, "w.yaml").Issues.Select(issue => issue.ToString()).Should().Equal($"w.yaml:{expected}");

    [Fact]
    public void Mistakes_AreSaidAllAtOnce() => WorldReader.Read("""
        campaigns:
          - id: c-1
            annotationRequests:
              - id: r
                scenes:
                  - { id: s, scenario: bounced-reviw }
                  - { id: s }
          - id: c-2
            annotationRequests:
              - id: r
                scenes:
                  - { id: s, scenari: bounced-review }
        """, "w.yaml", ["bounced-review", "happy-path"]).Issues.Select(issue => issue.ToString()).Should().Equal(
        "w.yaml:6:32: unknown scenario 'bounced-reviw'; did you mean 'bounced-review'? one of: bounced-review, happy-path",
        "w.yaml:7:19: a scene has the id 's' a second time, the first is in line 6; leave one out",
        "w.yaml:10:13: an annotation request has the id 'r' a second time, the first is in line 4; leave one out",
        "w.yaml:12:22: unknown key 'scenari' in a scene; did you mean 'scenario'? one of: id, name, scenario");

    [Fact]
    public void Lengths_AreLimited()
    {
        var reading = WorldReader.Read($"campaigns: [{{ id: {new string('i', 257)}, name: {new string('n', 201)} }}]", "w");

        reading.Issues.Select(issue => issue.Message).Should().Equal(
            "'id' is 257 bytes long; no request has an id of more than 256",
            "a text of 201 characters; at most 200 are allowed here");
        reading.World.Should().BeNull();
    }

    [Fact]
    public void LargeFile_IsRefusedUnread() =>
        WorldReader.Read(new string('#', (32 * 1024 * 1024) + 1), "w").Issues.Should().ContainSingle().Which.Message.Should().Be(
            "the file has more than 33554432 bytes, which is the most that a world file may have; leave out the names, or some of the scenes");

    [Fact]
    public void ManyScenarios_AreNotAllListed() =>
        WorldReader.Read("campaigns: [{ id: c, annotationRequests: [{ id: r, scenes: [{ id: s, scenario: zzz }] }] }]", "w", [.. Enumerable.Range(0, 41).Select(i => $"n{i}")])
            .Issues.Should().ContainSingle().Which.Message.Should().StartWith("unknown scenario 'zzz'; one of: n0, n1").And.EndWith("n39, …");

    private static World Read(string text)
    {
        var reading = WorldReader.Read(text, "w.yaml", ["bounced-review"]);
        reading.Issues.Should().BeEmpty();
        return reading.World!;
    }
}
