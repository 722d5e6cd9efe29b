using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Rosetta.Verifier.Cli;

/// <summary>What came of reading the command line.</summary>
/// <param name="Options">Worth using only if there are no errors.</param>
/// <param name="Errors">All of them.</param>
internal sealed record CommandReading(VerifierOptions Options, ImmutableArray<string> Errors);

/// <summary>The command line. The parser takes any text for any option, so that all mistakes are found here and said at once.</summary>
internal sealed class CommandLine
{
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly Dictionary<string, OptionRow> _rows = OptionTable.All.ToDictionary(row => row.Flag);
    private readonly ParseResult _parsed;

    private CommandLine(IReadOnlyList<string> words)
    {
        var root = new Command("rosetta-verify", "Verifies a provider of Rosetta's Get Task API against pacts. Exit code 0: all verified; 1: a mismatch; 2: a mistake here; 3: no answer.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        foreach (var row in OptionTable.All)
        {
            root.Options.Add(new Option<string[]>(row.Flag)
            {
                Description = row.Help,
                HelpName = row.Value,
                Arity = ArgumentArity.ZeroOrMore,
                AllowMultipleArgumentsPerToken = row.IsList,
            });
        }

        _parsed = root.Parse(words, Plain);
    }

    public static CommandLine Parse(IReadOnlyList<string> words) => new(words);

    /// <summary>Prints help or version if that is what was asked.</summary>
    public bool TryAnswer(Surroundings here)
    {
        var isAsked = _parsed.Action is not (null or ParseErrorAction);
        if (isAsked)
        {
            _parsed.Invoke(new InvocationConfiguration { Output = here.Out, Error = here.Error });
        }

        return isAsked;
    }

    public CommandReading Read()
    {
        var options = VerifierOptions.Default;
        var errors = ImmutableArray.CreateBuilder<string>();
        var given = _parsed.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit && _rows.ContainsKey(result.Option.Name)).ToList();
        foreach (var result in given)
        {
            options = Read(options, _rows[result.Option.Name], [.. result.Tokens.Select(token => token.Value)], errors);
        }

        errors.AddRange(Strangers());
        errors.AddRange(OptionChecks.Run(options, [.. given.Select(result => _rows[result.Option.Name])]));
        return new CommandReading(options, errors.ToImmutable());
    }

    private static VerifierOptions Read(VerifierOptions options, OptionRow row, ImmutableArray<string> values, ImmutableArray<string>.Builder errors)
    {
        if (values.IsEmpty || (values.Length > 1 && !row.IsList))
        {
            errors.Add(values.IsEmpty ? OptionErrors.NoValue(row) : OptionErrors.TooMany(row, values));
            return options;
        }

        return values.Aggregate(options, (so, value) => row.Read(so, value, (expected, question) => errors.Add(OptionErrors.Refused(row, value, expected, question))));
    }

    // What follows an unknown flag is most likely its value: one mistake, said once.
    private IEnumerable<string> Strangers()
    {
        var isValue = false;
        foreach (var word in _parsed.UnmatchedTokens)
        {
            var isFlag = word.StartsWith('-');
            if (isFlag || !isValue)
            {
                yield return isFlag ? OptionErrors.UnknownFlag(word.Split('=')[0], _rows.Keys) : OptionErrors.UnexpectedWord(word);
            }

            isValue = isFlag && !word.Contains('=', StringComparison.Ordinal);
        }
    }
}
