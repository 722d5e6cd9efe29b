using System.Collections.Immutable;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios;

/// <summary>Collects what there is to say about one file, up to a limit.</summary>
internal sealed class IssueList(string source)
{
    private readonly List<Found> _found = [];

    /// <summary>Whether anything further would be dropped; readers stop looking then.</summary>
    public bool IsFull => _found.Count > ScenarioLimits.Issues;

    public bool HasErrors { get; private set; }

    /// <summary>Which texts came up, in the order of the issues: the names of the members of <see cref="ScenarioErrors"/>.</summary>
    public IEnumerable<string> TextIds => Sorted.Select(one => one.TextId);

    private IEnumerable<Found> Sorted => _found.OrderBy(one => one.Issue.Line).ThenBy(one => one.Issue.Column);

    public void Error(Position at, ScenarioError error) => Add(at, error, isError: true);

    public void Warning(Position at, ScenarioError warning) => Add(at, warning, isError: false);

    /// <summary>In the order of the file; several in one place in the order in which they were found.</summary>
    public ImmutableArray<ScenarioIssue> InOrder() => _found.Count == 0 ? [] : [.. Sorted.Select(one => one.Issue)];

    private void Add(Position at, ScenarioError error, bool isError)
    {
        if (IsFull)
        {
            return;
        }

        HasErrors |= isError;
        if (_found.Count == ScenarioLimits.Issues)
        {
            // Said where the last of them stands, so that it is read last.
            error = ScenarioErrors.TooManyIssues();
            var last = Sorted.Last().Issue;
            at = new Position(last.Line, last.Column);
            (isError, HasErrors) = (true, true);
        }

        _found.Add(new Found(new ScenarioIssue(source, at.Line, at.Column, isError, error.Text), error.Id));
    }

    private readonly record struct Found(ScenarioIssue Issue, string TextId);
}
