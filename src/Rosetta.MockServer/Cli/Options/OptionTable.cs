using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>Every option of <c>serve</c>: the only place where they are named.</summary>
internal static class OptionTable
{
    public const string Urls = "--urls";
    public const string Certificate = "--certificate";
    public const string CertificatePassword = "--certificate-password";
    public const string Scenarios = "--scenarios";
    public const string Scenario = "--scenario";
    public const string World = "--world";
    public const string Strict = "--strict";
    public const string Lenient = "--lenient";
    public const string Lifecycle = "--lifecycle";
    public const string ViewUrlBase = "--view-url-base";
    public const string AdminToken = "--admin-token";
    public const string Upstream = "--upstream";
    public const string UpstreamTimeout = "--upstream-timeout";

    // Of every switch.
    private const string Off = "off";

    private static readonly ImmutableArray<(string Word, LifecycleRule Value)> LifecycleWords =
        [("warn", LifecycleRule.Warn), ("strict", LifecycleRule.Strict), ("off", LifecycleRule.Off)];

    private static readonly ImmutableArray<(string Word, LogFormat Value)> LogFormats = [("text", LogFormat.Text), ("json", LogFormat.Json)];

    /// <summary>In the order of the help.</summary>
    public static ImmutableArray<OptionRow> All { get; } =
    [
        new(Urls, OptionForm.Many, "URL…", options => options.Urls[0],
            "Where to listen: http or https, one or several. Port 0 takes any free one. Other than loopback only with --admin-token.",
            OptionReaders.Several(
                "http:// or https:// with a host and a port, such as http://127.0.0.1:5080",
                text => ListenUrl.TryParse(text, out var url) ? url : null,
                (options, urls) => options with { Urls = urls })),
        new(Certificate, OptionForm.Single, "FILE", _ => "made at start, for localhost",
            "Certificate with its private key for https: .pfx, .p12, or .pem with both in one file.",
            OptionReaders.One(
                "an existing file",
                OptionValues.ExistingFile,
                (options, file) => options with { CertificateFile = file })),
        new(CertificatePassword, OptionForm.Single, "TEXT", _ => "none", "Password of the certificate's file.",
            OptionReaders.One("a text", text => text, (options, password) => options with { CertificatePassword = password })) { IsSecret = true },
        new(Scenarios, OptionForm.Single, "DIR", _ => "the shipped ones",
            "Folder of scenario files, laid over the shipped scenarios and watched for changes.",
            OptionReaders.One("an existing folder", OptionValues.ExistingFolder, (options, folder) => options with { ScenarioFolder = folder })),
        new(Scenario, OptionForm.Single, "NAME", options => options.Session.Scenario,
            "The scenario that plays where nothing else is chosen.",
            OptionReaders.One("the name of a scenario", OptionValues.NotEmpty, (options, name) => options with { Session = options.Session with { Scenario = name } })),
        new(World, OptionForm.Single, "FILE", _ => "none: every id is known",
            "World file, watched for changes: which campaigns, annotation requests and scenes exist. Ids that do not, or do not belong together, answer the error that says so.",
            OptionReaders.One("an existing file", OptionValues.ExistingFile, (options, file) => options with { WorldFile = file })),
        new("--stubs", OptionForm.Single, "DIR", _ => "none",
            "Folder of WireMock mapping files, watched for changes: they answer every path that is not ours.",
            OptionReaders.One("an existing folder", OptionValues.ExistingFolder, (options, folder) => options with { StubFolder = folder })),
        new("--seed", OptionForm.Single, "N", options => options.Session.Seed,
            "Behind every requestId, delay and chance: the same seed, the same answers.",
            OptionReaders.Whole(ulong.MinValue, ulong.MaxValue, (options, seed) => options with { Session = options.Session with { Seed = seed } })),
        new("--speed", OptionForm.Single, "X", options => options.Speed,
            "How many seconds pass in a story for one of ours.",
            OptionValues.Speed),
        new("--time-zone", OptionForm.Single, "ZONE", options => options.Session.TimeZone.Id,
            "The zone in which date is written, such as Asia/Shanghai.",
            OptionReaders.One(
                OptionValues.ExpectedZone,
                OptionValues.Zone,
                (options, zone) => options with { Session = options.Session with { TimeZone = zone } },
                OptionValues.ZoneNames)),
        new("--error-http-status", OptionForm.Single, Choice(ErrorHttpStatusWords.All), options => ErrorHttpStatusWords.Of(options.Session.ErrorHttpStatus),
            "HTTP status of the four errors: 200 with the code in the envelope, or 500 and 404.",
            OptionReaders.Word<ErrorHttpStatus>(
                ErrorHttpStatusWords.All,
                (options, status) => options with { Session = options.Session with { ErrorHttpStatus = status } })),
        new(Strict, OptionForm.Switch, "", _ => Off,
            "Refuses requests with a field that the specification does not have.",
            OptionReaders.Switch((options, on) => options with { Strict = on })),
        new(Lenient, OptionForm.Switch, "", _ => Off,
            "Lets a missing or empty id through; it counts as unknown.",
            OptionReaders.Switch((options, on) => options with { Lenient = on })),
        new(Lifecycle, OptionForm.Single, Choice(LifecycleWords), options => WordOf(LifecycleWords, options.Lifecycle),
            "What a scenario's step outside the usual order of statuses is: a warning, an error, or nothing.",
            OptionReaders.Word<LifecycleRule>(
                LifecycleWords,
                (options, rule) => options with { Lifecycle = rule })),
        new(ViewUrlBase, OptionForm.Single, "URL", options => options.Session.ViewUrlBase,
            "Scheme and host of viewUrl.",
            OptionReaders.One(
                OptionValues.ExpectedBaseUrl,
                OptionValues.BaseUrl,
                (options, url) => options with { Session = options.Session with { ViewUrlBase = url } })),
        new(AdminToken, OptionForm.Single, "TOKEN", _ => "none",
            "Guards everything but the task routes, the view page and the health check. Needed to listen on other than loopback.",
            OptionReaders.One("visible characters without spaces", OptionValues.Token, (options, token) => options with { AdminToken = token })) { IsSecret = true },
        new(Upstream, OptionForm.Single, "URL", _ => "none: the fake answers",
            "A real Rosetta: every call of Get Task is passed on to it, and its answers are passed back unchanged, held against the contract and kept in the journal.",
            OptionReaders.One(OptionValues.ExpectedUpstream, OptionValues.Upstream, (options, url) => options with { Upstream = url })) { IsSecret = true },
        new(UpstreamTimeout, OptionForm.Single, "TIME", options => DurationText.Format(options.UpstreamTimeout),
            "How long a whole answer of the real Rosetta may take; then the fake says that it did not come.",
            OptionValues.UpstreamTimeout),
        new("--upstream-calls", OptionForm.Single, "N", options => options.UpstreamCalls,
            "Calls that may wait for the real Rosetta at one time; further ones are refused with a 503 of the fake's own.",
            OptionReaders.Whole(1, 10_000, (options, count) => options with { UpstreamCalls = count })),
        new("--journal-size", OptionForm.Single, "N", options => options.JournalSize,
            "Entries that the journal holds; the oldest makes room.",
            OptionReaders.Whole(1, JournalLimits.MaxCapacity, (options, size) => options with { JournalSize = size })),
        new("--max-sessions", OptionForm.Single, "N", options => options.MaxSessions,
            "Sessions at most; the longest idle one makes room.",
            OptionReaders.Whole(1, 1_000_000, (options, count) => options with { MaxSessions = count })),
        new("--max-tasks", OptionForm.Single, "N", options => options.MaxTasks,
            "Tasks remembered at most, in all sessions together; the longest idle ones make room.",
            OptionReaders.Whole(1, 10_000_000, (options, count) => options with { MaxTasks = count })),
        new("--cors", OptionForm.Many, "ORIGIN…", _ => "off",
            "Origins whose web pages may call the task routes, such as http://localhost:3000; * for any.",
            OptionReaders.Several(
                "an origin: http:// or https:// with a host and no path, such as http://localhost:3000, or *",
                OptionValues.Origin,
                (options, origins) => options with { CorsOrigins = origins })),
        new("--no-explain", OptionForm.Switch, "", _ => Off,
            "Leaves out the three answer headers that say who answered and why.",
            OptionReaders.Switch((options, on) => options with { NoExplain = on })),
        new("--coverage", OptionForm.Switch, "", _ => Off,
            "Prints on stop what the clients of all sessions have met, of all that there is.",
            OptionReaders.Switch((options, on) => options with { Coverage = on })),
        new("--coverage-dir", OptionForm.Single, "DIR", _ => "none",
            "Folder in which the same is left as a file on stop, for 'rosetta-mock coverage DIR' to merge.",
            OptionReaders.One("a folder", OptionValues.NotEmpty, (options, folder) => options with { CoverageFolder = folder })),
        new("--metrics", OptionForm.Switch, "", _ => Off,
            "Counts for /_rosetta/metrics from the start, not from its first call on.",
            OptionReaders.Switch((options, on) => options with { Metrics = on })),
        new("--log-format", OptionForm.Single, Choice(LogFormats), options => WordOf(LogFormats, options.LogFormat),
            "Sentences, or one JSON object a line.",
            OptionReaders.Word<LogFormat>(
                LogFormats,
                (options, format) => options with { LogFormat = format })),
    ];

    private static string Choice<T>(ImmutableArray<(string Word, T Value)> words) => string.Join('|', words.Select(row => row.Word));

    private static string WordOf<T>(ImmutableArray<(string Word, T Value)> words, T value)
        where T : struct, Enum => words.First(row => row.Value.Equals(value)).Word;
}
