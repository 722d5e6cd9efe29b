namespace Rosetta.MockServer.Tests.Admin;

public class CoverageTests
{
    private const string Path = "/_rosetta/sessions/default/coverage";

    [Fact]
    public async Task Get_TellsWhatTheClientHasMet_OfAllThereIs()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await server.PollAsync(ids: """{"campaignId":"c","annotationRequestId":"a","sceneId":"00000000-0000-4000-8000-000000300010"}""");

        var coverage = (await server.GetAsync(Path)).Json;

        ((int)coverage["met"]!, (int)coverage["expected"]!, (decimal)coverage["percent"]!).Should().Be((5, 64, 7.8m));
        coverage["statuses"]!["rows"]![1]!.ToJsonString().Should().Be("""{"name":"created","number":1,"count":1}""");
        coverage["codes"]!["rows"]![0]!.ToJsonString().Should().Be("""{"name":"success","number":2000,"count":2}""");
        ((int)coverage["transitions"]!["met"]!).Should().Be(1);
        coverage["mutants"]!["rows"]!.AsArray().Single(row => (int)row!["count"]! == 1)!.ToJsonString().Should().Be("""{"name":"missing-field","number":null,"count":1}""");
        coverage["otherTransitions"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Reset_KeepsIt_DeleteForgetsIt()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        await server.PostAsync("/_rosetta/sessions/default/reset");
        ((int)(await server.GetAsync(Path)).Json["met"]!).Should().Be(2);

        await server.DeleteAsync("/_rosetta/sessions/default");
        (await server.GetAsync(Path)).ShouldBeProblem(404, "no-such-session");
    }

    [Fact]
    public async Task AllSessionsTogether_WithThoseThatAreGone()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync("one");
        await server.PollAsync("two");
        await server.DeleteAsync("/_rosetta/sessions/one");

        var coverage = (await server.GetAsync("/_rosetta/coverage")).Json;

        coverage["statuses"]!["rows"]![1]!.ToJsonString().Should().Be("""{"name":"created","number":1,"count":2}""");
    }
}
