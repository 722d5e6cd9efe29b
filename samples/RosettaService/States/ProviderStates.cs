using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RosettaService.Http;
using RosettaService.Storage;

namespace RosettaService.States;

/// <summary>Finds the ids of each state in the database, and writes them as the file that <c>rosetta-verify --states</c> reads.</summary>
internal static class ProviderStates
{
    private static readonly ImmutableArray<int> Statuses = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

    // What belongs to something unknown is itself unknown, so these go in every place that is not known.
    private const string NoCampaign = "00000000-0000-4000-8000-00000000c0de";
    private const string NoAnnotationRequest = "00000000-0000-4000-8000-00000000a0de";
    private const string NoScene = "00000000-0000-4000-8000-00000000e0de";

    /// <summary>Every state of the contract.</summary>
    public static async Task<ImmutableArray<ProviderState>> FindAsync(TaskDatabase database)
    {
        var states = ImmutableArray.CreateBuilder<ProviderState>();
        foreach (var status in Statuses)
        {
            states.Add(State("a task exists", status, await database.AnyTaskAsync(status, hiccups: false), Text($"no task in the database has status {status}")));
        }

        var known = await database.AnyTaskAsync(status: null, hiccups: false);
        const string Empty = "the database is empty";
        states.Add(State("the campaign does not exist", null, new TaskIds(NoCampaign, NoAnnotationRequest, NoScene), Empty));
        states.Add(State("the annotation request does not exist", null, known is null ? null : known with { AnnotationRequestId = NoAnnotationRequest, SceneId = NoScene }, Empty));
        states.Add(State("the scene does not exist", null, known is null ? null : known with { SceneId = NoScene }, Empty));
        states.Add(State("the service hiccups", null, await database.AnyTaskAsync(status: null, hiccups: true), "no task in the database hiccups"));
        return states.ToImmutable();
    }

    /// <summary>The file's text.</summary>
    public static string ToJson(ImmutableArray<ProviderState> states)
    {
        var rows = states.Select(state => $"    {Envelope.Text(Row(state))}");
        return $"{{\n  \"states\": [\n{string.Join(",\n", rows)}\n  ]\n}}\n";
    }

    private static ProviderState State(string name, int? status, TaskIds? ids, string otherwise) => new(name, status, ids, ids is null ? otherwise : null);

    private static JsonObject Row(ProviderState state)
    {
        var row = new JsonObject { ["name"] = state.Name };
        if (state.Status is { } status)
        {
            row["params"] = new JsonObject { ["status"] = status };
        }

        if (state.Ids is { } ids)
        {
            row["ids"] = new JsonObject
            {
                ["campaignId"] = ids.CampaignId,
                ["annotationRequestId"] = ids.AnnotationRequestId,
                ["sceneId"] = ids.SceneId,
            };
        }
        else
        {
            row["notAvailable"] = state.NotAvailable;
        }

        return row;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
