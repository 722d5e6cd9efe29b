using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Http;

/// <summary>
/// The complaints of the task routes: the only place where their slugs, HTTP statuses and texts are typed. The
/// specification has no code for any of these, so none of them looks like an answer of the API.
/// </summary>
internal static class Problems
{
    public static readonly ProblemKind MalformedRequestKind = new("malformed-request", 400, "not a Get Task request");
    public static readonly ProblemKind UnsupportedMediaTypeKind = new("unsupported-media-type", 415, "not a media type of Get Task");
    public static readonly ProblemKind BodyTooLargeKind = new("body-too-large", 413, "the request body is too large");
    public static readonly ProblemKind MethodNotAllowedKind = new("method-not-allowed", 405, "the path has no such method");
    public static readonly ProblemKind UnknownScenarioKind = new("unknown-scenario", 400, "no such scenario");
    public static readonly ProblemKind MissingScenarioKind = new("missing-scenario", 500, "the scenario that would have to answer is not loaded");
    public static readonly ProblemKind BadSessionNameKind = new("bad-session-name", 400, "not a session name");
    public static readonly ProblemKind SessionConflictKind = new("session-conflict", 400, "the request names two sessions");
    public static readonly ProblemKind TooManyHangsKind = new("too-many-hangs", 503, "too many requests hang");
    public static readonly ProblemKind TooManyUpstreamCallsKind = new("too-many-upstream-calls", 503, "too many calls wait for the real service");
    public static readonly ProblemKind UpstreamUnreachableKind = new("upstream-unreachable", 502, "the real service can't be reached");
    public static readonly ProblemKind UpstreamBrokenKind = new("upstream-broken", 502, "the real service sent no whole answer");
    public static readonly ProblemKind UpstreamTimeoutKind = new("upstream-timeout", 504, "the real service took too long");
    public static readonly ProblemKind NotFoundKind = new("not-found", 404, "nothing is at this path");

    /// <summary>Only in the journal: Kestrel refuses what it can't read with a status of its own and no body.</summary>
    public static readonly ProblemKind UnreadableKind = new("unreadable-request", 400, "not a request that HTTP can read");

    /// <summary>All that are answered, for the documents.</summary>
    public static ImmutableArray<ProblemKind> Kinds { get; } =
    [
        MalformedRequestKind,
        UnsupportedMediaTypeKind,
        BodyTooLargeKind,
        MethodNotAllowedKind,
        UnknownScenarioKind,
        MissingScenarioKind,
        BadSessionNameKind,
        SessionConflictKind,
        TooManyHangsKind,
        TooManyUpstreamCallsKind,
        UpstreamUnreachableKind,
        UpstreamBrokenKind,
        UpstreamTimeoutKind,
        NotFoundKind,
    ];

    private static readonly string SampleBody =
        JsonSerializer.Serialize(RequestFieldCatalogue.All.ToDictionary(field => field.Name, field => field.Sample));

    public static Problem MalformedRequest(RequestReport report) =>
        new(MalformedRequestKind, $"{string.Join("; ", report.Violations)}. A body that works: {SampleBody}")
        {
            Violations = report.Violations,
        };

    public static Problem BrokenBody(string reason) =>
        MalformedRequest(new RequestReport([new Violation("$", $"a body that can't be read ({reason.TrimEnd('.')})", "a whole body")], []));

    public static Problem UnsupportedMediaType(string contentType) =>
        Unsupported("Content-Type", contentType, $"{WireNames.MediaType}, in UTF-8");

    public static Problem UnsupportedCoding(string contentEncoding) =>
        Unsupported("Content-Encoding", contentEncoding, "a body that is not compressed, and no such header");

    public static Problem BodyTooLarge(int limit) =>
        new(BodyTooLargeKind, Invariant($"The request body has more than {limit} bytes, the limit of the fake. A body that works: {SampleBody}"));

    public static Problem MethodNotAllowed(string method, string path, string allow) =>
        new(MethodNotAllowedKind, $"{ProblemText.Echo(method)} came for {ProblemText.Echo(path)}, which takes {allow} only.") { Allow = allow };

