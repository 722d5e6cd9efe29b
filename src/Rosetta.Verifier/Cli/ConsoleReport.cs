using System.Globalization;
using Rosetta.Contracts.Verification;
using Spectre.Console;

namespace Rosetta.Verifier.Cli;

/// <summary>Tells of a verification as it goes along: a line for each interaction, with the reasons below it.</summary>
internal sealed class ConsoleReport
{
    // Wide enough for any line: a program that reads it does not want it broken.
    private const int Endless = 100_000;

    private readonly IAnsiConsole _console;
    private string _consumer = "";

    public ConsoleReport(Surroundings here)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(here.Out),
            Ansi = here.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!here.IsTerminal)
        {
            _console.Profile.Width = Endless;
        }
    }

    public void Note(string text) => Line(text, Color.Yellow);

    public void Tell(InteractionResult result)
    {
        var interaction = result.Interaction;
        if (interaction.Consumer != _consumer)
        {
            _consumer = interaction.Consumer;
            Line($"{_consumer} expects of {interaction.Provider}", new Style(decoration: Decoration.Bold));
        }

        var given = string.Join(", ", interaction.States.Select(state => state.ToString()));
        var time = string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalMilliseconds:0} ms");
        Line($"  {VerdictWords.Of(result.Verdict),-12}  {interaction.Description}{(given.Length > 0 ? $", given {given}" : "")}  {time}", ColorOf(result.Verdict));
        foreach (var mismatch in result.Mismatches)
        {
            Line($"    {mismatch}");
        }

        if (result.Reason.Length > 0)
        {
            Line($"    {result.Reason}");
        }
    }

    public void Conclude(VerificationReport report) => Line(report.Summary, report.IsGood ? Color.Green : Color.Red);

    private void Line(string text, Style? style = null)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }

    private static Color ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.Verified => Color.Green,
        Verdict.NotVerified => Color.Yellow,
        _ => Color.Red,
    };
}
