using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>Somebody in front of the console. What their browser complains of is kept, and must be nothing in the end.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _profile;

    private Visit(IBrowserContext profile, IPage page)
    {
        _profile = profile;
        Page = page;
        page.PageError += (_, error) => Troubles.Add(error);
        page.RequestFailed += (_, request) => Troubles.Add($"{request.Url}: {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Troubles.Add($"{response.Url}: {response.Status}");
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Troubles.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Scripts that failed, requests that failed, errors and warnings of the browser.</summary>
    public ConcurrentBag<string> Troubles { get; } = [];

    /// <summary>Opens a page of the console and waits until it is there.</summary>
    public static Task<Visit> StartAsync(Chromium chromium, ServerProcess server, string path = "/console/", int width = 1280, bool isDark = false) =>
        StartAsync(chromium, server.Url, path, width, isDark);

    /// <inheritdoc cref="StartAsync(Chromium, ServerProcess, string, int, bool)"/>
    public static async Task<Visit> StartAsync(Chromium chromium, Uri server, string path = "/console/", int width = 1280, bool isDark = false)
    {
        var profile = await chromium.NewProfileAsync(width, isDark: isDark);
        var visit = new Visit(profile, await profile.NewPageAsync());
        await visit.GoAsync(server, path);
        return visit;
    }

    public Task GoAsync(ServerProcess server, string path) => GoAsync(server.Url, path);

    private async Task GoAsync(Uri server, string path)
    {
        await Page.GotoAsync(new Uri(server, path).ToString());
        await Page.WaitForSelectorAsync("h1");
    }

    /// <summary>A column of the board with that many cards.</summary>
    public ILocator Column(string title, int cards) => Page.GetByRole(AriaRole.Region, new() { Name = $"{title}: {cards}", Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Region(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>What can be filled in or chosen under that label.</summary>
    public ILocator Field(string label) =>
        Page.Locator("label").Filter(new() { Has = Page.Locator("span").GetByText(label, new() { Exact = true }) }).Locator("input, select");

    /// <summary>Chooses a file as soon as the page takes one.</summary>
    public async Task ChooseFileAsync(string label, string file)
    {
        var field = Page.GetByLabel(label);
        await Assertions.Expect(field).ToBeEnabledAsync();
        await field.SetInputFilesAsync(file);
    }

    /// <summary>The card of the sample task, or of another scene.</summary>
    public ILocator Card(string scene = Calls.Scene) => Page.Locator(".card").Filter(new() { Has = Page.GetByTitle(scene, new() { Exact = true }) });

    /// <summary>The panel of the chosen task.</summary>
    public ILocator Panel => Page.GetByRole(AriaRole.Complementary);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _profile.CloseAsync();
}
