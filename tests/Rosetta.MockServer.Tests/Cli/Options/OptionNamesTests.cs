using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class OptionNamesTests
{
    [Fact]
    public void EveryOption_HasFlagVariableAndKey() =>
        OptionTable.All.Select(row => $"{row.Flag} {row.Variable} {row.SettingsKey}").Should().Equal(
            "--urls ROSETTA_URLS Urls",
            "--certificate ROSETTA_CERTIFICATE Certificate",
            "--certificate-password ROSETTA_CERTIFICATE_PASSWORD CertificatePassword",
            "--scenarios ROSETTA_SCENARIOS Scenarios",
            "--scenario ROSETTA_SCENARIO Scenario",
            "--world ROSETTA_WORLD World",
            "--stubs ROSETTA_STUBS Stubs",
            "--seed ROSETTA_SEED Seed",
            "--speed ROSETTA_SPEED Speed",
            "--time-zone ROSETTA_TIME_ZONE TimeZone",
            "--error-http-status ROSETTA_ERROR_HTTP_STATUS ErrorHttpStatus",
            "--strict ROSETTA_STRICT Strict",
            "--lenient ROSETTA_LENIENT Lenient",
            "--lifecycle ROSETTA_LIFECYCLE Lifecycle",
            "--view-url-base ROSETTA_VIEW_URL_BASE ViewUrlBase",
            "--admin-token ROSETTA_ADMIN_TOKEN AdminToken",
            "--upstream ROSETTA_UPSTREAM Upstream",
            "--upstream-timeout ROSETTA_UPSTREAM_TIMEOUT UpstreamTimeout",
            "--upstream-calls ROSETTA_UPSTREAM_CALLS UpstreamCalls",
            "--journal-size ROSETTA_JOURNAL_SIZE JournalSize",
            "--max-sessions ROSETTA_MAX_SESSIONS MaxSessions",
            "--max-tasks ROSETTA_MAX_TASKS MaxTasks",
            "--cors ROSETTA_CORS Cors",
            "--no-explain ROSETTA_NO_EXPLAIN NoExplain",
            "--coverage ROSETTA_COVERAGE Coverage",
            "--coverage-dir ROSETTA_COVERAGE_DIR CoverageDir",
            "--metrics ROSETTA_METRICS Metrics",
            "--log-format ROSETTA_LOG_FORMAT LogFormat");

    [Fact]
    public void Defaults_AreThoseOfTheDocuments() =>
        OptionTable.All.Select(row => row.Default).Should().Equal(
            "http://127.0.0.1:5080", "made at start, for localhost", "none", "the shipped ones", "happy-path", "none: every id is known", "none", "1", "1", "UTC", "envelope",
            "off", "off", "warn", "https://rosetta.example", "none", "none: the fake answers", "30s", "100", "10000", "2000", "250000", "off", "off", "off", "none", "off", "text");
}
