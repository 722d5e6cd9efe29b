using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>A provider that is told to set states up, by Pact's own protocol.</summary>
public sealed class StateUrlTests
{
    private static PactInteraction Success { get; } = Service.Pack.Single(one => one.Description == "Get Task answers approved (11)");

    [Fact]
    public async Task TheStateUrl_IsToldAndItsIdsAreAskedFor()
    {
        await using var states = await ScriptedProvider.StartAsync(http =>
        {
            http.Response.ContentType = MediaTypeNames.Application.Json;
            return http.Response.WriteAsync("""{"campaignId":"c-1","annotationRequestId":"a-1","sceneId":"s-1"}""", http.RequestAborted);
        });
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        await Verification(provider.Address, states.Address).VerifyAsync(Success, TestContext.Current.CancellationToken);

        states.Requests.Should().Equal(
            """POST /states?session=mine {"action":"setup","params":{"status":11},"state":"a task exists"}""",
            """POST /states?session=mine {"action":"teardown","params":{"status":11},"state":"a task exists"}""");
        states.Credentials.Should().Equal("Bearer x", "Bearer x");
        provider.Requests.Should().Equal("""POST /task/get {"annotationRequestId":"a-1","campaignId":"c-1","sceneId":"s-1"}""");
    }

    [Fact]
    public async Task AStateUrlThatTellsNoIds_LeavesTheExamples()
    {
        await using var states = await ScriptedProvider.StartAsync(http => http.Response.WriteAsync("done", http.RequestAborted));
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        await Verification(provider.Address, states.Address).VerifyAsync(Success, TestContext.Current.CancellationToken);

        provider.Requests.Should().ContainSingle().Which.Should().Contain("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");
    }

    [Theory]
    [InlineData(404, "no such state", "the provider state 'a task exists (status 11)' could not be set up: the state URL answered 404: no such state")]
    [InlineData(500, "", "the provider state 'a task exists (status 11)' could not be set up: the state URL answered 500")]
    public async Task AStateThatNobodyHandles_IsAFailureAndNothingIsAsked(int status, string text, string reason)
    {
        await using var states = await ScriptedProvider.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync(text, http.RequestAborted);
        });
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        var result = await Verification(provider.Address, states.Address).VerifyAsync(Success, TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((Verdict.Failed, reason));
        states.Requests.Should().ContainSingle("a failure is not tried again and again");
        provider.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task AStateUrlThatIsDown_IsAFailure()
    {
        var gone = await ScriptedProvider.GoneAsync();
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        var result = await Verification(provider.Address, gone).VerifyAsync(Success, TestContext.Current.CancellationToken);

        result.Verdict.Should().Be(Verdict.Failed);
        result.Reason.Should().Be($"the provider state 'a task exists (status 11)' could not be set up: the state URL can't be reached: Connection refused (127.0.0.1:{gone.Port})");
    }

    [Fact]
    public async Task AStateUrlThatHangs_IsAFailure()
    {
        await using var states = await ScriptedProvider.StartAsync(ScriptedProvider.HangAsync);
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        var result = await (Verification(provider.Address, states.Address) with { RequestTimeout = TimeSpan.FromSeconds(1) }).VerifyAsync(Success, TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((Verdict.Failed, "the provider state 'a task exists (status 11)' could not be set up: the state URL did not answer within 0.9 s"));
        provider.Requests.Should().BeEmpty();
    }

    private static ProviderVerification Verification(Uri provider, Uri states) => new(provider)
    {
        States = StateSource.At(new Uri(states, "/states?session=mine")),
        Headers = [KeyValuePair.Create("Authorization", "Bearer x")],
        RequestTimeout = TimeSpan.FromSeconds(60),
    };
}
