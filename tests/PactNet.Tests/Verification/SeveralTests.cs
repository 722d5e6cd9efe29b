using PactNet.Exceptions;

namespace PactNet.Tests.Verification;

/// <summary>Several verifications in one process.</summary>
public sealed class SeveralTests
{
    [Fact]
    public async Task OneAfterAnother_EachTellsItsOwnStory()
    {
        await using var good = await Provider.StartAsync("""{ "id": 1, "name": "x" }""");
        await using var bad = await Provider.StartAsync("""{ "id": 1, "name": "wrong" }""");

        foreach (var round in Enumerable.Range(0, 5))
        {
            Verify(good).Failure.Should().BeNull();
            var (failure, story) = Verify(bad);
            failure.Should().BeOfType<PactVerificationFailedException>();
            story.Should().Contain("Expected 'wrong' (String)");
        }
    }

    [Fact]
    public async Task SideBySide_EachTellsItsOwnStory()
    {
        var providers = new List<Provider>();
        foreach (var number in Enumerable.Range(0, 6))
        {
            providers.Add(await Provider.StartAsync($$"""{ "id": 1, "name": "{{(number % 2 == 0 ? "x" : $"wrong {number}")}}" }"""));
        }

        var results = await Task.WhenAll(providers.Select(provider =>
            Task.Factory.StartNew(() => Verify(provider), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        foreach (var (number, (failure, story)) in results.Index())
        {
            story.Split("returns a response which").Should().HaveCount(2, "each story is of one interaction");
            if (number % 2 == 0)
            {
                failure.Should().BeNull();
            }
            else
            {
                failure.Should().BeOfType<PactVerificationFailedException>();
                story.Should().Contain($"Expected 'wrong {number}' (String)");
            }
        }

        foreach (var provider in providers)
        {
            provider.Received.Should().ContainSingle();
            await provider.DisposeAsync();
        }
    }

    private static (Exception? Failure, string Story) Verify(Provider provider)
    {
        using var verifying = new Verifying("Provider", Pacts.Thing);
        var failure = Record.Exception(verifying.PactAt(provider.Uri).Verify);
        return (failure, verifying.Output.Text);
    }
}
