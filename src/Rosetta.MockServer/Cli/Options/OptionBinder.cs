using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>
/// Puts what the sources gave into one <see cref="ServerOptions"/>. Every value of every source is read, overridden or not, so
/// that all mistakes come out at once.
/// </summary>
internal static class OptionBinder
{
    /// <param name="sources">From the weakest to the strongest: an option of a later one replaces that of an earlier one.</param>
    public static BoundOptions Bind(params ReadOnlySpan<GivenOptions> sources)
    {
        var options = ServerOptions.Default;
        var origins = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var errors = ImmutableArray.CreateBuilder<string>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var source in sources)
        {
            errors.AddRange(source.Errors);
            warnings.AddRange(source.Warnings);
            foreach (var given in source.Options)
            {
                options = Read(options, given, errors);
                origins[given.Row.Flag] = given.Source;
            }
        }

        var bound = new BoundOptions(options, origins.ToImmutable(), errors.ToImmutable(), warnings.ToImmutable());
        return bound with { Errors = [.. bound.Errors, .. OptionChecks.Run(bound)], Warnings = [.. bound.Warnings, .. OptionChecks.Oddities(bound)] };
    }

    private static ServerOptions Read(ServerOptions options, GivenOption given, ImmutableArray<string>.Builder errors)
    {
        if (given.Values.IsEmpty && given.Row.Form != OptionForm.Switch)
        {
            errors.Add(OptionErrors.NoValue(given));
            return options;
        }

        if (given.Values.Length > 1 && given.Row.Form != OptionForm.Many)
        {
            errors.Add(OptionErrors.TooMany(given));
            return options;
        }

        return given.Row.Read(options, given.Values, (value, expected, words) => errors.Add(OptionErrors.Refused(given, value, expected, words)));
    }
}
