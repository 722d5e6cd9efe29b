using System.Collections.Immutable;

namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>A ```shell block of a document: commands behind "$ " (further lines behind "> "), each with what it printed.</summary>
internal sealed record ShellBlock(int Line, ImmutableArray<ShellCommand> Commands)
{
    private const string Fence = "```";
    private const string Opening = Fence + "shell";
    private const string Prompt = "$ ";
    private const string Continuation = "> ";

    /// <summary>All shell blocks of a document.</summary>
    public static ImmutableArray<ShellBlock> In(string markdown)
    {
        var blocks = ImmutableArray.CreateBuilder<ShellBlock>();
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Opening)
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                blocks.Add(new ShellBlock(i + 1, CommandsOf(lines[(i + 1)..end])));
                i = end;
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>The same block with what its commands really print.</summary>
    public string Rendered() =>
        string.Join('\n', [Opening, .. Commands.SelectMany(command => command.Rendered()), Fence]);

    private static ImmutableArray<ShellCommand> CommandsOf(string[] lines)
    {
        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        foreach (var line in lines)
        {
            if (line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                commands.Add(new ShellCommand([line[Prompt.Length..]], []));
            }
            else if (line.StartsWith(Continuation, StringComparison.Ordinal) && commands[^1].Output.IsEmpty)
            {
                commands[^1] = commands[^1] with { Lines = commands[^1].Lines.Add(line[Continuation.Length..]) };
            }
            else
            {
                commands[^1] = commands[^1] with { Output = commands[^1].Output.Add(line) };
            }
        }

        return commands.ToImmutable();
    }
}

/// <summary>One command, and the lines it printed.</summary>
internal sealed record ShellCommand(ImmutableArray<string> Lines, ImmutableArray<string> Output)
{
    public string Text => string.Join('\n', Lines);

    /// <summary>Whether it defines a function, which the later blocks of the document use.</summary>
    public bool IsDefinition => Lines[0].Contains("() {", StringComparison.Ordinal);

    public IEnumerable<string> Rendered() => [$"$ {Lines[0]}", .. Lines.Skip(1).Select(line => $"> {line}"), .. Output];
}
