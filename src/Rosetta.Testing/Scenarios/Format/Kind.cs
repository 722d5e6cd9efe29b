using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>
/// A kind of value in a scenario file: how it is read, and how the JSON Schema describes it. The two stand side by side so that they
/// can't disagree.
/// </summary>
/// <param name="Schema">A new fragment each time, since a JSON node has one parent.</param>
/// <param name="Read">Reads a value, or adds the reason why not.</param>
internal sealed record Kind<T>(Func<JsonObject> Schema, ReadValue<T> Read);

/// <param name="node">The value in the file; never "nothing", which is refused for every key alike.</param>
/// <param name="what">What it is called in the file, for error texts.</param>
internal delegate bool ReadValue<T>(YamlNode node, string what, IssueList issues, out T value);
