using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Cli.Recordings;
using Rosetta.MockServer.Cli.Worlds;

namespace Rosetta.MockServer.Cli;

/// <summary>
/// The command line, taken apart by System.CommandLine and not yet understood: every option takes any text here, so that all
/// mistakes are found in one place and said at once.
/// </summary>
internal sealed class CommandLine
{
    private const string Program = "rosetta-mock";
    private const string Help = "A fake of Rosetta's Get Task API that plays scripted scenarios. Without a verb it serves; its options: rosetta-mock serve --help.";

    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly ParseResult _parsed;
    private readonly ImmutableDictionary<Option<string[]>, OptionRow> _rows;
    private readonly Argument<string[]>? _files;

    private CommandLine(ParseResult parsed, ImmutableDictionary<Option<string[]>, OptionRow> rows)
    {
        _parsed = parsed;
        _rows = rows;
        _files = parsed.CommandResult.Command.Arguments.OfType<Argument<string[]>>().FirstOrDefault();
    }

    /// <summary>The files or folders that came, for a verb that takes some.</summary>
    public ImmutableArray<string> Files => [.. Arguments.Where(word => !IsFlag(word))];

    private IEnumerable<string> Arguments => _files is null ? [] : _parsed.GetValue(_files) ?? [];

    /// <summary>Takes the words apart.</summary>
    public static CommandLine Parse(IReadOnlyList<string> words)
    {
        var rows = ImmutableDictionary.CreateBuilder<Option<string[]>, OptionRow>();
        var root = Root(rows);
        return new CommandLine(root.Parse(words, Plain), rows.ToImmutable());
    }

    /// <summary>Prints help or version if that is what was asked.</summary>
    public bool TryAnswer(Surroundings here)
    {
        if (_parsed.Action is null or ParseErrorAction)
        {
            return false;
        }

        _parsed.Invoke(new InvocationConfiguration { Output = here.Out, Error = here.Error });
        return true;
    }

    /// <summary>The options that came, and what is no option.</summary>
    public GivenOptions Read()
    {
        var command = _parsed.CommandResult.Command;
        var options = _parsed.CommandResult.Children
            .OfType<OptionResult>()
            .Where(result => !result.Implicit && result.Option is Option<string[]>)
            .Select(result => new GivenOption(_rows[(Option<string[]>)result.Option], result.Option.Name, [.. result.Tokens.Select(token => token.Value)]));
        return new GivenOptions([.. options], [.. Strangers(command)], []);
    }

    /// <summary>The verb's own options from all sources: the settings file, the environment and the command line.</summary>
    public BoundOptions Bind(Surroundings here)
    {
        var own = _parsed.CommandResult.Command.Options.OfType<Option<string[]>>().Select(option => _rows[option]).ToList();
        return OptionBinder.Bind(SettingsFile.Read(here.Folder).For(own), EnvironmentOptions.Read(here.Variables).For(own), Read());
    }

    // A value after an unknown flag is most likely the flag's own: one mistake, said once.
    private IEnumerable<string> Strangers(Command command)
    {
        var afterFlag = false;

        // Where a verb takes files, the parser takes an unknown flag for one.
        foreach (var word in _parsed.UnmatchedTokens.Concat(Arguments.Where(IsFlag)))
        {
            var isFlag = IsFlag(word);
            if (isFlag)
            {
                yield return OptionErrors.UnknownFlag(word.Split('=', ':')[0], command.Name, command.Options.Select(option => option.Name));
            }
            else if (!afterFlag)
            {
                yield return OptionErrors.UnexpectedWord(word, command.Name);
            }

            afterFlag = isFlag && !word.Contains('=', StringComparison.Ordinal);
        }
    }

    private static bool IsFlag(string word) => word.StartsWith('-');

    private static Command Root(ImmutableDictionary<Option<string[]>, OptionRow>.Builder rows) => new(Program, Help)
    {
        new HelpOption(),
        new VersionOption(),
        Verb(Verbs.Serve, "Runs the fake until it is stopped.", rows, [.. OptionTable.All]),
        Verb(Verbs.Validate, "Checks scenario files; exit code 1 if there are errors.", rows, [Row(OptionTable.Lifecycle)], new Argument<string[]>("FILE…")
        {
            Description = "Scenario files, or folders with some.",
            Arity = ArgumentArity.ZeroOrMore,
        }),
        Verb(Verbs.Scenarios, "Lists the scenarios.", rows, [Row(OptionTable.Scenarios)]),
        Verb(Verbs.MagicIds, "Lists the ids that answer by themselves.", rows, []),
        Verb(Verbs.Coverage, "Merges what the clients of a whole test run have met; exit code 1 if it is less than demanded.", rows, [.. CoverageOptions.Rows], new Argument<string[]>("DIR")
        {
            Description = "Folder with the reports that serve --coverage-dir, or fakes with ROSETTA_COVERAGE_DIR, have left.",
            Arity = ArgumentArity.ZeroOrMore,
        }),
        Verb(Verbs.World, "Makes up campaigns, annotation requests and scenes: the same ones for the same seed.", rows, [.. WorldOptions.Rows]),
        Verb(Verbs.Gauntlet, "Runs a client, a command, through everything that Get Task and the network may do; exit code 1 if it gets something wrong.", rows, [.. GauntletWords.Rows]),
        Verb(Verbs.Record, "Stands before a real Rosetta, passes everything on, and writes what it saw as scenarios.", rows, [.. RecordVerb.Rows, .. OptionTable.All]),
        Verb(Verbs.Timings, "Tells from recordings, or any scenarios, how long each status lasts and which follows which.", rows, [], new Argument<string[]>("FILE…")
        {
            Description = "Scenario files, or folders with some.",
            Arity = ArgumentArity.ZeroOrMore,
        }),
    };

    private static Command Verb(string name, string help, ImmutableDictionary<Option<string[]>, OptionRow>.Builder rows, ReadOnlySpan<OptionRow> options, Argument? files = null)
    {
        var verb = new Command(name, help);
        foreach (var row in options)
        {
            var option = new Option<string[]>(row.Flag)
            {
                Description = HelpOn(row),
                HelpName = row.Form == OptionForm.Switch ? "true|false" : row.Value,
                CustomParser = result => [.. result.Tokens.Select(token => token.Value)],
                Arity = row.Form == OptionForm.Switch ? ArgumentArity.ZeroOrOne : ArgumentArity.ZeroOrMore,
                AllowMultipleArgumentsPerToken = row.Form == OptionForm.Many,
            };
            rows.Add(option, row);
            verb.Options.Add(option);
        }

        if (files is not null)
        {
            verb.Arguments.Add(files);
        }

        return verb;
    }

    private static OptionRow Row(string flag) => OptionTable.All.First(row => row.Flag == flag);

    private static string HelpOn(OptionRow row) => row.IsOfOtherVerb ? row.Help : $"{row.Help} Default: {row.Default}. Also {row.Variable}.";
}
