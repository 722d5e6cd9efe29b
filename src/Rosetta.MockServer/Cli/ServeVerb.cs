using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Listening;
using Rosetta.MockServer.Cli.Logging;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli;

/// <summary>Runs the fake until it is stopped.</summary>
internal static class ServeVerb
{
    /// <param name="words">After the verb.</param>
    /// <param name="here">Of the process.</param>
    public static async Task<int> RunAsync(string[] words, Surroundings here)
    {
        // On another core, while this one reads the options and makes the host.
        var shipped = Task.Run(() => ShippedScenarios.All);
        var warm = Task.Run(WarmUp.RunAsync);
        if (!PlainWords.TryRead(words, out var given))
        {
            var line = CommandLine.Parse([CommandLine.Serve, .. words]);
            if (line.TryAnswer(here))
            {
                return ExitCodes.Good;
            }

            given = line.Read();
        }

        var time = TimeProvider.System;
        var bound = OptionBinder
            .Bind(SettingsFile.Read(here.Folder), EnvironmentOptions.Read(here.Variables), given)
            .WithCertificate(time, out var certificate);
        using var output = new LineOutput(here, bound.Options.LogFormat, time);
        var log = output.CreateLogger(LineLogger.OwnCategory);
        var loading = Task.Run(async () => LoadedScenarios.Load(await shipped, bound.Options, log));
        await using var app = bound.Errors.IsEmpty ? ServerHost.Build(bound.Options, certificate, output) : null;
        var scenarios = await loading;
        var errors = bound.ErrorsWith(scenarios);
        WriteWarnings(log, here, bound, scenarios);
        if (app is null || !errors.IsEmpty)
        {
            return UsageErrors.Print(here, errors, CommandLine.Serve);
        }

        await warm;
        return scenarios.HasErrors
            ? ExitCodes.Failed
            : await ListenAsync(app, new MockServices(bound.Options, scenarios.Layers, time), scenarios.Folder, log);
    }

    private static async Task<int> ListenAsync(WebApplication app, MockServices services, ScenarioFolder? folder, ILogger log)
    {
        app.UseMockServer(services);
        try
        {
            await app.StartAsync();
        }
        catch (Exception error) when (Listeners.Problem(error, services.Options.Urls) is { } problem)
        {
            Log.CannotListen(log, problem);
            return ExitCodes.Failed;
        }

        using var watcher = folder is null ? null : new FolderWatcher(folder.Path, services.Time, folder.Rescan);
        app.Lifetime.ApplicationStopping.Register(() => Log.Stopping(log, ServerHost.Drain.TotalSeconds));
        StartUpText.Write(log, Listeners.Actual(services.Options.Urls, app.Urls), services, folder);
        await app.WaitForShutdownAsync();
        Log.Stopped(log);
        return ExitCodes.Good;
    }

    private static void WriteWarnings(ILogger log, Surroundings here, BoundOptions bound, LoadedScenarios scenarios)
    {
        foreach (var warning in bound.Warnings)
        {
            Log.OddOption(log, warning);
        }

        foreach (var warning in bound.IsGiven(OptionTable.Urls) ? [] : EnvironmentOptions.IgnoredUrls(here.Variables))
        {
            Log.OddOption(log, warning);
        }

        foreach (var issue in scenarios.Issues)
        {
            Log.Issue(log, issue);
        }
    }
}
