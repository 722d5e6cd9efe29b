using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli.Options;

/// <summary>For each option a good value and what it does, and a bad one and what is said of it.</summary>
/// <param name="Good">A value, as text.</param>
/// <param name="IsSet">Whether the good value has arrived.</param>
/// <param name="Bad">A value that is refused.</param>
/// <param name="Refusal">What is said, after the option's name.</param>
internal sealed record OptionSample(string Good, Func<ServerOptions, bool> IsSet, string Bad, string Refusal);

internal static class OptionSamples
{
    public static readonly string ExistingFile = typeof(OptionSamples).Assembly.Location;
    public static readonly string ExistingFolder = AppContext.BaseDirectory;

    public static readonly Dictionary<string, OptionSample> All = new()
    {
        ["--urls"] = new(
            "http://127.0.0.1:1234",
            options => options.Urls.Single() == new ListenUrl(false, "127.0.0.1", 1234),
            "ftp://127.0.0.1",
            "expected http:// or https:// with a host and a port, such as http://127.0.0.1:5080, not 'ftp://127.0.0.1'"),
        ["--certificate"] = new(
            ExistingFile,
            options => options.CertificateFile == ExistingFile,
            "no-such.pfx",
            "expected an existing file, not 'no-such.pfx'"),
        ["--certificate-password"] = new("pass word", options => options.CertificatePassword == "pass word", "", ""),
        ["--scenarios"] = new(
            ExistingFolder,
            options => options.ScenarioFolder == ExistingFolder,
            "no-such-folder",
            "expected an existing folder, not 'no-such-folder'"),
        ["--scenario"] = new("bounced-review", options => options.Session.Scenario == "bounced-review", "", "expected the name of a scenario, not ''"),
        ["--world"] = new(ExistingFile, options => options.WorldFile == ExistingFile, "no-such.yaml", "expected an existing file, not 'no-such.yaml'"),
        ["--stubs"] = new(ExistingFolder, options => options.StubFolder == ExistingFolder, "no-such-folder", "expected an existing folder, not 'no-such-folder'"),
        ["--seed"] = new(
            "18446744073709551615",
            options => options.Session.Seed == ulong.MaxValue,
            "-1",
            "expected a whole number from 0 to 18446744073709551615, not '-1'"),
        ["--speed"] = new("0.5", options => options.Speed == 0.5, "0", "expected a number more than 0 and at most 1000000, not '0'"),
        ["--time-zone"] = new(
            "Asia/Shanghai",
            options => options.Session.TimeZone.BaseUtcOffset == TimeSpan.FromHours(8),
            "Asia/Shangai",
            "expected a time zone that this machine knows, such as UTC or Europe/Berlin, not 'Asia/Shangai'; did you mean 'Asia/Shanghai'?"),
        ["--error-http-status"] = new(
            "semantic",
            options => options.Session.ErrorHttpStatus == ErrorHttpStatus.Semantic,
            "any",
            "expected envelope or semantic, not 'any'"),
        ["--strict"] = new("true", options => options.SessionDefaults.Rules == RequestRules.Strict, "yes", "expected true or false, not 'yes'"),
        ["--lenient"] = new("true", options => options.SessionDefaults.Rules == RequestRules.Lenient, "tru", "expected true or false, not 'tru'; did you mean 'true'?"),
        ["--lifecycle"] = new("off", options => options.Lifecycle == LifecycleRule.Off, "wran", "expected warn, strict or off, not 'wran'; did you mean 'warn'?"),
        ["--view-url-base"] = new(
            "http://rosetta.test:8443/",
            options => options.Session.ViewUrlBase == "http://rosetta.test:8443",
            "rosetta.test",
            "expected http:// or https:// with a host, and no query, not 'rosetta.test'"),
        ["--admin-token"] = new("s3cret", options => options.AdminToken == "s3cret", "two words", "expected visible characters without spaces, not what came"),
        ["--upstream"] = new(
            "https://rosetta.test/open",
            options => options.Upstream == new Uri("https://rosetta.test/open"),
            "https://me:secret@rosetta.test",
            "expected http:// or https:// with a host, and no user name, password or query: what the client sends to prove itself is passed on, not what came"),
        ["--upstream-timeout"] = new(
            "500ms",
            options => options.UpstreamTimeout == TimeSpan.FromMilliseconds(500),
            "2h",
            "expected a time of more than 0 and at most 1h, such as 500ms or 30s, not '2h'"),
        ["--upstream-calls"] = new("3", options => options.UpstreamCalls == 3, "0", "expected a whole number from 1 to 10000, not '0'"),
        ["--journal-size"] = new("5", options => options.JournalSize == 5, "0", "expected a whole number from 1 to 1000000, not '0'"),
        ["--max-sessions"] = new("7", options => options.MaxSessions == 7, "many", "expected a whole number from 1 to 1000000, not 'many'"),
        ["--max-tasks"] = new("9", options => options.MaxTasks == 9, "10000001", "expected a whole number from 1 to 10000000, not '10000001'"),
        ["--cors"] = new(
            "HTTP://LocalHost:3000",
            options => options.CorsOrigins.SequenceEqual(["http://localhost:3000"]),
            "http://localhost/page",
            "expected an origin: http:// or https:// with a host and no path, such as http://localhost:3000, or *, not 'http://localhost/page'"),
        ["--no-explain"] = new("1", options => options.NoExplain, "2", "expected true or false, not '2'"),
        ["--coverage"] = new("true", options => options.Coverage, "maybe", "expected true or false, not 'maybe'"),
        ["--coverage-dir"] = new("met", options => options.CoverageFolder == "met", "", "expected a folder, not ''"),
        ["--metrics"] = new("true", options => options.Metrics, "on", "expected true or false, not 'on'"),
        ["--log-format"] = new("json", options => options.LogFormat == LogFormat.Json, "xml", "expected text or json, not 'xml'"),
    };
}
