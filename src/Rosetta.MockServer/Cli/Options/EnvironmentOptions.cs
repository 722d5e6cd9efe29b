using System.Collections;
using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>
/// Options from the environment: <c>ROSETTA_SEED</c> for <c>--seed</c>. An empty variable counts as not set. A variable that
/// is no option only warns: a consumer's own ROSETTA_… may be around.
/// </summary>
internal static class EnvironmentOptions
{
    // ASP.NET Core's own ways to say where to listen; set in its container images. This server does not read them.
    private static readonly string[] ForeignUrlVariables = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS"];

    /// <summary>Reads the variables, in the order of their names.</summary>
    public static GivenOptions Read(IDictionary variables)
    {
        var options = ImmutableArray.CreateBuilder<GivenOption>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, value) in variables.Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, entry.Value as string))
            .Where(entry => entry.Item1.StartsWith(OptionRow.VariablePrefix, StringComparison.Ordinal) && !string.IsNullOrEmpty(entry.Item2))
            .OrderBy(entry => entry.Item1, StringComparer.Ordinal))
        {
            if (OptionTable.All.FirstOrDefault(row => row.Variable == name) is { } row)
            {
                options.Add(new GivenOption(row, name, [value!]));
            }
            else
            {
                warnings.Add(OptionErrors.UnknownVariable(name));
            }
        }

        return new GivenOptions(options.ToImmutable(), [], warnings.ToImmutable());
    }

    /// <summary>Warns of variables that would move another ASP.NET Core server, and do not move this one.</summary>
    public static IEnumerable<string> IgnoredUrls(IDictionary variables) => ForeignUrlVariables
        .Where(name => !string.IsNullOrEmpty(variables[name] as string))
        .Select(OptionErrors.ForeignVariable);
}
