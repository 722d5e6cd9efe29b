using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>One key of a mapping.</summary>
/// <param name="Description">For the tooltip of an editor, and for the documentation.</param>
/// <param name="Read">Reads the value into the draft.</param>
internal sealed record FormatKey<TDraft>(
    string Name, string Description, Func<JsonObject> Schema, Action<TDraft, YamlNode, IssueList> Read)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether null says something; nothing is read then, and whoever reads the mapping asks for it.</summary>
    public bool MayBeNull { get; init; }
}

internal static class FormatKey
{
    public static FormatKey<TDraft> Of<TDraft, TValue>(string name, string description, Kind<TValue> kind, Action<TDraft, TValue> set) => new(
        name,
        description,
        kind.Schema,
        (draft, node, issues) =>
        {
            if (kind.Read(node, name, issues, out var value))
            {
                set(draft, value);
            }
        });
}
