using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>The scenarios as they are at the start: the shipped ones, and the user's laid over them.</summary>
/// <param name="Layers">What plays.</param>
/// <param name="Folder">The user's; none if no folder was named.</param>
/// <param name="Issues">Errors and warnings of the folder.</param>
internal sealed record LoadedScenarios(CatalogueLayers Layers, ScenarioFolder? Folder, ImmutableArray<ScenarioIssue> Issues)
{
    /// <summary>Whether the folder can't be played.</summary>
    public bool HasErrors => Issues.Any(issue => issue.IsError);

    /// <param name="shipped">The lowest layer.</param>
    /// <param name="options">Which folder, and how strictly it is read.</param>
    /// <param name="log">Where later changes of the folder are told.</param>
    public static LoadedScenarios Load(ImmutableArray<Scenario> shipped, ServerOptions options, ILogger log)
    {
        var layers = new CatalogueLayers(shipped, options.Lifecycle);
        var folder = options.ScenarioFolder is { } path ? new ScenarioFolder(path, options.Lifecycle, layers, log) : null;
        return new LoadedScenarios(layers, folder, folder?.Load() ?? []);
    }
}
