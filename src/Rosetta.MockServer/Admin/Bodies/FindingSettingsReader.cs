using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Findings;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Makes of what was sent a change of what is demanded of the clients of a session.</summary>
internal static class FindingSettingsReader
{
    /// <summary>The change; what can't be taken stands in the report.</summary>
    public static Func<FindingSettings, FindingSettings> Read(SessionChange change, BodyReport report)
    {
        var off = change.FindingsOff is { } ids ? RulesOf(ids, report) : default(ImmutableArray<FindingRule>?);
        var interval = DurationReader.Read("$.minInterval", change.MinInterval, report);
        var backOff = DurationReader.Read("$.minBackOff", change.MinBackOff, report);
        return before => before with
        {
            Off = off ?? before.Off,
            MinInterval = interval is null ? before.MinInterval : interval > TimeSpan.Zero ? interval : null,
            MinBackOff = backOff ?? before.MinBackOff,
        };
    }

    private static ImmutableArray<FindingRule> RulesOf(List<string> ids, BodyReport report)
    {
        var rules = ImmutableArray.CreateBuilder<FindingRule>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (FindingCatalogue.TryFind(ids[i], out var row))
            {
                rules.Add(row.Rule);
            }
            else
            {
                report.Refuse(PathOf(i, report), JsonText.Quote(JsonText.Shown(ids[i])), AdminProblems.OneOf(ids[i], [.. FindingCatalogue.All.Select(known => known.Id)]));
            }
        }

        return [.. rules.Distinct()];
    }

    // A single id may come without brackets.
    private static string PathOf(int index, BodyReport report)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"$.findingsOff[{index}]");
        return report.Has(path) ? path : "$.findingsOff";
    }
}