    public static Problem TaskMethodNotAllowed(string method, string path) =>
        new(MethodNotAllowedKind, $"{ProblemText.Echo(method)} came for {ProblemText.Echo(path)}. Get Task is a {WireNames.Method}, whatever its title says: send {WireNames.Method} with a JSON body. A body that works: {SampleBody}")
        {
            Allow = WireNames.Method,
        };

    public static Problem UnknownScenario(string name, string session, IReadOnlyCollection<string> names) =>
        new(UnknownScenarioKind, $"{RosettaHeaders.Scenario} names '{ProblemText.Echo(name)}', which is no scenario of session '{session}'{Suggest(name, names)}");

    public static Problem MissingScenario(string name, string session, IReadOnlyCollection<string> names) =>
        new(MissingScenarioKind, $"In session '{session}' scenario '{ProblemText.Echo(name)}' would have to answer, and there is none of that name{Suggest(name, names)}");

    public static Problem BadSessionName(string name, string where) =>
        new(BadSessionNameKind, $"{where} names session '{ProblemText.Echo(name)}'; a session's name is {SessionName.Rule}");

    public static Problem SessionConflict(string inPath, string inHeader) =>
        new(SessionConflictKind, $"The path names session '{ProblemText.Echo(inPath)}' and {RosettaHeaders.Session} names '{ProblemText.Echo(inHeader)}'; send one of them, or the same in both.");

    public static Problem TooManyHangs(int limit) =>
        new(TooManyHangsKind, Invariant($"This request was to hang (fault timeout), but {limit} hang already, the limit of the fake. Give some of them up, or let fewer scenarios time out."));

    public static Problem TooManyUpstreamCalls(Uri upstream, int limit) =>
        new(TooManyUpstreamCallsKind, Invariant($"The call was to be passed on to {upstream}, but {limit} wait for it already, the limit of the fake. Ask again when some of them are answered, or allow more with --upstream-calls. Nothing was passed on or made up."));

    public static Problem UpstreamUnreachable(Uri upstream, string reason) =>
        new(UpstreamUnreachableKind, $"The call was to be passed on to {upstream}, which can't be reached: {Sentence(reason)} Is it running, and does --upstream name it rightly? Nothing was made up in its place.");

    public static Problem UpstreamBroken(Uri upstream, string reason) =>
        new(UpstreamBrokenKind, $"The call was passed on to {upstream}, and no whole answer came back: {Sentence(reason)} Look into its log. Nothing was made up in its place.");

    public static Problem UpstreamTimeout(Uri upstream, TimeSpan limit) =>
        new(UpstreamTimeoutKind, $"The call was passed on to {upstream}, and no whole answer came back within {DurationText.Format(limit)}. Look into its log, or give it longer with --upstream-timeout. Nothing was made up in its place.");

    public static Problem NotFound(string method, string path, IEnumerable<string> known) =>
        new(NotFoundKind, $"{ProblemText.Echo(method)} came for {ProblemText.Echo(path)}. Here are: {string.Join(", ", known)}.");

    private static Problem Unsupported(string header, string found, string expected) =>
        new(UnsupportedMediaTypeKind, $"{header} is '{ProblemText.Echo(found)}'; Get Task expects {expected}.")
        {
            Violations = [new Violation(header, ProblemText.Echo(found), expected)],
        };

    private static string Suggest(string name, IReadOnlyCollection<string> names) => (NearestWord.Question(name, names), names.Count) switch
    {
        ({ Length: > 0 } question, _) => question,
        (_, 0) => "; no scenario is loaded at all.",
        (_, <= ProblemText.MostNames) => $"; one of: {string.Join(", ", names)}.",
        _ => Invariant($"; {names.Count} are loaded, among them: {string.Join(", ", names.Take(ProblemText.MostNames))}."),
    };

    private static string Sentence(string reason) => reason.TrimEnd('.') + ".";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
