using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// All scenarios that can play, as one immutable value: reading, hot reload and admin changes publish a new one, requests in
/// flight finish on the old one.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, PlayableScenario> _byName;
    private readonly IdIndex<PlayableScenario> _claims;

    private Catalogue(FrozenDictionary<string, PlayableScenario> byName, IdIndex<PlayableScenario> claims)
    {
        _byName = byName;
        _claims = claims;
        Scenarios = [.. byName.Values.Select(playable => playable.Scenario).OrderBy(scenario => scenario.Name, StringComparer.Ordinal)];
    }

    /// <summary>No scenario at all.</summary>
    public static Catalogue Empty { get; } = Build([]).Catalogue!;

    /// <summary>Ordered by name.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>Puts scenarios together; fails where one can't be played, or where two have one name or claim the same ids.</summary>
    public static CatalogueResult Build(IEnumerable<Scenario> scenarios)
    {
        var issues = ImmutableArray.CreateBuilder<ScenarioIssue>();
        var atOdds = new HashSet<Scenario>(ReferenceEqualityComparer.Instance);
        var byName = new Dictionary<string, PlayableScenario>(StringComparer.Ordinal);
        foreach (var scenario in scenarios)
        {
            var broken = PlayableRules.Broken(scenario).Select(message => Issue(scenario, message)).ToArray();
            issues.AddRange(broken);
            if (broken.Length > 0)
            {
                atOdds.Add(scenario);
            }
            else if (!byName.TryAdd(scenario.Name, new PlayableScenario(scenario)))
            {
                var twin = byName[scenario.Name].Scenario;
                atOdds.UnionWith([twin, scenario]);
                issues.Add(Issue(scenario, $"the name '{scenario.Name}' is taken by {SourceOf(twin)}; every scenario needs a name of its own"));
            }
        }

        var claims = byName.Values
            .Where(playable => playable.Scenario.When is not null)
            .Select(playable => KeyValuePair.Create(playable.Scenario.When!, playable))
            .ToArray();
        var ties = IdTies.Among(claims);
        foreach (var (one, other, both) in ties)
        {
            atOdds.UnionWith([one.Scenario, other.Scenario]);
            issues.Add(Issue(other.Scenario, $"'{other.Name}' and '{one.Name}' ({SourceOf(one.Scenario)}) both claim {both}; make one of them more exact"));
        }

        if (ties.Count == IdTies.Max)
        {
            // There may be more than these, of anyone who claims ids.
            atOdds.UnionWith(claims.Select(claim => claim.Value.Scenario));
        }

        return issues.Count == 0
            ? new CatalogueResult(new Catalogue(byName.ToFrozenDictionary(StringComparer.Ordinal), IdIndex<PlayableScenario>.Build(claims)), [])
            : new CatalogueResult(null, issues.ToImmutable()) { AtOdds = atOdds };
    }

    /// <summary>Finds a scenario by its name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Scenario? scenario)
    {
        scenario = _byName.TryGetValue(name, out var playable) ? playable.Scenario : null;
        return scenario is not null;
    }

    internal bool TryGetPlayable(string name, [NotNullWhen(true)] out PlayableScenario? playable) => _byName.TryGetValue(name, out playable);

    /// <summary>The scenario whose <c>when</c> fits best, and how exactly; none if none fits.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="isOut">Which scenarios don't count; none if all do.</param>
    internal (PlayableScenario? Owner, IdRank Rank) ClaimedBy(GetTaskRequestUtf8 request, Func<PlayableScenario, bool>? isOut = null) =>
        _claims.Find(request, isOut);

    private static ScenarioIssue Issue(Scenario scenario, string message) => new(SourceOf(scenario), 1, 1, IsError: true, message);

    private static string SourceOf(Scenario scenario) => scenario.Source ?? scenario.Name;
}

/// <summary>What came of putting scenarios together.</summary>
/// <param name="Catalogue">None if there was an issue.</param>
/// <param name="Issues">Errors, all of them.</param>
public sealed record CatalogueResult(Catalogue? Catalogue, ImmutableArray<ScenarioIssue> Issues)
{
    /// <summary>Every scenario that has a part in an issue, on either side: without all of them there would be none.</summary>
    internal IReadOnlySet<Scenario> AtOdds { get; init; } = FrozenSet<Scenario>.Empty;
}
