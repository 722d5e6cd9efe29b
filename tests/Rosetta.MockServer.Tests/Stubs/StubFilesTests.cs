using Rosetta.MockServer.Stubs;
using Rosetta.MockServer.Tests.Cli;
using Rosetta.MockServer.Tests.Cli.Catalogues;
using WireMock.Server;
using WireMock.Settings;

namespace Rosetta.MockServer.Tests.Stubs;

/// <summary>The folder of <c>--stubs</c> and a WireMock.Net that reads it, at the moments that the test chooses.</summary>
public sealed class StubFilesTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly RecordingLog _log = new();
    private readonly WireMockServer _server;
    private readonly StubFiles _files;

    public StubFilesTests()
    {
        var folder = new StubFolder(_terminal.Folder);
        _server = WireMockServer.Start(new WireMockServerSettings { FileSystemHandler = folder, StartAdminInterface = true, WatchStaticMappingsInSubdirectories = true });
        _files = new StubFiles(folder, _server, _log);
    }

    public void Dispose()
    {
        _server.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public async Task FileThatIsAdded_Changed_AndDeleted_IsFollowed()
    {
        _files.Rescan();
        var path = Write("deep/late.json", "/late", "one");
        _files.Rescan();
        (await GetAsync("/late")).Should().Be("one");

        Write("deep/late.json", "/late", "two");
        _files.Rescan();
        _files.Rescan();
        (await GetAsync("/late")).Should().Be("two");
        _server.MappingModels.Should().ContainSingle("a file that is read again replaces what it said");

        File.Delete(path);
        _files.Rescan();
        (await GetAsync("/late")).Should().Be("404");
        _log.Take().Should().Equal($"Information: {path} was added", $"Information: {path} has changed", $"Information: {path} was deleted");
    }

    [Fact]
    public async Task FileThatBreaks_IsReportedOnce_AndItsLastGoodVersionGoesOn()
    {
        var path = Write("a.json", "/a", "good");
        _files.Rescan();
        _log.Take().Should().BeEmpty("what is there at the start is no news");

        _terminal.Write("a.json", "{\n  \"Request\": {\"Path\": \"/a\"},\n  \"Resp");
        _files.Rescan();
        _files.Rescan();

        _log.Take().Should().SatisfyRespectively(
            issue => issue.Should().StartWith($"Error: {path}:3:8: not JSON: Expected end of string, but instead reached end of data"),
            broken => broken.Should().Be($"Warning: {path} is broken, see above; its last good version goes on playing"));
        (await GetAsync("/a")).Should().Be("good");

        Write("a.json", "/a", "better");
        _files.Rescan();
        _log.Take().Should().Equal($"Information: {path} is good again");
        (await GetAsync("/a")).Should().Be("better");
    }

    [Theory]
    [InlineData("[]", null)]
    [InlineData("3", "1:1: no mapping: one is an object with 'Request' and 'Response'; name a file that is no mapping file, such as the body of an answer, other than .json")]
    [InlineData("""[{"Request":{},"Response":{}},{"Request":{}}]""", "1:1: item 2 is no mapping: one is an object with 'Request' and 'Response'; name a file that is no mapping file, such as the body of an answer, other than .json")]
    [InlineData("""{"Request":{"Path":{"Matchers":[{"Name":"NoSuchMatcher"}]}},"Response":{}}""", "1:1: WireMock.Net can't take it: Matcher 'NoSuchMatcher' is not supported.")]
    public void FileThatIsBrokenFromTheStart_SaysWhy(string text, string? expected)
    {
        var path = _terminal.Write("a.json", text);

        _files.Rescan();

        string[] lines = expected is null ? [] : [$"Error: {path}:{expected}", $"Warning: {path} is broken, see above; it does not play until it is mended"];
        _log.Take().Should().Equal(lines);
    }

    [Fact]
    public async Task ListWithOneBrokenMapping_ChangesNothing()
    {
        Write("a.json", "/a", "good");
        _files.Rescan();

        _terminal.Write("a.json", $$$"""[{{{Mapping("/a", "bad")}}}, {"Request":{"Path":{"Matchers":[{"Name":"NoSuchMatcher"}]}},"Response":{}}]""");
        _files.Rescan();

        (await GetAsync("/a")).Should().Be("good");
        _server.MappingModels.Should().ContainSingle();
    }

    [Fact]
    public async Task MappingThatLeavesAList_IsGone()
    {
        _terminal.Write("a.json", $"[{Mapping("/a", "1")}, {Mapping("/b", "2")}]");
        _files.Rescan();
        (await GetAsync("/b")).Should().Be("2");

        _terminal.Write("a.json", $"[{Mapping("/a", "3")}]");
        _files.Rescan();

        (await GetAsync("/a")).Should().Be("3");
        (await GetAsync("/b")).Should().Be("404");
    }

    [Theory]
    [InlineData("a.json", "\"guid\":\"6a0cfc2d-3c8b-4b4e-8f0e-6f4c9f6b1d11\",")]
    [InlineData("6a0cfc2d-3c8b-4b4e-8f0e-6f4c9f6b1d11.json", "")]
    public void IdOfItsOwn_IsKept(string name, string id)
    {
        _terminal.Write(name, $$$"""{{{{id}}}"Request":{"Path":"/a"},"Response":{"Body":"1"}}""");

        _files.Rescan();

        _server.MappingModels.Should().ContainSingle().Which.Guid.Should().Be("6a0cfc2d-3c8b-4b4e-8f0e-6f4c9f6b1d11");
    }

    [Fact]
    public async Task TwoFilesWithOneId_AreOneStub_AndTheOtherOneComesBack()
    {
        const string id = "\"Guid\":\"6a0cfc2d-3c8b-4b4e-8f0e-6f4c9f6b1d11\",";
        _terminal.Write("a.json", $$$"""{{{{id}}}"Request":{"Path":"/a"},"Response":{"Body":"1"}}""");
        var b = _terminal.Write("b.json", $$$"""{{{{id}}}"Request":{"Path":"/b"},"Response":{"Body":"2"}}""");
        _files.Rescan();
        (await GetAsync("/b")).Should().Be("2");

        File.Delete(b);
        _files.Rescan();

        (await GetAsync("/a")).Should().Be("1");
    }

    [Fact]
    public async Task ReloadByAClient_DoublesNothing_AndBringsBackWhatWasDeleted()
    {
        Write("a.json", "/a", "1");
        _terminal.Write("notes.txt", "no mapping");
        _files.Rescan();
        using var client = _server.CreateClient();

        await client.DeleteAsync(new Uri("/__admin/mappings", UriKind.Relative), TestContext.Current.CancellationToken);
        (await GetAsync("/a")).Should().Be("404");
        await client.PostAsync(new Uri("/__admin/mappings/reloadStaticMappings", UriKind.Relative), null, TestContext.Current.CancellationToken);
        await client.PostAsync(new Uri("/__admin/mappings/reloadStaticMappings", UriKind.Relative), null, TestContext.Current.CancellationToken);

        (await GetAsync("/a")).Should().Be("1");
        _server.MappingModels.Should().ContainSingle();
    }

    [Fact]
    public async Task FolderThatIsGone_IsSaidOnce_AndItsStubsGoOn()
    {
        Write("a.json", "/a", "1");
        _files.Rescan();

        Directory.Delete(_terminal.Folder, recursive: true);
        _files.Rescan();
        _files.Rescan();

        _log.Take().Should().ContainSingle().Which.Should().StartWith($"Warning: {_terminal.Folder}: can't be read: ").And.EndWith("; its stubs go on answering as they were");
        (await GetAsync("/a")).Should().Be("1");
        Write("b.json", "/b", "2");
        _files.Rescan();
        _log.Take().Should().StartWith([$"Information: {_terminal.Folder} is back"]);
        (await GetAsync("/a")).Should().Be("404");
    }

    [Fact]
    public void HiddenFiles_AreLeftOut()
    {
        Write(".a.json", "/a", "1");
        Write(".hidden/b.json", "/b", "1");

        _files.Rescan();

        _server.MappingModels.Should().BeEmpty();
    }

    private string Write(string name, string path, string body) => _terminal.Write(name, Mapping(path, body));

    private static string Mapping(string path, string body) => $$$"""{"Request":{"Path":"{{{path}}}"},"Response":{"Body":"{{{body}}}"}}""";

    private async Task<string> GetAsync(string path)
    {
        using var client = _server.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : $"{(int)answer.StatusCode}";
    }
}
