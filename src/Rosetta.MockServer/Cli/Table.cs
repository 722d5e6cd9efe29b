using System.Collections.Immutable;
using Spectre.Console;

namespace Rosetta.MockServer.Cli;

/// <summary>Rows for a person at a terminal, or, redirected, for a program: fixed columns, a row a line, nothing else.</summary>
internal static class Table
{
    private const string Gap = "  ";

    public static void Write(Surroundings here, ImmutableArray<string> columns, IReadOnlyCollection<ImmutableArray<string>> rows)
    {
        if (here.IsTerminal)
        {
            WriteDrawn(here, columns, rows);
        }
        else
        {
            WritePlain(here, [columns, .. rows]);
        }
    }

    private static void WriteDrawn(Surroundings here, ImmutableArray<string> columns, IReadOnlyCollection<ImmutableArray<string>> rows)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(here.Out) }).Write(table);
    }

    private static void WritePlain(Surroundings here, ImmutableArray<ImmutableArray<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            here.Out.WriteLine(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
