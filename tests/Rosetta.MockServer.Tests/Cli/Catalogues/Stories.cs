using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

/// <summary>Scenario files as short as they get.</summary>
internal static class Stories
{
    public static string Of(string name, string status = "created") => $"name: {name}\ndescription: d\nsteps:\n  - status: {status}\n";

    public static string Claiming(string name, string sceneId) => $"name: {name}\ndescription: d\nwhen: {{ sceneId: {sceneId} }}\nsteps:\n  - status: created\n";

    public static Scenario Read(string text, string source = "somewhere") => ScenarioReader.Read(text, source).Scenario!;

    /// <summary>The status of the first step, as the only thing these stories differ in.</summary>
    public static string Status(this Catalogue catalogue, string name) =>
        catalogue.TryGet(name, out var scenario) ? scenario.Steps[0].Reply.Word : "none";
}
