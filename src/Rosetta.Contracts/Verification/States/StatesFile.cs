using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Verification.States;

/// <summary>What came of reading a states file.</summary>
/// <param name="Ids">Worth using only if there are no errors.</param>
/// <param name="Errors">All of them.</param>
public sealed record StatesReading(StateIds Ids, ImmutableArray<string> Errors);

/// <summary>
/// Reads a states file: <c>{ "states": [ { "name": "a task exists", "params": { "status": 3 }, "ids": { "campaignId": "…", … } },
/// { "name": "the service hiccups", "notAvailable": "why" } ] }</c>.
/// </summary>
public static class StatesFile
{
    internal const string States = "states";
    internal const string Name = "name";
    internal const string Parameters = "params";
    internal const string Ids = "ids";
    internal const string NotAvailable = "notAvailable";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads a file.</summary>
    /// <param name="file">Which.</param>
    /// <param name="others">Names of provider states that pacts have beside the contract's.</param>
    public static StatesReading ReadFile(string file, IEnumerable<string> others)
    {
        try
        {
            return Read(File.ReadAllText(file), file, others);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StatesReading(new StateIds([], file), [ContractErrors.Unreadable(file, e.Message)]);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="source">What it was read from, for messages.</param>
    /// <param name="others">Names of provider states that pacts have beside the contract's.</param>
    public static StatesReading Read(string text, string source, IEnumerable<string> others)
    {
        ImmutableArray<string> names = [.. ProviderStates.All.Select(state => state.Name).Concat(others).Distinct()];
        var report = new StatesReport(source);
        var entries = ImmutableArray.CreateBuilder<StateEntry>();
        var list = Parse(text, report);
        for (var i = 0; i < list.Count; i++)
        {
            if (StateEntryReader.Read(list[i], $"{States}[{i}]", names, report) is not { } entry)
            {
                continue;
            }

            if (entries.Any(other => other.Name == entry.Name && other.Parameters.SequenceEqual(entry.Parameters)))
            {
                report.Add($"{States}[{i}]", StatesErrors.Twice(new PactState(entry.Name, entry.Parameters)));
            }

            entries.Add(entry);
        }

        return new StatesReading(new StateIds(entries.ToImmutable(), source), report.Errors);
    }

    private static JsonArray Parse(string text, StatesReport report)
    {
        try
        {
            var root = JsonNode.Parse(text, documentOptions: Options);
            if (root is JsonObject map && map[States] is JsonArray list)
            {
                report.RefuseUnknown("", map, [States, "$schema"]);
                return list;
            }

            report.Add("", StatesErrors.NotAList);
        }
        catch (JsonException e)
        {
            report.Add("", StatesErrors.NotJson(e.Message));
        }

        return [];
    }
}
