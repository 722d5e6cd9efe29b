using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RosettaService.Http;

namespace RosettaService.Deviations;

/// <summary>
/// All deviations: at least one for every fact of the contract, and those that a contract has to allow. Whoever adds a
/// fact to the contract adds a row here.
/// </summary>
public static class DeviationCatalogue
{
    // Each status with the one that is answered in its place.
    private static readonly (int Right, int Wrong)[] Statuses =
        [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 8), (8, 9), (9, 10), (10, 11), (11, 0)];

    private static readonly (int Code, int WrongCode, string WrongMessage, int WrongHttpStatus)[] Codes =
    [
        (2000, 2001, "Succes", 201),
        (5000, 5001, "Service hickuped, please try again later.", 500),
        (51008, 51009, "Campaign does not exist.", 404),
        (53003, 53004, "Annotation request not exists.", 404),
        (56001, 56002, "SceneId is not exist.", 404),
    ];

    /// <summary>Status, code, message, HTTP, data, viewUrl, date, requestId, success; then the order of errors and what is allowed.</summary>
    public static ImmutableArray<Deviation> All { get; } =
    [
        .. Statuses.Select(status => new Deviation(Named($"status-{status.Right}-as-{status.Wrong}"), Named($"A task with status {status.Right} is answered with {status.Wrong}."), Verification.Catches, "$.data.status", Scope.OfStatus(status.Right)) { Spoil = Spoil.SetInData("status", status.Wrong) }),
        Caught("unknown-status-7", "Status 7.", "$.data.status", Scope.Success, Spoil.SetInData("status", 7)),
        Caught("unknown-status-12", "Status 12.", "$.data.status", Scope.Success, Spoil.SetInData("status", 12)),
        Caught("status-as-string", "The status as a string.", "$.data.status", Scope.Success, Spoil.Data(data => data["status"] = Spoil.AsText(data["status"]))),
        Caught("status-as-fraction", "Half a status more.", "$.data.status", Scope.Success, Spoil.Data(data => data["status"] = data["status"]!.GetValue<int>() + 0.5)),
        Caught("status-null", "The status is null.", "$.data.status", Scope.Success, Spoil.SetInData("status", null)),
        Caught("missing-status", "No status.", "$.data.status", Scope.Success, Spoil.RemoveFromData("status")),
        Caught("duplicate-keys", "The status twice, the second time another one.", "$.data.status", Scope.Success, StatusTwice),

        .. Codes.Select(row => Caught(Named($"code-{row.Code}-as-{row.WrongCode}"), Named($"The code {row.WrongCode} where it should be {row.Code}."), "$.code", Scope.Code(row.Code), Spoil.Set("code", row.WrongCode))),
        Caught("unknown-code", "Errors with a code that the specification does not have.", "$.code", Scope.Errors, Spoil.Set("code", 59999)),
        Caught("code-as-string", "The code as a string.", "$.code", Scope.Everything, Spoil.Body(body => body["code"] = Spoil.AsText(body["code"]))),
        Caught("code-null", "The code is null.", "$.code", Scope.Everything, Spoil.Set("code", null)),
        Caught("missing-field", "No code.", "$.code", Scope.Everything, Spoil.Remove("code")),

        .. Codes.Select(row => Caught(Named($"message-{row.Code}-typo"), Named($"The message of code {row.Code} with a slip in it."), "$.message", Scope.Code(row.Code), Spoil.Set("message", row.WrongMessage))),
        Caught("null-message", "The message is null.", "$.message", Scope.Everything, Spoil.Set("message", null)),
        Caught("message-as-number", "The message is a number.", "$.message", Scope.Everything, Spoil.Set("message", 0)),
        Caught("missing-message", "No message.", "$.message", Scope.Everything, Spoil.Remove("message")),

        .. Codes.Select(row => Caught(Named($"http-{row.WrongHttpStatus}-on-{row.Code}"), Named($"HTTP status {row.WrongHttpStatus} with code {row.Code}."), Deviation.HttpStatusPath, Scope.Code(row.Code), answer => answer with { Status = row.WrongHttpStatus })),
        Caught("content-type-text", "JSON, called plain text.", Deviation.ContentTypePath, Scope.Everything, answer => answer with { ContentType = "text/plain" }),
        Caught("content-type-html", "JSON, called HTML.", Deviation.ContentTypePath, Scope.Everything, answer => answer with { ContentType = "text/html" }),
        Caught("missing-content-type", "No Content-Type.", Deviation.ContentTypePath, Scope.Everything, answer => answer with { ContentType = null }),

        Caught("null-data-on-success", "Success without data: it is null.", "$.data", Scope.Success, Spoil.Set("data", null)),
        Caught("data-as-string", "The data as JSON in a string.", "$.data", Scope.Success, Spoil.Body(body => body["data"] = Spoil.AsText(body["data"]))),
        Caught("data-as-array", "The data in an array.", "$.data", Scope.Success, Spoil.Body(body => body["data"] = new JsonArray(body["data"]!.DeepClone()))),
        Caught("missing-data", "Success without data: it is not there.", "$.data", Scope.Success, Spoil.Remove("data")),
        Caught("data-on-error", "Errors carry data as if they were success.", "$.data", Scope.Errors, Spoil.Set("data", new JsonObject { ["viewUrl"] = "https://rosetta.example/rosetta-open/task/1/1/viewOnly", ["status"] = 1 })),
        Caught("empty-data-on-error", "Errors carry an empty object.", "$.data", Scope.Errors, Spoil.Set("data", new JsonObject())),
        Caught("missing-data-on-error", "Errors leave data out where it should be null.", "$.data", Scope.Errors, Spoil.Remove("data")),

        Caught("view-url-http", "viewUrl without encryption.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url.Replace("https:", "http:", StringComparison.Ordinal))),
        Caught("view-url-path", "viewUrl with another path.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url.Replace("/rosetta-open/", "/rosetta/", StringComparison.Ordinal))),
        Caught("view-url-edit", "viewUrl leads to where one can edit.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url.Replace("/viewOnly", "/edit", StringComparison.Ordinal))),
        Caught("view-url-relative", "viewUrl without scheme and host.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url[url.IndexOf("/rosetta-open", StringComparison.Ordinal)..])),
        Caught("view-url-letters", "viewUrl with letters in its numbers.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url.Replace("/task/", "/task/a", StringComparison.Ordinal))),
        Caught("view-url-query", "viewUrl with a query.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url + "?token=1")),
        Caught("view-url-empty", "viewUrl is empty.", "$.data.viewUrl", Scope.Success, Spoil.SetInData("viewUrl", "")),
        Caught("view-url-null", "viewUrl is null.", "$.data.viewUrl", Scope.Success, Spoil.SetInData("viewUrl", null)),
        Caught("missing-view-url", "No viewUrl.", "$.data.viewUrl", Scope.Success, Spoil.RemoveFromData("viewUrl")),

        Caught("iso-date", "The date as ISO 8601 has it.", "$.date", Scope.Everything, Spoil.Text("date", date => date.Replace(' ', 'T') + "Z")),
        Caught("date-slashes", "The date with slashes.", "$.date", Scope.Everything, Spoil.Text("date", date => date.Replace('-', '/'))),
        Caught("date-without-time", "The day alone.", "$.date", Scope.Everything, Spoil.Text("date", date => date[..10])),
        Caught("date-month-13", "The 13th month.", "$.date", Scope.Everything, Spoil.Text("date", date => $"{date[..5]}13{date[7..]}")),
        Caught("date-as-number", "The date in seconds since 1970.", "$.date", Scope.Everything, Spoil.Set("date", 1741896000)),
        Caught("date-null", "The date is null.", "$.date", Scope.Everything, Spoil.Set("date", null)),
        Caught("missing-date", "No date.", "$.date", Scope.Everything, Spoil.Remove("date")),

        Caught("request-id-upper-case", "The requestId in capitals.", "$.requestId", Scope.Everything, Spoil.Text("requestId", id => string.Concat("A", id.ToUpperInvariant().AsSpan(1)))),
        Caught("request-id-dashes", "The requestId as UUIDs are mostly written.", "$.requestId", Scope.Everything, Spoil.Text("requestId", id => Guid.Parse(id).ToString())),
        Caught("request-id-short", "The requestId is one digit short.", "$.requestId", Scope.Everything, Spoil.Text("requestId", id => id[1..])),
        Caught("request-id-long", "The requestId has a digit too many.", "$.requestId", Scope.Everything, Spoil.Text("requestId", id => id + "0")),
        Caught("request-id-as-number", "The requestId is a number.", "$.requestId", Scope.Everything, Spoil.Set("requestId", 7610)),
        Caught("request-id-null", "The requestId is null.", "$.requestId", Scope.Everything, Spoil.Set("requestId", null)),
        Caught("missing-request-id", "No requestId.", "$.requestId", Scope.Everything, Spoil.Remove("requestId")),

        Caught("success-false-on-success", "Success says that it is none.", "$.success", Scope.Success, Spoil.Set("success", false)),
        Caught("success-lies", "Errors say that they are success.", "$.success", Scope.Errors, Spoil.Set("success", true)),
        Caught("success-as-string", "The success as a string.", "$.success", Scope.Everything, Spoil.Body(body => body["success"] = Spoil.AsText(body["success"]))),
        Caught("success-null", "The success is null.", "$.success", Scope.Everything, Spoil.Set("success", null)),
        Caught("missing-success", "No success.", "$.success", Scope.Everything, Spoil.Remove("success")),

        Reordering("scene-checked-first", "The scene is looked for before all else, so whatever is unknown, the scene is blamed.", [51008, 53003], IdCheck.Scene, IdCheck.Campaign, IdCheck.AnnotationRequest),
        Reordering("annotation-request-checked-first", "The annotation request is looked for before the campaign.", [51008], IdCheck.AnnotationRequest, IdCheck.Campaign, IdCheck.Scene),

        Tolerated("extra-fields", "Fields that the specification does not have, at the top and in data.", "$", Scope.Everything, Spoil.Body(AddFields)),
        Tolerated("reordered", "The same fields in another order.", "$", Scope.Everything, answer => answer with { Json = Envelope.Text(Spoil.Reversed(JsonNode.Parse(answer.Json)!.AsObject())) }),
        Tolerated("view-url-one-slash", "viewUrl with one slash after the scheme, as the specification's sample has it.", "$.data.viewUrl", Scope.Success, Spoil.ViewUrl(url => url.Replace("https://", "https:/", StringComparison.Ordinal))),
        Tolerated("content-type-charset", "The Content-Type names its character set.", Deviation.ContentTypePath, Scope.Everything, answer => answer with { ContentType = "application/json; charset=utf-8" }),
    ];

    private static Deviation Caught(string name, string what, string path, Scope touches, Func<HttpAnswer, HttpAnswer> spoil) =>
        new(name, what, Verification.Catches, path, touches) { Spoil = spoil };

    private static Deviation Tolerated(string name, string what, string path, Scope touches, Func<HttpAnswer, HttpAnswer> spoil) =>
        new(name, what, Verification.Tolerates, path, touches) { Spoil = spoil };

    private static Deviation Reordering(string name, string what, ImmutableArray<int> codes, params ImmutableArray<IdCheck> order) =>
        new(name, what, Verification.Catches, "$.code", new Scope(codes)) { Order = order };

    private static string Named(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void AddFields(JsonObject body)
    {
        body["traceId"] = "00-1";
        (body["data"] as JsonObject)?.Add("priority", 1);
    }

    // A JsonObject has each key once, so this is done on the text; most readers keep the last of two.
    private static HttpAnswer StatusTwice(HttpAnswer answer)
    {
        var right = JsonNode.Parse(answer.Json)!["data"]!["status"]!.GetValue<int>();
        var wrong = Statuses.First(status => status.Right == right).Wrong;
        return answer with { Json = answer.Json.Replace(Named($"\"status\":{right}"), Named($"\"status\":{right},\"status\":{wrong}"), StringComparison.Ordinal) };
    }
}
