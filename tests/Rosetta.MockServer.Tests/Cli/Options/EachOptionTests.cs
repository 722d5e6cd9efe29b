using System.Collections;
using System.Text.Json;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public sealed class EachOptionTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public static TheoryData<string> Flags => [.. OptionSamples.All.Keys];

    // Any text is a password.
    public static TheoryData<string> RefusingFlags => [.. OptionSamples.All.Where(sample => sample.Value.Refusal.Length > 0).Select(sample => sample.Key)];

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void EveryOption_HasSamples() =>
        OptionTable.All.Select(row => row.Flag).Should().Equal(OptionSamples.All.Keys);

    [Theory]
    [MemberData(nameof(Flags))]
    public void GoodValue_IsTakenFromCommandLine(string flag) => ShouldBeSet(flag, FromCommandLine(flag, OptionSamples.All[flag].Good));

    [Theory]
    [MemberData(nameof(Flags))]
    public void GoodValue_IsTakenFromEnvironment(string flag) => ShouldBeSet(flag, FromEnvironment(flag, OptionSamples.All[flag].Good));

    [Theory]
    [MemberData(nameof(Flags))]
    public void GoodValue_IsTakenFromSettingsFile(string flag) => ShouldBeSet(flag, FromSettings(flag, OptionSamples.All[flag].Good));

    [Theory]
    [MemberData(nameof(RefusingFlags))]
    public void BadValue_IsRefusedFromCommandLine(string flag) =>
        OptionBinder.Bind(FromCommandLine(flag, OptionSamples.All[flag].Bad)).Errors.Should().StartWith($"{flag}: {OptionSamples.All[flag].Refusal}");

    [Theory]
    [MemberData(nameof(RefusingFlags))]
    public void BadValue_IsRefusedFromEnvironment(string flag)
    {
        if (OptionSamples.All[flag].Bad.Length > 0)
        {
            OptionBinder.Bind(FromEnvironment(flag, OptionSamples.All[flag].Bad)).Errors.Should().StartWith($"{Variable(flag)}: {OptionSamples.All[flag].Refusal}");
        }
        else
        {
            FromEnvironment(flag, "").Options.Should().BeEmpty("an empty variable counts as not set");
        }
    }

    [Theory]
    [MemberData(nameof(RefusingFlags))]
    public void BadValue_IsRefusedFromSettingsFile(string flag) => OptionBinder.Bind(FromSettings(flag, OptionSamples.All[flag].Bad)).Errors.Should()
        .StartWith($"appsettings.json, Rosetta:{Key(flag)}: {OptionSamples.All[flag].Refusal}");

    private static void ShouldBeSet(string flag, GivenOptions given)
    {
        given.Errors.Should().BeEmpty();
        var bound = OptionBinder.Bind(given);
        bound.Errors.Where(error => !error.Contains("nothing to use it for", StringComparison.Ordinal)).Should().BeEmpty();
        OptionSamples.All[flag].IsSet(bound.Options).Should().BeTrue();
        OptionSamples.All[flag].IsSet(ServerOptions.Default).Should().BeFalse("the sample must differ from the default");
    }

    private static GivenOptions FromCommandLine(string flag, string value) => CommandLine.Parse(["serve", flag, value]).Read();

    private static GivenOptions FromEnvironment(string flag, string value) =>
        EnvironmentOptions.Read(new Hashtable { [Variable(flag)] = value });

    private GivenOptions FromSettings(string flag, string value)
    {
        _terminal.Write("appsettings.json", $$"""{ "Rosetta": { "{{Key(flag)}}": {{JsonSerializer.Serialize(value)}} } }""");
        return SettingsFile.Read(_terminal.Folder);
    }

    private static string Variable(string flag) => "ROSETTA_" + flag.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    private static string Key(string flag) => flag.Replace("-", "", StringComparison.Ordinal);
}
