using System.Globalization;
using BenchmarkDotNet.Attributes;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Benchmarks;

/// <summary>From ids to the answer: who answers, the cursor's move, the explanation. Every call asks for another task.</summary>
public class Deciding
{
    private const string Story = "story";

    private readonly byte[] _scratch = new byte[1024];
    private byte[][] _bodies = [];
    private Session[] _sessions = [];
    private string? _header;
    private int _next;

    [GlobalSetup(Target = nameof(OneTask))]
    public void SetUpOneTask() => SetUp(scenarios: 1, tasks: 1);

    [Benchmark(Baseline = true)]
    public Decision OneTask() => Decide();

    [GlobalSetup(Target = nameof(TwoHundredThousandTasks))]
    public void SetUpTasks() => SetUp(scenarios: 1, tasks: 200_000);

    [Benchmark]
    public Decision TwoHundredThousandTasks() => Decide();

    [GlobalSetup(Target = nameof(ThousandScenarios))]
    public void SetUpScenarios() => SetUp(scenarios: 1_000, tasks: 200_000);

    [Benchmark]
    public Decision ThousandScenarios() => Decide();

    [GlobalSetup(Target = nameof(ThousandSessions))]
    public void SetUpSessions() => SetUp(scenarios: 1, tasks: 200_000, sessions: 1_000);

    [Benchmark]
    public Decision ThousandSessions() => Decide();

    [GlobalSetup(Target = nameof(MagicId))]
    public void SetUpMagicId() => SetUp(scenarios: 1, tasks: 65_536, scene: MagicIds.All[5].Id);

    [Benchmark]
    public Decision MagicId() => Decide();

    [GlobalSetup(Target = nameof(MagicIdAmongThousandScenarios))]
    public void SetUpMagicIdAmongScenarios() => SetUp(scenarios: 1_000, tasks: 65_536, scene: MagicIds.All[5].Id);

    [Benchmark]
    public Decision MagicIdAmongThousandScenarios() => Decide();

    [GlobalSetup(Target = nameof(ForcedAnswer))]
    public void SetUpForcedAnswer()
    {
        SetUp(scenarios: 1, tasks: 1);
        var task = _sessions[0].Control.All().Single();
        _sessions[0].Control.Force(task.Key, new ForcedAnswer(new ErrorReply(RosettaCode.ServiceHiccuped), Calls: null));
    }

    [Benchmark]
    public Decision ForcedAnswer() => Decide();

    [GlobalSetup(Target = nameof(ScenarioByHeader))]
    public void SetUpHeader()
    {
        _header = Story;
        SetUp(scenarios: 1, tasks: 1);
    }

    [Benchmark]
    public Decision ScenarioByHeader() => Decide();

    private void SetUp(int scenarios, int tasks, int sessions = 1, string? scene = null)
    {
        var catalogue = Catalogue.Build(Enumerable.Range(0, scenarios).Select(Scenario)).Catalogue!;
        var store = new SessionStore(
            new PlaybackOptions { Catalogue = catalogue, Defaults = new SessionSettings { Scenario = Story } }, TimeProvider.System);
        _bodies = [.. Enumerable.Range(0, tasks).Select(n => scene is null ? Bodies.Of(n) : Bodies.Of(n, scene))];
        _sessions = [.. Enumerable.Range(0, sessions).Select(n =>
            store.TryGetOrCreate(string.Create(CultureInfo.InvariantCulture, $"s{n}"), out var session) ? session : throw new InvalidOperationException("bad name"))];
        for (var i = 0; i < tasks; i++)
        {
            Decide();
        }
    }

    // A prime step, so that neighbours in time are no neighbours in memory.
    private Decision Decide()
    {
        const int stride = 48_271;
        _next = (_next + stride) % _bodies.Length;
        GetTaskRequestReader.TryRead(_bodies[_next], _scratch, RequestRules.Default, out var request, out _);
        return _sessions[_next % _sessions.Length].TryDecide(request, _header, out var decision, out _)
            ? decision
            : throw new InvalidOperationException("no answer");
    }

    // Number 0 goes round for ever, the others claim a campaign each or the beginning of a scene.
    private static Scenario Scenario(int number) => number == 0
        ? new Scenario
        {
            Name = Story,
            Then = Then.Loop,
            Steps = [.. StatusCatalogue.All.Select(row => new Step(new StatusReply(row.Status), StepEnd.AfterCalls(3)))],
        }
        : new Scenario
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"claims-{number}"),
            When = number % 2 == 0
                ? new When { CampaignId = [new IdPattern(string.Create(CultureInfo.InvariantCulture, $"campaign-{number}"), IsPrefix: false)] }
                : new When { SceneId = [new IdPattern(string.Create(CultureInfo.InvariantCulture, $"{number:x4}"), IsPrefix: true)] },
            Steps = [new Step(new StatusReply(RosettaStatus.LabelsApproved), StepEnd.Never)],
        };
}
