using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Listening;
using Rosetta.MockServer.Cli.Logging;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Cli.Worlds;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli;

/// <summary>Runs the fake until it is stopped.</summary>
internal static class ServeVerb
{
    /// <param name="words">After the verb.</param>
    /// <param name="here">Of the process.</param>
    public static async Task<int> RunAsync(string[] words, Surroundings here)
    {
        // On another core, while this one reads the options, makes the host and begins to listen.
        var shipped = Task.Run(() => ShippedScenarios.All);
        _ = Task.Run(WarmUp.RunAsync);
        if (!PlainWords.TryRead(words, out var given))
        {
            var line = CommandLine.Parse([Verbs.Serve, .. words]);
            if (line.TryAnswer(here))
            {
                return ExitCodes.Good;
            }

            given = line.Read();
        }

        return await RunAsync(Verbs.Serve, given, shipped, here);
    }

    /// <param name="verb">Whose help is named with mistakes.</param>
    /// <param name="given">What the command line says.</param>
    /// <param name="shipped">The shipped scenarios.</param>
    /// <param name="here">Of the process.</param>
    public static async Task<int> RunAsync(string verb, GivenOptions given, Task<ImmutableArray<Scenario>> shipped, Surroundings here)
    {
        var time = TimeProvider.System;
        var bound = OptionBinder
            .Bind(SettingsFile.Read(here.Folder), EnvironmentOptions.Read(here.Variables), given)
            .WithCertificate(time, out var certificate);
        using var output = new LineOutput(here, bound.Options.LogFormat, time);
        var log = output.CreateLogger(LineLogger.OwnCategory);
        var loading = Task.Run(async () => LoadedScenarios.Load(await shipped, bound.Options, log));
        var peopling = Task.Run(async () => WorldFile.Load(bound.Options.WorldFile, await loading, log));
        var pipeline = new TaskCompletionSource<RequestDelegate>(TaskCreationOptions.RunContinuationsAsynchronously);
        var refusals = new KestrelRefusals(time);
        await using var app = bound.Errors.IsEmpty ? ServerHost.Build(bound.Options, certificate, output, refusals, pipeline.Task) : null;
        var listening = app is null ? Task.FromResult<string?>(null) : ListenAsync(app, bound.Options);
        var scenarios = await loading;
        var world = await peopling;
        var cannotListen = await listening;
        var errors = bound.ErrorsWith(scenarios);
        WriteWarnings(log, here, bound, [.. scenarios.Issues, .. world?.First.Issues ?? []]);
        if (app is null || !errors.IsEmpty)
        {
            return UsageErrors.Print(here, errors, verb);
        }

        if (cannotListen is not null)
        {
            Log.CannotListen(log, cannotListen);
        }

        if (cannotListen is not null || scenarios.HasErrors || world?.First.Issues.IsEmpty == false)
        {
            return ExitCodes.Failed;
        }

        var services = new MockServices(bound.Options, scenarios.Layers, time, world?.First.World) { Folder = scenarios.Folder };
        refusals.WriteTo(services.Journal);
        using var telemetry = services.Telemetry;
        telemetry.Begin(bound.Options.Metrics, here.Variables);
        using var spying = Spying.Begin(services, log);
        var branch = new ApplicationBuilder(app.Services);
        branch.UseMockServer(services);
        pipeline.SetResult(branch.Build());
        using var watchers = FileWatchers.Begin(services, world, log);
        return await RunAsync(app, services, spying, log) ? ExitCodes.Good : ExitCodes.Failed;
    }

    /// <summary>Begins to listen.</summary>
    /// <returns>Why that was not possible; none if it was.</returns>
    private static async Task<string?> ListenAsync(WebApplication app, ServerOptions options)
    {
        try
        {
            await app.StartAsync();
            return null;
        }
        catch (Exception error) when (Listeners.Problem(error, options.Urls) is { } problem)
        {
            return problem;
        }
    }

    /// <returns>Whether all that was to be written on stop is.</returns>
    private static async Task<bool> RunAsync(WebApplication app, MockServices services, Spying? spying, ILogger log)
    {
        app.Lifetime.ApplicationStopping.Register(() => Log.Stopping(log, ServerHost.Drain.TotalSeconds));
        StartUpText.Write(log, Listeners.Actual(services.Options.Urls, app.Urls), services, services.Folder);
        await app.WaitForShutdownAsync();
        var isTold = CoverageOnStop.Tell(services.Options, () => services.Sessions.Coverage, log) & (spying?.Tell(log) ?? true);
        Log.Stopped(log);
        return isTold;
    }

    private static void WriteWarnings(ILogger log, Surroundings here, BoundOptions bound, ImmutableArray<ScenarioIssue> issues)
    {
        foreach (var warning in bound.Warnings)
        {
            Log.OddOption(log, warning);
        }

        foreach (var warning in bound.IsGiven(OptionTable.Urls) ? [] : EnvironmentOptions.IgnoredUrls(here.Variables))
        {
            Log.OddOption(log, warning);
        }

        foreach (var issue in issues)
        {
            Log.Issue(log, issue);
        }
    }
}
