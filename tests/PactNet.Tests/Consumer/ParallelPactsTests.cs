using System.Text.Json.Nodes;

namespace PactNet.Tests.Consumer;

/// <summary>Several consumer pacts in one process at the same time.</summary>
public sealed class ParallelPactsTests
{
    [Fact]
    public async Task PactsSideBySide_DoNotMeet()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var pact = new ConsumerPact();
            pact.Builder.UponReceiving($"number {number}").WithRequest(HttpMethod.Get, $"/{number}").WillRespond().WithStatus(200).WithJsonBody(new { number });
            await pact.Builder.VerifyAsync(async context =>
            {
                using var response = await Calls.GetAsync(context, $"/{number}");
                (await Calls.BodyAsync(response)).Should().Be($$"""{"number":{{number}}}""");
            });
            return pact.FileText;
        }));

        files.Select(file => JsonNode.Parse(file)!["interactions"]!.AsArray().Single()!["description"]!.GetValue<string>())
            .Should().Equal(Enumerable.Range(0, 12).Select(number => $"number {number}"));
    }

    [Fact]
    public async Task OneThatFails_DoesNotDisturbTheOthers()
    {
        using var good = new ConsumerPact();
        using var bad = new ConsumerPact();
        foreach (var pact in new[] { good, bad })
        {
            pact.Builder.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(200);
        }

        await good.Builder.VerifyAsync(async context =>
        {
            var verify = () => bad.Builder.VerifyAsync(_ => Task.CompletedTask);
            await verify.Should().ThrowAsync<Exceptions.PactFailureException>();
            await Calls.GetAsync(context, "/x");
        });

        good.HasFile.Should().BeTrue();
        bad.HasFile.Should().BeFalse();
    }
}
