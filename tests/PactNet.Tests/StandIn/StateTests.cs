using System.Text.Json.Nodes;
using PactNet.Tests.Consumer;

namespace PactNet.Tests.StandIn;

/// <summary>Where the stand-in does better than PactNet.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task StateWithNoParametersAtAll_IsAStateStill()
    {
        using var pact = new ConsumerPact();
        pact.Builder.UponReceiving("x").Given("a state", new Dictionary<string, string>()).WithRequest(HttpMethod.Get, "/x")
            .WillRespond().WithStatus(200);

        await pact.Builder.VerifyAsync(context => Calls.GetAsync(context, "/x"));

        JsonNode.Parse(pact.FileText)!["interactions"]![0]!["providerStates"]!.ToJsonString().Should().Be("""[{"name":"a state"}]""");
    }
}
