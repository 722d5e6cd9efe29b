using System.Collections.Immutable;
using System.Reflection;

namespace Rosetta.Testing.Scenarios;

/// <summary>The stories that come with the fake: the folder <c>scenarios/</c> of the repository, embedded.</summary>
public static class ShippedScenarios
{
    private const string Folder = "scenarios/";

    private static readonly Assembly Assembly = typeof(ShippedScenarios).Assembly;

    private static readonly Lazy<ImmutableArray<Scenario>> Made = new(() => [.. ShippedCode.All().Select(WithFile)]);

    /// <summary>Their names, ordinally sorted; costs no reading.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ScenarioReader.Ending, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^ScenarioReader.Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them in the order of <see cref="Names"/>. Made on first use, once, from any thread.</summary>
    public static ImmutableArray<Scenario> All => Made.Value;

    // The files were read when ShippedCode was made from them: at start-up, time is dear, and YAML takes the most of it.
    private static Scenario WithFile(Scenario scenario)
    {
        var source = Folder + scenario.Name + ScenarioReader.Ending;
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(source)!);
        return scenario with { Text = reader.ReadToEnd(), Source = source };
    }
}
