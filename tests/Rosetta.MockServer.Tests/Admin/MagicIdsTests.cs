namespace Rosetta.MockServer.Tests.Admin;

public class MagicIdsTests
{
    [Fact]
    public async Task Catalogue_TellsEveryId_AndWhatItAnswers()
    {
        await using var server = await AdminServer.StartAsync();

        var magic = (await server.GetAsync("/_rosetta/magic-ids")).Json.AsArray();

        magic[0]!.ToJsonString().Should().Be(
            """{"id":"00000000-0000-4000-8000-000000000000","fields":["sceneId"],"answer":{"kind":"status","word":"creation-failed","number":0},"scenario":null,"description":"Status 0: Task creation failed"}""");
        magic.Single(item => (string)item!["id"]! == "00000000-0000-4000-8000-000000051008")!["fields"]!.ToJsonString()
            .Should().Be("""["campaignId","annotationRequestId","sceneId"]""");
        magic.Count(item => (string?)item!["answer"]?["kind"] == "status").Should().Be(11);
        magic.Count(item => (string?)item!["answer"]?["kind"] == "error").Should().Be(4);
        magic.Count(item => (string?)item!["answer"]?["kind"] == "fault").Should().Be(9);
        magic.Count(item => (string?)item!["answer"]?["kind"] == "mutant").Should().Be(15);
        magic.Where(item => item!["scenario"] is not null).Should().OnlyContain(item => item!["answer"] == null);
    }

    [Fact]
    public async Task EveryIdWithAStatus_AnswersIt()
    {
        await using var server = await AdminServer.StartAsync();
        var magic = (await server.GetAsync("/_rosetta/magic-ids")).Json.AsArray();

        foreach (var item in magic.Where(item => (string?)item!["answer"]?["kind"] == "status"))
        {
            var poll = await server.PollAsync(ids: $$"""{"campaignId":"c","annotationRequestId":"a","sceneId":"{{item!["id"]}}"}""");

            poll.TaskStatus.Should().Be((int)item["answer"]!["number"]!);
        }
    }
}
