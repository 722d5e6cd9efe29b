using System.Collections;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public sealed class OptionBinderTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Nothing_GivesTheDefaults()
    {
        var bound = OptionBinder.Bind();

        bound.Errors.Should().BeEmpty();
        bound.Options.Should().BeSameAs(ServerOptions.Default);
        bound.Options.Urls.Should().Equal(new ListenUrl(false, "127.0.0.1", 5080));
        bound.Options.SessionDefaults.Rules.Should().Be(RequestRules.Default);
    }

    [Fact]
    public void CommandLine_BeatsEnvironment_BeatsSettingsFile()
    {
        _terminal.Write("appsettings.json", """{ "Rosetta": { "Seed": 1001, "JournalSize": 1002, "MaxTasks": 1003 } }""");
        _terminal.Variables["ROSETTA_SEED"] = "2001";
        _terminal.Variables["ROSETTA_JOURNAL_SIZE"] = "2002";

        var options = Bind("--seed", "3001").Options;

        (options.Session.Seed, options.JournalSize, options.MaxTasks).Should().Be((3001UL, 2002, 1003));
    }

    [Fact]
    public void ViewUrlWithoutTls_IsAWarning_SinceTheContractRefusesIt()
    {
        var bound = Bind("--view-url-base", "http://127.0.0.1:5080");

        bound.Errors.Should().BeEmpty();
        bound.Warnings.Should().Equal(
            "--view-url-base: http://127.0.0.1:5080 is not https, and a viewUrl of Get Task always is; the contract and its validators refuse it");
    }

    [Fact]
    public void List_IsReplacedAsAWhole()
    {
        _terminal.Variables["ROSETTA_CORS"] = "http://a.test http://b.test";

        Bind("--cors", "http://c.test").Options.CorsOrigins.Should().Equal("http://c.test");
        Bind().Options.CorsOrigins.Should().Equal("http://a.test", "http://b.test");
    }

    [Fact]
    public void Switch_OfTheEnvironment_IsTurnedOffByTheCommandLine()
    {
        _terminal.Variables["ROSETTA_STRICT"] = "true";

        Bind("--strict=false").Options.Strict.Should().BeFalse();
        Bind("--strict", "false").Options.Strict.Should().BeFalse();
        Bind().Options.Strict.Should().BeTrue();
    }

    [Fact]
    public void AllMistakesOfAllSources_AreSaidAtOnce()
    {
        _terminal.Write("appsettings.json", """
            {
              "Logging": { "LogLevel": { "Default": "Information" } },
              "Rosetta": { "Sed": 5, "Speed": -1, "Lifecycle": "wran", "Cors": [ "http://ok.test", {} ], "Urls": [] }
            }
            """);
        _terminal.Variables["ROSETTA_MAX_TASKS"] = "lots";
        _terminal.Variables["ROSETTA_STRICT"] = "1";
        _terminal.Variables["ROSETTA_ADMIN_TOKEN"] = "not a token";

        Bind("--sed", "7", "--state", "w.json", "--seed", "x", "--speed=0", "--lenient", "--journal-size", "--log-format", "json", "--log-format", "text", "extra")
            .Errors.Should().Equal(
                "appsettings.json, Rosetta:Sed: there is no such setting; did you mean 'Seed'?",
                "appsettings.json, Rosetta:Cors: expected a text, a number, true or false, or a list of these, not an object",
                "appsettings.json, Rosetta:Speed: expected a number more than 0 and at most 1000000, not '-1'",
                "appsettings.json, Rosetta:Lifecycle: expected warn, strict or off, not 'wran'; did you mean 'warn'?",
                "appsettings.json, Rosetta:Urls: expected a value, URL…, and none came",
                "ROSETTA_ADMIN_TOKEN: expected visible characters without spaces, not what came",
                "ROSETTA_MAX_TASKS: expected a whole number from 1 to 10000000, not 'lots'",
                "--sed: 'serve' has no such option; did you mean '--seed'?",
                "--state: 'serve' has no such option",
                "'extra': 'serve' takes no such argument",
                "--seed: expected a whole number from 0 to 18446744073709551615, not 'x'",
                "--speed: expected a number more than 0 and at most 1000000, not '0'",
                "--journal-size: expected a value, N, and none came",
                "--log-format: expected one value, and 2 came: json, text",
                "ROSETTA_STRICT and --lenient contradict each other: one refuses more than usual, the other less; leave one of them out");
    }

    [Theory]
    [InlineData("--state")]
    public void OptionThatIsNotBuiltYet_IsRefused(string flag) =>
        Bind(flag, "x").Errors.Should().ContainSingle().Which.Should().StartWith($"{flag}: 'serve' has no such option");

    [Fact]
    public void OverriddenMistake_IsSaidAllTheSame()
    {
        _terminal.Variables["ROSETTA_SEED"] = "x";

        Bind("--seed", "5").Errors.Should().Equal("ROSETTA_SEED: expected a whole number from 0 to 18446744073709551615, not 'x'");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:5080")]
    [InlineData("http://*:80", "http://127.0.0.1:80")]
    [InlineData("https://+:5443", "https://127.0.0.1:5443")]
    [InlineData("http://[::]:0", "http://127.0.0.1:0")]
    [InlineData("http://192.0.2.7:5080", "http://127.0.0.1:5080")]
    [InlineData("http://build-agent.test:5080", "http://127.0.0.1:5080")]
    public void AddressBeyondLoopback_NeedsAToken(string url, string loopback)
    {
        Bind("--urls", url).Errors.Should().Equal(
            $"--urls: {url} can be reached from other machines, and the admin API would be open to all of them; add --admin-token TOKEN, or listen on {loopback}");
        Bind("--urls", url, "--admin-token", "t").Errors.Should().BeEmpty();
    }

    [Fact]
    public void AddressBeyondLoopback_WithAWrongToken_IsOneMistake() =>
        Bind("--urls", "http://0.0.0.0:5080", "--admin-token", "a b").Errors.Should().Equal("--admin-token: expected visible characters without spaces, not what came");

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://LOCALHOST:5080")]
    [InlineData("http://127.0.0.2:0")]
    [InlineData("http://[::1]:5080")]
    public void Loopback_NeedsNoToken(string url) => Bind("--urls", url).Errors.Should().BeEmpty();

    [Fact]
    public void CertificateWithoutHttps_IsRefused() => Bind("--certificate", OptionSamples.ExistingFile).Errors.Should().Equal(
        "--certificate: there is nothing to use it for, since no url is https; add one, such as --urls https://127.0.0.1:5443");

    [Fact]
    public void PasswordWithoutCertificate_IsRefusedWithoutShowingIt() => Bind("--certificate-password", "hush").Errors.Should().Equal(
        "--certificate-password: there is nothing to use it for without --certificate FILE");

    [Fact]
    public void SecretsGivenTwice_AreNotShown() => Bind("--admin-token", "hush", "--admin-token", "shush").Errors.Should().Equal(
        "--admin-token: expected one value, and 2 came");

    private BoundOptions Bind(params string[] words) => OptionBinder.Bind(
        SettingsFile.Read(_terminal.Folder),
        EnvironmentOptions.Read(_terminal.Variables),
        CommandLine.Parse(["serve", .. words]).Read());
}
