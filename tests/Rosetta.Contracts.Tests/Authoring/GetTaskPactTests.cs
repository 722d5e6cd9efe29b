using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PactNet.Exceptions;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Tests.Authoring;

public sealed class GetTaskPactTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _folder.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task APact_HoldsWhatWasUsedAndNothingElse()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        await pact.VerifyAsync(RosettaStatus.LabelsApproved, PostAsync);
        await pact.VerifyAsync(RosettaCode.ServiceHiccuped, PostAsync);

        var file = pact.WriteTo(_folder["pacts"]);
        Path.GetFileName(file).Should().Be("My app-Rosetta.json");
        DescriptionsIn(file).Should().BeEquivalentTo("Get Task answers approved (11)", "Get Task answers service-hiccuped (5000)");
    }

    [Fact]
    public async Task AClient_GetsTheAddressTheIdsAndTheAnswer()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        await pact.VerifyAsync(RosettaStatus.ReviewInProgress, async call =>
        {
            call.BaseAddress.AbsolutePath.Should().Be("/");
            call.Request.Should().Be(new GetTaskRequest("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"));
            using var response = await SendAsync(call, """{"campaignId":"any","annotationRequestId":"ids","sceneId":"do"}""");
            var answer = (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
            ((int)answer["code"]!, (string)answer["message"]!, (int)answer["data"]!["status"]!, (bool)answer["success"]!).Should().Be((2000, "Success", 6, true));
            ((string)answer["data"]!["viewUrl"]!).Should().Be(call.ViewUrl).And.MatchRegex("^https://[^/]+/rosetta-open/task/1234/234234123133374715904/viewOnly$");
        });
    }

    [Fact]
    public async Task AClient_MayNameTheCharset()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        await pact.VerifyAsync(RosettaStatus.Created, async call =>
        {
            using var body = new StringContent(Ids, Encoding.UTF8, "application/json");
            body.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
            using var response = await _http.PostAsync(new Uri(call.BaseAddress, "task/get"), body, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).Should().Be(200);
        });
    }

    [Theory]
    [InlineData("""{"campaignId":"c","annotationRequestId":"a"}""", "POST /task/get: $: Expected a Map with keys [annotationRequestId, campaignId, sceneId] but received one with keys [annotationRequestId, campaignId]")]
    [InlineData("""{"campaignId":"c","annotationRequestId":"a","sceneId":7}""", "POST /task/get: $.sceneId: Expected 7 (Integer) to be the same type as 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' (String)")]
    [InlineData("""{"campaignId":"","annotationRequestId":"a","sceneId":"s"}""", "POST /task/get: $.campaignId: Expected '' (String) to not be empty")]
    public async Task AClientThatSendsSomethingElse_IsToldWhatTheCoreSays(string sent, string expected)
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        var sending = () => pact.VerifyAsync(RosettaStatus.Created, async call => (await SendAsync(call, sent)).Dispose());

        (await sending.Should().ThrowAsync<PactFailureException>()).Which.Message
            .Should().Be($"'My app' did not make the call that 'Get Task answers created (1)' expects. The Pact core says:\n{expected}");
        pact.Invoking(one => one.WriteTo(_folder.Path)).Should().Throw<InvalidOperationException>().WithMessage(
            "The pact of 'My app' is empty: no outcome was verified. Call VerifyAsync first; an outcome whose client failed is left out.");
    }

    [Fact]
    public async Task AClientThatSendsNothing_Fails()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        (await pact.Invoking(one => one.VerifyAsync(RosettaStatus.Created, _ => Task.CompletedTask)).Should().ThrowAsync<PactFailureException>()).Which.Message
            .Should().EndWith("\nPOST /task/get was expected and did not come");
    }

    [Fact]
    public async Task AClientThatCallsSomethingElse_Fails()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        var calling = () => pact.VerifyAsync(RosettaStatus.Created, async call => (await _http.GetAsync(new Uri(call.BaseAddress, "task/list"), TestContext.Current.CancellationToken)).Dispose());

        (await calling.Should().ThrowAsync<PactFailureException>()).Which.Message
            .Should().EndWith("\nGET /task/list came and was not expected\nPOST /task/get was expected and did not come");
    }

    [Fact]
    public async Task AClientThatThrows_ThrowsAndIsLeftOut()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");
        await pact.VerifyAsync(RosettaStatus.Created, PostAsync);

        var failing = () => pact.VerifyAsync(RosettaStatus.QcCompleted, async call =>
        {
            await PostAsync(call);
            throw new FormatException("what my client made of it is wrong");
        });

        await failing.Should().ThrowAsync<FormatException>();
        DescriptionsIn(pact.WriteTo(_folder.Path)).Should().Equal("Get Task answers created (1)");
    }

    [Fact]
    public async Task Clients_MayRunSideBySide()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        await Task.WhenAll(Outcome.All.Select(outcome => pact.VerifyAsync(outcome, PostAsync)));

        DescriptionsIn(pact.WriteTo(_folder.Path)).Should().HaveCount(15).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task AnEarlierFile_IsReplacedAndNotMergedInto()
    {
        using var earlier = GetTaskPact.Between("My app", "Rosetta");
        await earlier.VerifyAsync(RosettaStatus.Created, PostAsync);
        earlier.WriteTo(_folder.Path);
        using var later = GetTaskPact.Between("My app", "Rosetta");
        await later.VerifyAsync(RosettaStatus.LabelsApproved, PostAsync);

        DescriptionsIn(later.WriteTo(_folder.Path)).Should().Equal("Get Task answers approved (11)");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Theory]
    [InlineData(ErrorHttpStatus.Envelope, 200)]
    [InlineData(ErrorHttpStatus.Semantic, 404)]
    public async Task AnError_HasTheDeclaredHttpStatus(ErrorHttpStatus declared, int expected)
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta", declared);

        await pact.VerifyAsync(RosettaCode.SceneNotExists, async call =>
        {
            using var response = await SendAsync(call, Ids);
            ((int)response.StatusCode).Should().Be(expected);
        });
    }

    [Fact]
    public void WhatCantBeAnswered_IsNoPact()
    {
        FluentActions.Invoking(() => GetTaskPact.Between("My app", "Rosetta", ErrorHttpStatus.Any)).Should().Throw<ArgumentException>().WithMessage(
            "A pact says what is answered, and ErrorHttpStatus.Any names no HTTP status; use Envelope or Semantic. A verification takes Any.*");
        FluentActions.Invoking(() => GetTaskPact.Between(" ", "Rosetta")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => GetTaskPact.Between("My app", "")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task AConsumer_KnowsNoStatus7()
    {
        using var pact = GetTaskPact.Between("My app", "Rosetta");

        await pact.Invoking(one => one.VerifyAsync((RosettaStatus)7, PostAsync)).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private const string Ids = """{"campaignId":"c","annotationRequestId":"a","sceneId":"s"}""";

    private static IEnumerable<string> DescriptionsIn(string file) =>
        JsonNode.Parse(File.ReadAllText(file))!["interactions"]!.AsArray().Select(one => (string)one!["description"]!);

    private async Task PostAsync(PactCall call) => (await SendAsync(call, Ids)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(PactCall call, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await _http.PostAsync(new Uri(call.BaseAddress, "task/get"), body, TestContext.Current.CancellationToken);
    }
}
