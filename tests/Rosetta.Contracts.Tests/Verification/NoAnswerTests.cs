using Microsoft.AspNetCore.Http;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>A provider that does not answer is never taken for one that keeps the contract, and it is said what it did.</summary>
public sealed class NoAnswerTests
{
    private static PactInteraction Success { get; } = Service.Pack.Single(one => one.Description == "Get Task answers approved (11)");

    [Fact]
    public async Task AProviderThatIsDown_IsSaidToBeDown()
    {
        var gone = await ScriptedProvider.GoneAsync();

        var report = await new ProviderVerification(gone).VerifyAsync([Success], cancellation: TestContext.Current.CancellationToken);

        report.Results.Should().ContainSingle().Which.Reason.Should().Be($"the provider can't be reached at {gone}: Connection refused");
        (report.IsGood, report.IsUnreachable, report.Summary).Should().Be((false, true, "0 verified, 1 no answer; nothing was verified, so nothing is proven"));
    }

    [Fact]
    public async Task AProviderThatHangs_IsLate()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedProvider.HangAsync);

        var result = await new ProviderVerification(provider.Address) { RequestTimeout = TimeSpan.FromMilliseconds(300) }.VerifyAsync(Success, TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((Verdict.NoAnswer, "the provider did not answer within 0.3 s"));
    }

    [Fact]
    public async Task AProviderThatCutsTheConnection_IsSaidToHaveCutIt()
    {
        await using var provider = await ScriptedProvider.StartAsync(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        var result = await new ProviderVerification(provider.Address) { RequestTimeout = TimeSpan.FromSeconds(60) }.VerifyAsync(Success, TestContext.Current.CancellationToken);

        (result.Verdict, result.Reason).Should().Be((Verdict.NoAnswer, $"the provider at {provider.Address} ended the connection before it had answered"));
        result.Invoking(one => one.RequireVerified()).Should().Throw<ContractViolationException>().WithMessage(
            $"Get Task contract: Get Task answers approved (11), given a task exists (status 11): no answer\n  the provider at {provider.Address} ended the connection before it had answered");
    }

    [Fact]
    public async Task NoInteraction_IsAFailure()
    {
        await using var service = await Service.StartAsync();

        var report = await service.Verification.VerifyAsync([], cancellation: TestContext.Current.CancellationToken);

        (report.IsGood, report.IsUnreachable, report.Summary).Should().Be((false, false, "0 verified; there is no interaction to verify, and to verify none is to prove nothing"));
        report.Invoking(one => one.RequireGood()).Should().Throw<ContractViolationException>();
    }

    [Fact]
    public async Task ABrokersPacts_AreNotChanged()
    {
        var verification = new ProviderVerification(new Uri("http://127.0.0.1:1")) { ErrorHttpStatus = Rosetta.GetTask.ErrorHttpStatus.Any };

        await verification.Invoking(one => one.VerifyAsync(new BrokerSource(new Uri("http://127.0.0.1:1"), "Rosetta"), cancellation: TestContext.Current.CancellationToken))
            .Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("A broker's pacts are verified, and their results published, as they are; ErrorHttpStatus would change them. Leave it out, or fetch the pacts as files.");
    }

    [Fact]
    public async Task WhatIsNoJson_IsAMismatch()
    {
        await using var provider = await ScriptedProvider.StartAsync(http =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync("hello", http.RequestAborted);
        });

        var result = await new ProviderVerification(provider.Address).VerifyAsync(Success, TestContext.Current.CancellationToken);

        result.Verdict.Should().Be(Verdict.Mismatched);
        result.Mismatches.Should().ContainSingle().Which.Path.Should().Be("$");
    }

    [Fact]
    public async Task AnEmptyAnswer_IsAMismatch()
    {
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        var result = await new ProviderVerification(provider.Address).VerifyAsync(Success, TestContext.Current.CancellationToken);

        result.Verdict.Should().Be(Verdict.Mismatched);
        result.Mismatches.Select(mismatch => mismatch.Path).Should().Contain("Content-Type");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/s/mine")]
    [InlineData("/s/mine/")]
    public async Task TheBaseAddress_MayHaveAPath(string path)
    {
        await using var provider = await ScriptedProvider.StartAsync(_ => Task.CompletedTask);

        await new ProviderVerification(new Uri(provider.Address, path)) { Headers = [KeyValuePair.Create("Authorization", "Bearer x")] }
            .VerifyAsync(Success, TestContext.Current.CancellationToken);

        provider.Requests.Should().ContainSingle().Which.Should().StartWith($"POST {path.TrimEnd('/')}/task/get {{");
        provider.Credentials.Should().Equal("Bearer x");
    }
}
