using System.Diagnostics;
using System.Net.Http.Headers;
using Rosetta.Contracts.Verification;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The fake keeps the contract it stands for.</summary>
public sealed class FakeTests
{
    public static TheoryData<string> Descriptions => [.. Service.Pack.Select(interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public async Task TheFake_AnswersAsExpected(string description)
    {
        await using var fake = await Fake.StartAsync();

        (await fake.Verification("one").VerifyAsync(Service.Pack.Single(one => one.Description == description), TestContext.Current.CancellationToken)).RequireVerified();
    }

    [Fact]
    public async Task EveryAcceptedPact_IsKeptByTheFakeAndByTheService()
    {
        await using var fake = await Fake.StartAsync();
        await using var service = await Service.StartAsync();
        var (interactions, errors) = PactFiles.Read([Tree.Pacts]);
        errors.Should().BeEmpty();
        interactions.Select(one => one.Consumer).Distinct().Should().BeEquivalentTo("Get Task contract", "Annotation tracker");

        (await fake.Verification("all").VerifyAsync(interactions, cancellation: TestContext.Current.CancellationToken)).RequireGood();
        (await service.Verification.VerifyAsync(interactions, cancellation: TestContext.Current.CancellationToken)).RequireGood();
    }

    [Fact]
    public async Task TheWholePack_TakesLessThanFiveSeconds()
    {
        await using var fake = await Fake.StartAsync();
        var clock = Stopwatch.StartNew();

        var report = await fake.Verification("quick").VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);

        report.Summary.Should().Be("15 verified");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        report.Duration.Should().BeCloseTo(clock.Elapsed, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task ASemanticFake_IsVerifiedAsSuch()
    {
        var options = ServerOptions.Default with { Session = ServerOptions.Default.Session with { ErrorHttpStatus = ErrorHttpStatus.Semantic } };
        await using var fake = await Fake.StartAsync(options);

        var semantic = await (fake.Verification("s") with { ErrorHttpStatus = ErrorHttpStatus.Semantic }).VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);
        var asWritten = await fake.Verification("s").VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken);

        semantic.RequireGood();
        asWritten.Results.Where(result => result.Verdict == Verdict.Mismatched).Select(result => result.Interaction.Outcome!.Value.Code)
            .Should().BeEquivalentTo([RosettaCode.ServiceHiccuped, RosettaCode.AnnotationRequestNotExists, RosettaCode.SceneNotExists, RosettaCode.CampaignNotExists]);
    }

    [Fact]
    public async Task WhatWasReallyAsked_IsAPactThatTheFakeKeeps()
    {
        await using var fake = await Fake.StartAsync();
        using var http = new HttpClient { BaseAddress = fake.Address };
        foreach (var scenario in new[] { "status-reviewing", "error-scene-not-exists" })
        {
            using var ask = new HttpRequestMessage(HttpMethod.Post, "/s/mine/task/get") { Headers = { { "X-Rosetta-Scenario", scenario } }, Content = new StringContent("""{"campaignId":"c","annotationRequestId":"a","sceneId":"s"}""", MediaTypeHeaderValue.Parse("application/json")) };
            (await http.SendAsync(ask, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode().Dispose();
        }

        using var folder = new ScratchFolder();
        var file = folder.Write("me.json", await http.GetStringAsync(new Uri(fake.Address, "/_rosetta/sessions/mine/pact?consumer=Me"), TestContext.Current.CancellationToken));

        var report = await fake.Verification("other").VerifyAsync(PactFiles.Read([file]).Interactions, cancellation: TestContext.Current.CancellationToken);

        report.RequireGood();
        report.Results.Select(result => result.Interaction.Description).Should().Equal("Get Task answers reviewing (6)", "Get Task answers scene-not-exists (56001)");
    }

    [Fact]
    public async Task VerificationsThatRunAtOnce_DoNotMeet()
    {
        await using var fake = await Fake.StartAsync();

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fake.Verification("shared").VerifyAsync(Service.Pack, cancellation: TestContext.Current.CancellationToken)));

        reports.Should().AllSatisfy(report => report.RequireGood());
    }
}
