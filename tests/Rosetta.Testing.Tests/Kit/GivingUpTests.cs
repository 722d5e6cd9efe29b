using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>A client that gives up, by its own timeout or by a token, learns the same in memory as on a socket; so does the fake.</summary>
public class GivingUpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private static readonly Reply Hang = new FaultReply(FaultKind.Timeout);
    private static readonly Reply Late = new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromMinutes(10)) };
    private static readonly Reply Drip = new FaultReply(FaultKind.SlowBody);

    public static TheoryData<string, HttpCompletionOption> Replies { get; } = new()
    {
        { nameof(Hang), HttpCompletionOption.ResponseContentRead },
        { nameof(Hang), HttpCompletionOption.ResponseHeadersRead },
        { nameof(Late), HttpCompletionOption.ResponseContentRead },
        { nameof(Late), HttpCompletionOption.ResponseHeadersRead },
        { nameof(Drip), HttpCompletionOption.ResponseContentRead },
        { nameof(Drip), HttpCompletionOption.ResponseHeadersRead },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task ByAToken_IsTheSame_InMemoryAndOnKestrel(string reply, HttpCompletionOption completion)
    {
        var seen = await BothAsync(reply, async client =>
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ask.Cancel);
            patience.CancelAfter(Patience);
            return WithoutCount(await Seen.ByAsync(client, completion, patience.Token));
        });

        seen[0].Should().Be(seen[1]).And.Contain("CanceledException");
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task ByATimeout_IsTheSame_InMemoryAndOnKestrel(string reply, HttpCompletionOption completion)
    {
        var seen = await BothAsync(reply, client =>
        {
            client.Timeout = Patience;
            return Seen.ByAsync(client, completion, Ask.Cancel);
        });

        // Whoever reads the body itself is not timed by HttpClient.
        var isWhole = reply == nameof(Drip) && completion == HttpCompletionOption.ResponseHeadersRead;
        seen[0].Should().Be(seen[1]).And.StartWith(isWhole ? "200, 234 bytes" : "TaskCanceledException <- TimeoutException <- ");
    }

    [Fact]
    public async Task ByATokenThatIsCancelledAlready_IsTheSame_AndNobodyIsAsked()
    {
        var asked = 0;
        var seen = await BothAsync(nameof(Hang), client => Seen.ByAsync(client, HttpCompletionOption.ResponseContentRead, new CancellationToken(canceled: true)), rosetta => asked += rosetta.Journal.Entries.Length);

        seen.Should().Equal("TaskCanceledException <- TaskCanceledException", "TaskCanceledException <- TaskCanceledException");
        asked.Should().Be(0);
    }

    // On a socket .NET's client reads the rest in the background, to use the connection again.
    [Fact]
    public async Task ByDisposingOfTheAnswer_EndsItsBody_InMemory()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Ask.Scene).Answers(Drip);
        using var client = rosetta.CreateClient();

        using (await client.SendAsync(Ask.Request(), HttpCompletionOption.ResponseHeadersRead, Ask.Cancel))
        {
            rosetta.Journal.Last.Delivered.Should().BeNull();
        }

        await Http.Eventually.IsTrue(() => rosetta.Journal.Last.Delivered == false, "the fake knows that nobody reads any more");
    }

    private static async Task<string[]> BothAsync(string reply, Func<HttpClient, Task<string>> call, Action<RosettaFake>? look = null)
    {
        await using var inMemory = RosettaFake.Start();
        await using var onKestrel = await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);
        RosettaFake[] both = [inMemory, onKestrel];
        var seen = await Task.WhenAll(both.Select(async rosetta =>
        {
            rosetta.Given(Ask.Scene).Answers(reply switch { nameof(Hang) => Hang, nameof(Late) => Late, _ => Drip });
            using var client = rosetta.CreateClient();
            return await call(client);
        }));
        foreach (var rosetta in both)
        {
            await Http.Eventually.IsTrue(() => rosetta.Journal.Entries.All(entry => entry.Delivered is not null), "the fake knows that nobody waits any more");
            look?.Invoke(rosetta);
        }

        return seen;
    }

    // How much had come by then is a matter of milliseconds.
    private static string WithoutCount(string seen) => System.Text.RegularExpressions.Regex.Replace(seen, "[0-9]+ bytes", "some bytes");
}
