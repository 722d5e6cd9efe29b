using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Cli.Logging;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Logging;

public sealed class LineLoggerTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 13, 20, 0, 0, 5, TimeSpan.Zero));

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void OwnMessages_AppearAsTheyAre()
    {
        Log.FolderPlays(Logger("Rosetta", LogFormat.Text), 3);

        _terminal.Out.Should().Be("3 scenarios play now\n");
        _terminal.Error.Should().BeEmpty();
    }

    [Fact]
    public void Warnings_GoToTheErrorStream()
    {
        Log.FileBroken(Logger("Rosetta", LogFormat.Text), "x.yaml");

        _terminal.Error.Should().Be("x.yaml is broken, see above; it does not play until it is mended\n");
        _terminal.Out.Should().BeEmpty();
    }

    [Fact]
    public void ForeignMessages_SayWhereTheyComeFrom()
    {
        var logger = Logger("Some.Framework", LogFormat.Text);
        logger.Log(LogLevel.Error, default, "it", new InvalidOperationException("broke"), (state, _) => $"{state} failed");
        logger.Log(LogLevel.Debug, default, "noise", null, (state, _) => state);

        _terminal.Error.Should().Be("Error: Some.Framework: it failed\nSystem.InvalidOperationException: broke\n");
        _terminal.Out.Should().BeEmpty();
    }

    [Fact]
    public void JsonLine_HasTheMessageAndItsParts()
    {
        Log.ScenariosLoaded(Logger("Rosetta", LogFormat.Json), 33, "all of them shipped", "happy-path");

        _terminal.Out.Should().Be(
            """{"time":"2025-03-13T20:00:00.005Z","level":"information","category":"Rosetta","event":"ScenariosLoaded","message":"33 scenarios: all of them shipped; 'happy-path' plays unless another is chosen","data":{"count":33,"origin":"all of them shipped","scenario":"happy-path"}}""" + "\n");
    }

    [Fact]
    public void JsonLine_HasTheException()
    {
        Logger("X", LogFormat.Json).Log(LogLevel.Error, new EventId(1, "Broke"), "s", new InvalidOperationException("two\nlines"), (_, _) => "broke");

        _terminal.Error.Should().Be(
            """{"time":"2025-03-13T20:00:00.005Z","level":"error","category":"X","event":"Broke","message":"broke","data":{},"exception":"System.InvalidOperationException: two\nlines"}""" + "\n");
    }

    private ILogger Logger(string category, LogFormat format) => new LineOutput(_terminal.Here, format, _time).CreateLogger(category);
}
