using System.Net.Http.Json;
using Rosetta.Contracts;
using Rosetta.GetTask;
using Xunit;

public class PactTests
{
    [Fact]
    public async Task AnApprovedTask_IsUnderstood()
    {
        // begin-snippet: package-pact
        using var pact = GetTaskPact.Between("My app", "Rosetta");
        await pact.VerifyAsync(RosettaStatus.LabelsApproved, async call =>
        {
            using var http = new HttpClient { BaseAddress = call.BaseAddress };
            var answer = await http.PostAsJsonAsync("task/get", call.Request);
            Assert.Contains("\"status\":11", await answer.Content.ReadAsStringAsync());
        });
        pact.WriteTo("pacts");
        // end-snippet
    }
}
