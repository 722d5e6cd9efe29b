using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Verification.States;

/// <summary>Reads one entry of a states file.</summary>
internal static class StateEntryReader
{
    private static readonly ImmutableArray<string> Keys = [StatesFile.Name, StatesFile.Parameters, StatesFile.Ids, StatesFile.NotAvailable];
    private static readonly ImmutableSortedDictionary<string, string> NoIds = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The entry; none if it is so wrong that nothing can be made of it.</summary>
    public static StateEntry? Read(JsonNode? json, string path, IReadOnlyCollection<string> names, StatesReport report)
    {
        if (json is not JsonObject map)
        {
            report.Add(path, StatesErrors.NotAnObject);
            return null;
        }

        report.RefuseUnknown(path, map, Keys);
        var name = Text(map[StatesFile.Name]) ?? "";
        var parameters = ReadParameters(map[StatesFile.Parameters], path, report);
        var reason = ReadReason(map, path, report);
        var ids = map[StatesFile.Ids] is { } given && reason is null ? ReadIds(given, $"{path}.{StatesFile.Ids}", report) : NoIds;
        CheckName(name, path, names, report);
        CheckParameters(name, parameters, hasIds: reason is null, path, report);
        return new StateEntry(name, parameters, ids, reason);
    }

    private static void CheckName(string name, string path, IReadOnlyCollection<string> names, StatesReport report)
    {
        if (name.Length == 0)
        {
            report.Add(path, StatesErrors.NoName);
        }
        else if (!names.Contains(name))
        {
            report.Add($"{path}.{StatesFile.Name}", StatesErrors.UnknownName(name, names));
        }
    }

    // "No task at all" can be declared once for all statuses; ids belong to one of them.
    private static void CheckParameters(string name, ImmutableArray<KeyValuePair<string, string>> parameters, bool hasIds, string path, StatesReport report)
    {
        if (ProviderStates.TryFind(name, out var state) && (hasIds || !parameters.IsEmpty) && !state.TryRead(parameters.ToDictionary(), out _, out var error))
        {
            report.Add(path, error);
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadParameters(JsonNode? json, string path, StatesReport report)
    {
        if (json is not (null or JsonObject))
        {
            report.Add(path, StatesErrors.NotParameters);
        }

        return PactState.ReadParameters(json);
    }

    private static string? ReadReason(JsonObject map, string path, StatesReport report)
    {
        var isDeclared = map.ContainsKey(StatesFile.NotAvailable);
        if (isDeclared == map.ContainsKey(StatesFile.Ids))
        {
            report.Add(path, StatesErrors.NeitherNor);
        }

        var reason = Text(map[StatesFile.NotAvailable]);
        if (isDeclared && string.IsNullOrWhiteSpace(reason))
        {
            report.Add(path, StatesErrors.NoReason);
        }

        return reason;
    }

    private static ImmutableSortedDictionary<string, string> ReadIds(JsonNode json, string path, StatesReport report)
    {
        if (json is not JsonObject map)
        {
            report.Add(path, StatesErrors.NotIds);
            return NoIds;
        }

        report.RefuseUnknown(path, map, ProviderStates.Values);
        foreach (var id in ProviderStates.Values.Where(id => string.IsNullOrEmpty(Text(map[id]))))
        {
            report.Add(path, StatesErrors.MissingId(id));
        }

        return map.Where(one => Text(one.Value) is not null).ToImmutableSortedDictionary(one => one.Key, one => Text(one.Value)!, StringComparer.Ordinal);
    }

    private static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
