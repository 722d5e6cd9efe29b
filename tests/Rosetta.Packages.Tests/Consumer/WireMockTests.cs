using System.Net.Http.Json;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.WireMock;
using WireMock.Server;
using Xunit;

public class WireMockTests
{
    // begin-snippet: package-wiremock
    [Fact]
    public async Task TheTeamsOwnServer_AnswersAsRosetta()
    {
        await using var rosetta = RosettaFake.Start();
        using var server = WireMockServer.Start();
        server.AddRosetta(rosetta);
        rosetta.Given("scene-1").Returns(RosettaStatus.LabelsApproved);

        var answer = await server.CreateClient().PostAsJsonAsync("task/get", new { campaignId = "c-1", annotationRequestId = "r-1", sceneId = "scene-1" });

        Assert.Contains("\"status\":11", await answer.Content.ReadAsStringAsync());
    }
    // end-snippet
}
