using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public sealed class SettingsFileTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void NoFile_GivesNothing() => SettingsFile.Read(_terminal.Folder).Should().BeEquivalentTo(GivenOptions.None);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Logging": { "Rosetta": "Debug" } }""")]
    [InlineData("""{ "Rosetta": {} }""")]
    [InlineData("""{ "Rosetta": { "Seed": null } }""")]
    public void FileWithoutOurSettings_GivesNothing(string text) => Read(text).Should().BeEquivalentTo(GivenOptions.None);

    [Fact]
    public void TextsNumbersSwitchesAndLists_AreRead() =>
        Read("""
            {
              // as ASP.NET Core allows
              "rosetta": {
                "seed": 7,
                "Speed": "2.5",
                "STRICT": true,
                "Urls": ["http://127.0.0.1:1", "http://127.0.0.1:2"],
              }
            }
            """).Options.Select(given => $"{given.Row.Flag} [{given.Source}] {string.Join('|', given.Values)}").Should().Equal(
                "--seed [appsettings.json, Rosetta:seed] 7",
                "--speed [appsettings.json, Rosetta:Speed] 2.5",
                "--strict [appsettings.json, Rosetta:STRICT] true",
                "--urls [appsettings.json, Rosetta:Urls] http://127.0.0.1:1|http://127.0.0.1:2");

    [Fact]
    public void ByteOrderMark_IsLetThrough() => Read("\uFEFF{ \"Rosetta\": { \"Seed\": 7 } }").Options.Should().ContainSingle();

    [Theory]
    [InlineData("[]", "appsettings.json: expected an object with the server's settings, not a list")]
    [InlineData("""{ "Rosetta": "x" }""", "appsettings.json, Rosetta: expected an object with the server's settings, not a text")]
    [InlineData("""{ "Rosetta": { "Seed": 1, "seed": 2 } }""", "appsettings.json, Rosetta:seed: given more than once")]
    [InlineData("""{ "Rosetta": { "Seed": { "Value": 1 } } }""", "appsettings.json, Rosetta:Seed: expected a text, a number, true or false, or a list of these, not an object")]
    [InlineData("""{ "Rosetta": { "Cors": [["x"]] } }""", "appsettings.json, Rosetta:Cors: expected a text, a number, true or false, or a list of these, not a list")]
    [InlineData("""{ "Rosetta": { "error-http-status": 1 } }""", "appsettings.json, Rosetta:error-http-status: there is no such setting; did you mean 'ErrorHttpStatus'?")]
    [InlineData("{\n  \"Rosetta\": {\n    \"Seed\" 7\n  }\n}", "appsettings.json:3:12: not valid JSON")]
    [InlineData("", "appsettings.json:1:1: not valid JSON")]
    public void MistakeInTheFile_IsSaid(string text, string error) => Read(text).Errors.Should().Equal(error);

    [Fact]
    public void HugeFile_IsNotRead() =>
        Read(new string(' ', 1024 * 1024) + "{}").Errors.Should().Equal("appsettings.json: larger than 1048576 bytes");

    private GivenOptions Read(string text)
    {
        _terminal.Write("appsettings.json", text);
        return SettingsFile.Read(_terminal.Folder);
    }
}
