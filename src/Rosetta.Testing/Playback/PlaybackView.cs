using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Everything that says who answers in a session, as one immutable value: settings, scenarios, bindings. Any change makes a new
/// one with a higher number, and every task finds its route anew.
/// </summary>
internal sealed class PlaybackView
{
    private readonly ConcurrentDictionary<(PlayableScenario Scenario, SelectionRule Rule), Route> _routes = new();

    // Made on first use; two threads that make one at once make two that say the same.
    private readonly Route?[] _magicRoutes = new Route?[MagicIds.Count];
    private readonly Route?[] _unknownRoutes = new Route?[(int)WorldPlace.Known];
    private readonly IdIndex<Binding> _bindingIndex;
    private readonly Func<PlayableScenario, bool>? _isReplaced;
    private readonly Route _default;
    private readonly Route? _upstream;

    /// <param name="number">Higher than that of every earlier view of the session.</param>
    /// <param name="settings">What is set.</param>
    /// <param name="repertoire">What all sessions share.</param>
    /// <param name="own">The session's own scenarios.</param>
    /// <param name="bindings">Which scenario plays for which ids.</param>
    /// <param name="templates">The answers, with the settings' <c>viewUrl</c>.</param>
    public PlaybackView(
        long number, SessionSettings settings, Repertoire repertoire, Catalogue own, ImmutableArray<Binding> bindings, AnswerTemplates templates)
    {
        Number = number;
        Settings = settings;
        Repertoire = repertoire;
        Own = own;
        Bindings = bindings;
        Templates = templates;
        _bindingIndex = IdIndex<Binding>.Build(bindings.Select(binding => KeyValuePair.Create(binding.When, binding)));
        _isReplaced = own.Scenarios.IsEmpty ? null : shared => own.TryGetPlayable(shared.Name, out _);
        _default = RouteTo(settings.Scenario, SelectionRule.Default);
        _upstream = repertoire.PassesOn ? new Route(number, SelectionRule.Upstream, null, null) : null;
    }

    public long Number { get; }

    /// <summary>Whether all sessions share it that nobody has changed anything in.</summary>
    public bool IsCommon { get; init; }

    public SessionSettings Settings { get; }

    /// <summary>What all sessions share.</summary>
    public Repertoire Repertoire { get; }

    /// <summary>The server's scenarios.</summary>
    public Catalogue Catalogue => Repertoire.Catalogue;

    /// <summary>The session's own scenarios, laid over the server's.</summary>
    public Catalogue Own { get; }

    public ImmutableArray<Binding> Bindings { get; }

    public AnswerTemplates Templates { get; }

    /// <summary>What exists; none if every id is known.</summary>
    public World? World => Repertoire.World;

    /// <summary>The route of a scenario that the request names.</summary>
    /// <returns>Whether there is such a scenario.</returns>
    public bool TryRouteByHeader(string name, out Route route)
    {
        route = RouteTo(name, SelectionRule.Header);
        return route.Missing is null;
    }

    /// <summary>Who answers these ids, where neither a forced answer nor a header says so.</summary>
    public Route Select(GetTaskRequestUtf8 request)
    {
        if (_upstream is not null)
        {
            return _upstream;
        }

        if (_bindingIndex.Find(request).Owner is { } binding)
        {
            return RouteTo(binding.Scenario, SelectionRule.Binding);
        }

        return ClaimedBy(request) is { } claimed
            ? RouteTo(claimed, SelectionRule.When)
            : RouteToMagic(request) ?? RouteByWorld(request) ?? _default;
    }

    /// <summary>Who answers a task that is remembered, if neither a forced answer nor a header decides.</summary>
    public Route RouteOf(TaskState task) => task.Route is { } route && route.View == Number ? route : Select(task.Ids);

    public PlayableScenario? FindScenario(string name) =>
        Own.TryGetPlayable(name, out var playable) || Catalogue.TryGetPlayable(name, out playable) ? playable : null;

    // The session's own scenarios are laid over the server's: one of the same name replaces it, claims and all; else the more
    // exact claim wins, and between equals the session's own.
    private PlayableScenario? ClaimedBy(GetTaskRequestUtf8 request)
    {
        var shared = Catalogue.ClaimedBy(request, _isReplaced);
        if (_isReplaced is null)
        {
            return shared.Owner;
        }

        var own = Own.ClaimedBy(request);
        return own.Owner is not null && (shared.Owner is null || own.Rank.CompareTo(shared.Rank) >= 0) ? own.Owner : shared.Owner;
    }

    // A scenario that somebody asked for and that is gone is never replaced by another one silently.
    private Route RouteTo(string name, SelectionRule rule) =>
        FindScenario(name) is { } scenario ? RouteTo(scenario, rule) : new Route(Number, rule, null, null) { Missing = name };

    private Route RouteTo(PlayableScenario scenario, SelectionRule rule) =>
        _routes.GetOrAdd((scenario, rule), static (key, number) => new Route(number, key.Rule, key.Scenario, null), Number);

    private Route? RouteToMagic(GetTaskRequestUtf8 request)
    {
        if (MagicIds.Find(request) is not { } magic)
        {
            return null;
        }

        // An id that is missing counts as unknown; if one that comes before it is unknown too, that is the first error.
        if (MagicIds.IsMissing(magic) && UnknownBefore(MagicIds.MissingField(magic), request) is { } unknown)
        {
            return unknown;
        }

        if (magic.Scenario is { } name)
        {
            return RouteTo(name, SelectionRule.MagicId);
        }

        return _magicRoutes[magic.Index] ??= new Route(Number, MagicIds.IsMissing(magic) ? SelectionRule.MissingId : SelectionRule.MagicId, null, magic);
    }

    private Route? UnknownBefore(int field, GetTaskRequestUtf8 request) =>
        World is { } world && world.Find(request, out _) is var place && UnknownIds.FieldOf(place) < field ? RouteToUnknown(place) : null;

    private Route? RouteByWorld(GetTaskRequestUtf8 request)
    {
        if (World is not { } world)
        {
            return null;
        }

        var place = world.Find(request, out var name);
        return place != WorldPlace.Known ? RouteToUnknown(place)
            : name is not null ? RouteTo(name, SelectionRule.World)
            : null;
    }

    private Route RouteToUnknown(WorldPlace place) =>
        _unknownRoutes[(int)place] ??= new Route(Number, SelectionRule.World, null, UnknownIds.Of(place));
}
