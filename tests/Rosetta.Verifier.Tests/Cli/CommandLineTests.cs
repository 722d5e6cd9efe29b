using Rosetta.GetTask;
using Rosetta.Verifier.Cli;

namespace Rosetta.Verifier.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void EveryOption_IsRead()
    {
        var (options, errors) = Read(
            "--provider", "https://rosetta.test/base", "--pacts", "a", "b.json", "--pacts", "c", "--states", "s.json", "--header", "Authorization: Bearer x", "--header", "X-A:b:c",
            "--consumer", "Me", "--provider-name", "You", "--error-http-status", "ANY", "--timeout", "1.5", "--report", "junit=a=b.xml", "--report", "html=p.html");

        errors.Should().BeEmpty();
        options.Provider.Should().Be(new Uri("https://rosetta.test/base"));
        options.Pacts.Should().Equal("a", "b.json", "c");
        (options.StatesFile, options.Consumer, options.ProviderName, options.NameAtBroker).Should().Be(("s.json", "Me", "You", "You"));
        options.Headers.Should().Equal(KeyValuePair.Create("Authorization", "Bearer x"), KeyValuePair.Create("X-A", "b:c"));
        (options.ErrorHttpStatus, options.Timeout).Should().Be((ErrorHttpStatus.Any, TimeSpan.FromSeconds(1.5)));
        options.Reports.Select(report => (report.Format.Word, report.File)).Should().Equal(("junit", "a=b.xml"), ("html", "p.html"));
    }

    [Fact]
    public void OptionsOfABroker_AreRead()
    {
        var (options, errors) = Read(
            "--provider", "http://h", "--broker", "http://b/", "--state-url", "http://h/states", "--consumer-branch", "dev", "--provider-branch", "main", "--publish", "1.2", "--build-url", "http://ci/1");

        errors.Should().BeEmpty();
        (options.Broker, options.StateUrl, options.BuildUrl).Should().Be((new Uri("http://b/"), new Uri("http://h/states"), new Uri("http://ci/1")));
        (options.ConsumerBranch, options.ProviderBranch, options.PublishAs, options.NameAtBroker).Should().Be(("dev", "main", "1.2", "Rosetta"));
    }

    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = Read("--provider", "http://h", "--pacts", "p").Options;

        (options.Timeout, options.ErrorHttpStatus, options.Headers.IsEmpty, options.Reports.IsEmpty).Should().Be((TimeSpan.FromSeconds(5), null, true, true));
    }

    [Fact]
    public void AllMistakes_AreSaidAtOnce() => Read(
        "--provider", "localhost:8080", "--provder", "x", "--timeout", "0", "--header", "secret", "--report", "jnit=x", "--report", "json=", "--error-http-status", "semantc",
        "--consumer", "a", "--consumer", "b", "--states", "--publish", "1", "extra").Errors.Should().Equal(
        "--provider: expected http:// or https:// with a host and no password, such as http://localhost:8080, not 'localhost:8080'",
        "--timeout: expected seconds, from 0.1 to 3600, not '0'",
        "--header: expected NAME: VALUE, both of plain ASCII, not what came",
        "--report: expected KIND=FILE, where KIND is junit, json or html, not 'jnit=x'; did you mean 'junit'?",
        "--report: expected json=FILE, not 'json='",
        "--error-http-status: expected envelope, semantic or any, not 'semantc'; did you mean 'semantic'?",
        "--consumer: expected one value, and 2 came: a, b",
        "--states: expected a value, FILE, and none came",
        "--provder: there is no such option; did you mean '--provider'?",
        "'extra': expected an option",
        "expected --pacts with files or folders, or --broker with a URL, and none came",
        "--publish: there is nothing to use it for without --broker");

    [Fact]
    public void WhatContradictsItself_IsRefused()
    {
        Read("--provider", "http://h", "--pacts", "p", "--broker", "http://b", "--states", "s", "--state-url", "http://s", "--consumer", "c", "--error-http-status", "any").Errors.Should().Equal(
            "--pacts and --broker: the pacts come from files or from a broker; leave one of them out",
            "--states and --state-url: either the states are there already, or the provider is told to set them up; leave one of them out",
            "--consumer: there is nothing to use it for with --broker, whose pacts are verified as they are",
            "--error-http-status: there is nothing to use it for with --broker, whose pacts are verified as they are");
        Read("--provider", "http://me:secret@h", "--pacts", "p").Errors.Should().ContainSingle();
        Read().Errors.Should().Equal(
            "--provider: expected http:// or https:// with a host and no password, such as http://localhost:8080, and none came",
            "expected --pacts with files or folders, or --broker with a URL, and none came");
    }

    [Fact]
    public async Task Help_ListsEveryOption()
    {
        using var terminal = new FakeTerminal();

        (await terminal.RunAsync("--help")).Should().Be(0);

        OptionTable.All.Should().AllSatisfy(row => terminal.Out.Should().Contain($"{row.Flag} <{row.Value}>"));
    }

    private static CommandReading Read(params string[] words) => CommandLine.Parse(words).Read();
}
