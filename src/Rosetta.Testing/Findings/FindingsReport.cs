using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace Rosetta.Testing.Findings;

/// <summary>The verdict on the clients of a session. A value: it never changes.</summary>
/// <param name="Session">The session's name.</param>
/// <param name="Findings">A finding for each rule that was broken, in the order of <see cref="FindingCatalogue"/>.</param>
/// <param name="Open">Tasks whose polling has not come to its end: going on, or given up; only <see cref="AtEnd"/> can say which.</param>
public sealed record FindingsReport(string Session, ImmutableArray<Finding> Findings, OpenTasks Open)
{
    /// <summary>Occurrences of a rule that are told of; the rest is counted.</summary>
    public const int MaxSightings = 5;

    private const string Nothing = "Nothing is found to be wrong with the polling.";

    /// <summary>Whether no rule was broken.</summary>
    [JsonIgnore]
    public bool IsClean => Findings.IsEmpty;

    /// <summary>
    /// The verdict when the client is known to be done: tasks that are still open were given up before their end (<c>gave-up</c>).
    /// </summary>
    public FindingsReport AtEnd() =>
        Open.Count == 0 || !Open.IsDemanded
            ? this with { Open = OpenTasks.None }
            : this with
            {
                Findings = [.. Findings.Append(FindingTexts.Finding(FindingRule.GaveUp, Open.Count, Open.Seen)).OrderBy(PlaceOf)],
                Open = OpenTasks.None,
            };

    /// <summary>The findings of several sessions as those of one; sessions of which nothing is to be told are not named.</summary>
    public static FindingsReport Merge(params IEnumerable<FindingsReport> reports)
    {
        ImmutableArray<FindingsReport> all = [.. reports];
        var open = all.Select(report => report.Open).Where(open => open.IsDemanded).ToList();
        var findings = all.SelectMany(report => report.Findings).GroupBy(finding => finding.Rule).Select(same => same.First() with
        {
            Count = same.Sum(finding => finding.Count),
            Seen = Bounded(same.SelectMany(finding => finding.Seen)),
        });
        return new FindingsReport(
            string.Join(", ", all.Where(report => !report.IsClean || report.Open.Count > 0).Select(report => report.Session)),
            [.. findings.OrderBy(PlaceOf)],
            new OpenTasks(open.Sum(tasks => tasks.Count), Bounded(open.SelectMany(tasks => tasks.Seen))));
    }

    /// <summary>Demands that no rule was broken. Open tasks are let pass: for a client that is done ask <see cref="AtEnd"/> first.</summary>
    /// <exception cref="FindingsException">One was; the message tells the whole story.</exception>
    public void RequireNone()
    {
        if (!IsClean)
        {
            throw new FindingsException(this);
        }
    }

    /// <summary>The whole story, for a person.</summary>
    public override string ToString()
    {
        if (IsClean)
        {
            return Nothing;
        }

        var text = new StringBuilder(FindingTexts.Headline(this));
        foreach (var finding in Findings)
        {
            text.Append("\n\n").Append(FindingTexts.Story(finding));
        }

        return text.ToString();
    }

    private static ImmutableArray<Sighting> Bounded(IEnumerable<Sighting> seen) => [.. seen.OrderBy(sighting => sighting.Entries[^1]).Take(MaxSightings)];

    private static int PlaceOf(Finding finding) => FindingCatalogue.TryFind(finding.Rule, out var row) ? (int)row.Rule : int.MaxValue;
}

/// <summary>Tasks whose last answer calls for another poll.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Seen">Where some of them stand, <see cref="FindingsReport.MaxSightings"/> at most.</param>
public sealed record OpenTasks(int Count, ImmutableArray<Sighting> Seen)
{
    /// <summary>No task is open.</summary>
    public static OpenTasks None { get; } = new(0, []);

    /// <summary>Whether giving one of them up counts; the rule may be off.</summary>
    [JsonIgnore]
    public bool IsDemanded { get; init; } = true;
}
