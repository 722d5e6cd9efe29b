using System.Collections.Immutable;
using System.Text;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Kit;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing;

/// <summary>
/// One session of a <see cref="RosettaFake"/>: a world of its own. A client gets there by <see cref="CreateClient"/>, by the
/// header <c>X-Rosetta-Session</c>, or by the path <c>/s/{session}/task/get</c>.
/// </summary>
public sealed class RosettaSession
{
    private readonly RosettaFake _fake;
    private readonly FakeEngine _engine;
    private readonly GivenAnswers _given;

    internal RosettaSession(string name, RosettaFake fake, FakeEngine engine)
    {
        Name = name;
        _fake = fake;
        _engine = engine;
        _given = new GivenAnswers(() => Playing);
        Clock = new RosettaClock(() => Playing);
        Journal = new RosettaJournal(engine).Where(all => all with { Session = name });
    }

    /// <summary>1 to 64 of <c>A-Z a-z 0-9 . _ -</c>, but not <c>.</c> or <c>..</c> alone.</summary>
    public string Name { get; }

    /// <summary>What <c>date</c> and the stories' timed steps live on. Stands still until it is moved.</summary>
    public RosettaClock Clock { get; }

    /// <summary>The session's calls.</summary>
    public RosettaJournal Journal { get; }

    /// <summary>What the session's clients have met so far, of all there is; a reset keeps it.</summary>
    public CoverageReport Coverage => Settled.Coverage;

    /// <summary>
    /// What the session's clients do wrong, as far as it shows by now. <see cref="FindingsReport.AtEnd"/> judges clients that are done.
    /// What is demanded stands in <see cref="SessionSettings.Findings"/>.
    /// </summary>
    public FindingsReport Findings => Settled.Findings;

    /// <summary>Behind every <c>requestId</c>, drawn delay and chance: the same seed, calls and clock give the same bytes.</summary>
    public ulong Seed
    {
        get => Playing.Settings.Seed;
        set => Configure(settings => settings with { Seed = value });
    }

    /// <summary>All tasks that have been polled or set up by their three ids: where each would be if it were polled now.</summary>
    public ImmutableArray<TaskSnapshot> Tasks => Playing.Control.All();

    private Session Playing => In(_engine.Sessions);

    // For what is counted on delivery.
    private Session Settled => In(_engine.Settle());

    /// <inheritdoc cref="RosettaFake.CreateClient"/>
    public HttpClient CreateClient() => _fake.CreateClient(Name);

    /// <inheritdoc cref="RosettaFake.CreateHandler"/>
    public HttpMessageHandler CreateHandler() => _fake.CreateHandler(Name);

    /// <summary>Says what a scene is answered, whatever its campaign and annotation request.</summary>
    /// <param name="sceneId">The whole id, or its beginning and a <c>*</c>, as in scenario files.</param>
    public GivenTask Given(string sceneId) => Given(new When { SceneId = [IdPattern.Parse(sceneId)] });

    /// <summary>Says what one task is answered. This goes before what is said of its scene alone.</summary>
    public GivenTask Given(GetTaskRequest ids) => Given(new When
    {
        CampaignId = [new IdPattern(ids.CampaignId, IsPrefix: false)],
        AnnotationRequestId = [new IdPattern(ids.AnnotationRequestId, IsPrefix: false)],
        SceneId = [new IdPattern(ids.SceneId, IsPrefix: false)],
    });

    /// <summary>Says what all tasks are answered whose ids fit; the more exact ids win.</summary>
    public GivenTask Given(When ids) => new(_given, ids);

    /// <summary>Plays a scenario for every task that nothing else decides: shipped, loaded or added.</summary>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public void Play(string scenario)
    {
        var session = Playing;
        if (session.View.FindScenario(scenario) is null)
        {
            throw KitErrors.NoSuchScenario(scenario, _engine.Scenarios.Current.Scenarios, nameof(scenario));
        }

        session.Apply(settings => settings with { Scenario = scenario });
    }

    /// <summary>Adds a scenario made in code and plays it for every task that nothing else decides.</summary>
    /// <exception cref="InvalidScenarioException">It can't be played.</exception>
    public void Play(Scenario scenario)
    {
        _fake.Add(scenario);
        Play(scenario.Name);
    }

    /// <summary>Puts an answer before whatever the task would be answered; its story waits, its time runs on.</summary>
    /// <param name="ids">The task; it need not have been polled.</param>
    /// <param name="reply">Status, error, fault or mutant.</param>
    /// <param name="calls">For so many calls, at least 1; null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is for less than one call.</exception>
    public void Force(GetTaskRequest ids, Reply reply, int? calls = 1)
    {
        var control = Playing.Control;
        control.Force(control.Know(ids).Key, new ForcedAnswer(reply, calls));
    }

    /// <summary>Ends the present step of a task's story, whatever its end: what <c>until: advanced</c> waits for.</summary>
    /// <exception cref="InvalidOperationException">The task plays no scenario, or its story is over.</exception>
    public void Advance(GetTaskRequest ids)
    {
        var control = Playing.Control;
        var outcome = control.Advance(control.Know(ids).Key);
        if (outcome != Control.Done)
        {
            throw KitErrors.CannotAdvance(ids, outcome);
        }
    }

    /// <summary>Changes what is set; stories go on.</summary>
    public void Configure(Func<SessionSettings, SessionSettings> change) => Playing.Apply(change);

    /// <summary>
    /// A pact, version 4, of what the session was really asked and has answered as the contract has it: any Pact verifier can hold
    /// it against the real service. It proves what the consumer sent, not that it understood the answer.
    /// </summary>
    /// <param name="consumer">The name of the application that called.</param>
    /// <param name="provider">The name of the service.</param>
    /// <returns>The file's JSON.</returns>
    /// <exception cref="ArgumentException">A name can't stand in a pact file.</exception>
    /// <exception cref="UnmetRequirementException">Nothing has been answered yet that the contract knows.</exception>
    public string ObservedPact(string consumer, string provider = GetTaskContract.Provider)
    {
        var calls = Settled.Observed;
        return calls.IsEmpty
            ? throw new UnmetRequirementException(KitErrors.NothingObserved(Name))
            : Encoding.UTF8.GetString(Pacts.ObservedPact.Write(consumer, provider, calls));
    }

    /// <summary>Starts all stories again and takes forced answers away. Settings, what was given, clock and journal stay.</summary>
    public void Reset() => Playing.Reset();

    private Session In(SessionStore sessions) => sessions.TryGetOrCreate(Name, out var session) ? session : throw KitErrors.BadSessionName(Name, nameof(Name));
}
