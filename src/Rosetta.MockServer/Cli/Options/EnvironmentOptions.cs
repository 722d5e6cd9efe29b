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
        // Usually there is none, and a start has no time for more than to see that.
        var names = new List<string>();
        foreach (string name in variables.Keys)
        {
            if (name.StartsWith(OptionRow.VariablePrefix, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? GivenOptions.None : Read(variables, names);
    }

    /// <summary>Warns of variables that would move another ASP.NET Core server, and do not move this one.</summary>
    public static IEnumerable<string> IgnoredUrls(IDictionary variables) => ForeignUrlVariables
        .Where(name => !string.IsNullOrEmpty(variables[name] as string))
        .Select(OptionErrors.ForeignVariable);

    private static GivenOptions Read(IDictionary variables, List<string> names)
    {
        var options = ImmutableArray.CreateBuilder<GivenOption>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            if (variables[name] is not string { Length: > 0 } value)
            {
                continue;
            }

            if (OptionTable.All.FirstOrDefault(row => row.Variable == name) is { } row)
            {
                options.Add(new GivenOption(row, name, [value]));
            }
            else
            {
                warnings.Add(OptionErrors.UnknownVariable(name));
            }
        }

        return new GivenOptions(options.ToImmutable(), [], warnings.ToImmutable());
    }
}
