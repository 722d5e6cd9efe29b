using System.Text.RegularExpressions;

namespace Rosetta.Packages.Tests;

/// <summary>What rosetta-mock has to do wherever it comes from, the tool as well as the single file.</summary>
internal static partial class ProgramChecks
{
    /// <summary>Get Task, by the default story and by a magic id.</summary>
    public static async Task AnswersAsync(RunningProgram program)
    {
        (await program.AskAsync("scene-1")).Should().StartWith("""{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/""").And.Contain("\"status\":1}");
        (await program.AskAsync("00000000-0000-4000-8000-000000056001")).Should().StartWith("""{"code":56001,"data":null,"message":"SceneId is not exists.",""");
    }

    /// <summary>The console's page, and every file that it loads.</summary>
    public static async Task ShowsItsConsoleAsync(RunningProgram program)
    {
        var page = await program.GetAsync("console/");
        var files = File().Matches(page).Select(match => match.Groups[1].Value).Where(file => file != "/console/").ToArray();
        files.Should().Contain(["console.css", "console.js", "_content/MudBlazor/MudBlazor.min.css", "_content/MudBlazor/MudBlazor.min.js", "_framework/blazor.web.js"]);

        foreach (var file in files)
        {
            (await program.GetAsync($"console/{file}")).Should().NotBeNullOrWhiteSpace("the console's page loads {0}", file);
        }
    }

    /// <summary>WireMock.Net, which looks for parts of itself when it starts.</summary>
    public static async Task StubsAsync(RunningProgram program)
    {
        using var mapping = new StringContent("""{"Request":{"Path":"/weather"},"Response":{"Body":"for {{request.query.in}}","UseTransformer":true}}""", mediaType: new("application/json"));
        using var added = await program.Http.PostAsync(new Uri("__admin/mappings", UriKind.Relative), mapping, TestContext.Current.CancellationToken);
        added.EnsureSuccessStatusCode();

        (await program.GetAsync("weather?in=Oslo")).Should().Be("for Oslo");
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex File();
}
