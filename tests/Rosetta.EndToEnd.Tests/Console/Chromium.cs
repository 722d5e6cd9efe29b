using Microsoft.Playwright;
using Rosetta.EndToEnd.Tests.Console;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>The browser of the machine, one for all tests; each visit has a profile of its own. It can reach nobody but this machine.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>Longer than anything takes on a machine that does ten other things.</summary>
    private const float Patience = 30_000;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A profile of its own, with nothing stored yet.</summary>
    public async Task<IBrowserContext> NewProfileAsync(int width = 1280, int height = 800, bool isDark = false)
    {
        var context = await (await _started.Value).Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (playwright, browser) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"The tests of the console need a browser at {Program}; install it with: apt-get install chromium");
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        });
        return (playwright, browser);
    }
}
