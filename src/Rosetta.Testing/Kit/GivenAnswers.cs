using System.Collections.Immutable;
using System.Globalization;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Kit;

/// <summary>
/// What a test has given in a session, as small scenarios of the session's own and bindings to them. The names of these say in
/// journal and headers where the answer came from.
/// </summary>
/// <param name="session">The session, as it is now.</param>
internal sealed class GivenAnswers(Func<Session> session)
{
    private const string Prefix = "given-";

    private readonly Lock _changing = new();

    private ImmutableArray<Binding> _bindings = [];
    private ImmutableArray<Scenario> _scenarios = [];
    private int _made;

    public void Answer(When ids, ImmutableArray<Reply> inTurn)
    {
        lock (_changing)
        {
            var own = ScenarioOf(inTurn);
            Change([.. Others(ids), new Binding(own.Name, ids)], own);
        }
    }

    public void Play(When ids, string scenario)
    {
        lock (_changing)
        {
            var view = session().View;
            if (view.FindScenario(scenario) is null)
            {
                throw KitErrors.NoSuchScenario(scenario, view.Catalogue.Scenarios, nameof(scenario));
            }

            Change([.. Others(ids), new Binding(scenario, ids)]);
        }
    }

    public void Remove(When ids)
    {
        lock (_changing)
        {
            Change([.. Others(ids)]);
        }
    }

    // A scenario comes before the binding to it; one that nobody is bound to any more goes with the next change.
    private void Change(ImmutableArray<Binding> bindings, Scenario? own = null)
    {
        var playing = session();
        if (own is not null && !_scenarios.Contains(own))
        {
            var bound = _bindings.Select(binding => binding.Scenario).ToHashSet(StringComparer.Ordinal);
            var scenarios = _scenarios.RemoveAll(scenario => !bound.Contains(scenario.Name)).Add(own);
            var built = Catalogue.Build(scenarios);
            playing.Overlay(built.Catalogue ?? throw new InvalidScenarioException(built.Issues));
            _scenarios = scenarios;
        }

        var errors = playing.Bind(bindings);
        if (!errors.IsEmpty)
        {
            throw KitErrors.BadBinding(errors);
        }

        _bindings = bindings;
    }

    private IEnumerable<Binding> Others(When ids) => _bindings.Where(binding => !AreSame(binding.When, ids));

    private static bool AreSame(When one, When other) =>
        one.CampaignId.SequenceEqual(other.CampaignId)
        && one.AnnotationRequestId.SequenceEqual(other.AnnotationRequestId)
        && one.SceneId.SequenceEqual(other.SceneId);

    // One that answers the same for ever has no state, so all who are given it may share it.
    private Scenario ScenarioOf(ImmutableArray<Reply> inTurn) =>
        (inTurn is [var reply] ? _scenarios.FirstOrDefault(scenario => scenario.Steps is [var only] && only.Reply == reply) : null) ?? Make(inTurn);

    private Scenario Make(ImmutableArray<Reply> inTurn) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{++_made}-{inTurn[0].Word}"),
        Description = "Given by a test.",
        Steps = [.. inTurn.Select((reply, i) => new Step(reply, i < inTurn.Length - 1 ? StepEnd.AfterCalls(1) : StepEnd.Never))],
    };
}
