using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Makes bindings of what was sent.</summary>
internal static class BindingsReader
{
    /// <summary>Combinations of ids of all bindings of a session together; each takes a place in its index.</summary>
    public const int MaxCombinations = 10_000;

    /// <summary>The bindings; what can't be taken stands in the report.</summary>
    public static ImmutableArray<Binding> Read(IReadOnlyList<BindingDocument> sent, IReadOnlyCollection<string> scenarios, BodyReport report)
    {
        for (var i = 0; i < sent.Count && !report.IsFull; i++)
        {
            Check(sent[i], string.Create(CultureInfo.InvariantCulture, $"{JsonPath.Root}[{i}]"), scenarios, report);
        }

        var combinations = sent.Aggregate(Int128.Zero, (sum, binding) => sum + binding.Combinations);
        if (combinations > MaxCombinations)
        {
            report.Refuse(
                JsonPath.Root,
                string.Create(CultureInfo.InvariantCulture, $"{combinations} combinations of ids"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MaxCombinations} in all; use the beginning of an id and '*'"));
        }

        return report.IsClean ? [.. sent.Select(binding => binding.ToBinding())] : [];
    }

    private static void Check(BindingDocument binding, string path, IReadOnlyCollection<string> scenarios, BodyReport report)
    {
        var scenarioPath = JsonPath.Of(path, "scenario");
        report.Demand(scenarioPath, "the name of a scenario");
        if (binding.Scenario is { } name && !scenarios.Contains(name))
        {
            report.Refuse(scenarioPath, JsonText.Quote(JsonText.Shown(name)), $"a scenario; {AdminProblems.Instead(name, scenarios)}");
        }

        CheckIds(binding.CampaignId, JsonPath.Of(path, WireNames.CampaignId), report);
        CheckIds(binding.AnnotationRequestId, JsonPath.Of(path, WireNames.AnnotationRequestId), report);
        CheckIds(binding.SceneId, JsonPath.Of(path, WireNames.SceneId), report);
    }

    private static void CheckIds(List<string>? ids, string path, BodyReport report)
    {
        for (var i = 0; i < (ids?.Count ?? 0); i++)
        {
            var id = ids![i];
            if (id.Length == 0 || id[..^1].Contains('*', StringComparison.Ordinal))
            {
                var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                report.Refuse(report.Has(itemPath) ? itemPath : path, JsonText.Quote(JsonText.Shown(id)), "an id, or the beginning of one and '*'");
            }
        }
    }
}
