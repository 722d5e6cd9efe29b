using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Worlds;

/// <summary>The JSON Schema (draft-07, which editors speak) of world files, made from the same tables as their reader.</summary>
public static class WorldSchema
{
    private static readonly Lazy<string> Written = new(() =>
        SchemaText.Write(WorldFormat.Root.Schema(), "Rosetta world", "Which campaigns, annotation requests and scenes a fake of Rosetta knows, and which belongs to which."));

    /// <summary>The schema's text, as it stands in <c>scenarios/world.schema.json</c>.</summary>
    public static string Json => Written.Value;
}
