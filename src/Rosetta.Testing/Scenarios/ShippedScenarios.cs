using System.Collections.Immutable;
using System.Reflection;

namespace Rosetta.Testing.Scenarios;

/// <summary>The stories that come with the fake: the folder <c>scenarios/</c> of the repository, embedded.</summary>
public static class ShippedScenarios
{
    private const string Folder = "scenarios/";
    private const string Ending = ".yaml";

    private static readonly Assembly Assembly = typeof(ShippedScenarios).Assembly;

    private static readonly Lazy<ImmutableArray<Scenario>> Read = new(() => [.. Names.Select(ReadOne)]);

    /// <summary>Their names, ordinally sorted; costs no reading.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them in the order of <see cref="Names"/>. Read on first use, once, from any thread.</summary>
    public static ImmutableArray<Scenario> All => Read.Value;

    private static Scenario ReadOne(string name)
    {
        var source = Folder + name + Ending;
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(source)!);
        // A test holds them against the lifecycle; here, at start-up, time is dear.
        var reading = ScenarioReader.Read(reader.ReadToEnd(), source, LifecycleRule.Off);
        return reading.Scenario ?? throw new InvalidOperationException($"A shipped scenario can't be read: {string.Join(' ', reading.Issues)}");
    }
}
