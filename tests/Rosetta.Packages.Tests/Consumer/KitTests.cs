using System.Net.Http.Json;
using Rosetta.GetTask;
using Rosetta.Testing;
using Xunit;

public class KitTests
{
    // begin-snippet: package-kit
    [Fact]
    public async Task AReviewUnderWay_IsAnsweredWithItsStatus()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given("scene-1").Returns(RosettaStatus.ReviewInProgress);

        var answer = await rosetta.CreateClient().PostAsJsonAsync("task/get", new { campaignId = "c-1", annotationRequestId = "r-1", sceneId = "scene-1" });

        Assert.Contains("\"status\":6", await answer.Content.ReadAsStringAsync());
        rosetta.Journal.RequireCalls(1);
    }
    // end-snippet
}
