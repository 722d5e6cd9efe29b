using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>How the real service did, in numbers, for the summary at the end.</summary>
internal sealed class SpyTally
{
    /// <summary>So many facts are counted by themselves; a service can break one under any number of names.</summary>
    public const int MaxFacts = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Violation First, int Count)> _facts = new(StringComparer.Ordinal);
    private int _good;
    private int _violating;
    private int _unchecked;
    private int _failed;
    private int _abandoned;
    private int _refused;

    /// <summary>The real service answered.</summary>
    public void Add(ImmutableArray<Violation>? violations)
    {
        lock (_gate)
        {
            switch (violations)
            {
                case null:
                    _unchecked++;
                    break;
                case []:
                    _good++;
                    break;
                default:
                    _violating++;
                    break;
            }

            foreach (var violation in (violations ?? []).DistinctBy(violation => violation.Path))
            {
                Count(violation);
            }
        }
    }

    /// <summary>It did not, or not wholly.</summary>
    public void AddFailure() => Interlocked.Increment(ref _failed);

    /// <summary>The client hung up first.</summary>
    public void AddAbandoned() => Interlocked.Increment(ref _abandoned);

    /// <summary>So many waited already that nobody was asked.</summary>
    public void AddRefused() => Interlocked.Increment(ref _refused);

    /// <summary>One line of numbers, then one for each fact that was violated, with its first occurrence.</summary>
    public ImmutableArray<string> Lines()
    {
        lock (_gate)
        {
            var numbers = string.Create(
                CultureInfo.InvariantCulture,
                $"{_good + _violating + _unchecked + _failed + _abandoned} calls passed on: {_good} answered as the contract has it, {_violating} in violation of it, {_unchecked} not held against it, {_failed} without a whole answer, {_abandoned} given up by the client");
            string[] refused = _refused == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{_refused} calls refused, since too many waited already; --upstream-calls allows more")];
            return [numbers, .. refused, .. _facts.Values.OrderByDescending(fact => fact.Count).Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Count} times {fact.First}"))];
        }
    }

    private void Count(Violation violation)
    {
        if (_facts.TryGetValue(violation.Path, out var fact))
        {
            _facts[violation.Path] = fact with { Count = fact.Count + 1 };
        }
        else if (_facts.Count < MaxFacts)
        {
            _facts.Add(violation.Path, (violation, 1));
        }
    }
}
