using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>A mapping with named keys.</summary>
/// <param name="Place">What it is called in error texts: "a step".</param>
internal sealed record MapFormat<TDraft>(string Place, ImmutableArray<FormatKey<TDraft>> Keys, ImmutableArray<KeyRule> Rules)
{
    private IEnumerable<string> Names => Keys.Select(key => key.Name);

    /// <summary>Reads all keys into the draft; what is wrong is added and left out.</summary>
    public MapReading Read(YamlMap map, TDraft draft, IssueList issues)
    {
        var reading = new MapReading(map.At);
        foreach (var entry in map.Entries)
        {
            if (issues.IsFull)
            {
                return reading;
            }

            ReadEntry(entry, reading, draft, issues);
        }

        foreach (var key in Keys.Where(key => key.IsRequired && !reading.Has(key.Name)))
        {
            issues.Error(map.At, ScenarioErrors.MissingKey(key.Name, Place));
        }

        foreach (var rule in Rules)
        {
            rule.Check(reading, issues);
        }

        return reading;
    }

    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object" };
        var required = Keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required]);
        }

        var properties = new JsonObject();
        foreach (var key in Keys)
        {
            var property = key.Schema();
            property.Insert(0, "description", key.Description);
            properties[key.Name] = property;
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        if (Rules.Length > 0)
        {
            schema["allOf"] = new JsonArray([.. Rules.Select(rule => rule.Schema())]);
        }

        return schema;
    }

    private void ReadEntry(YamlEntry entry, MapReading reading, TDraft draft, IssueList issues)
    {
        var name = entry.Key.Text;
        if (Keys.FirstOrDefault(key => key.Name == name) is not { } key)
        {
            if (reading.AddUnknown(name, Names))
            {
                issues.Error(entry.Key.At, ScenarioErrors.UnknownKey(name, Place, Names));
            }
        }
        else if (reading.Find(name) is { } first)
        {
            issues.Error(entry.Key.At, ScenarioErrors.DuplicateKey(name, first.Key.At.Line));
        }
        else
        {
            reading.Add(entry);
            if (entry.Value is YamlScalar { Type: ScalarType.Null } && !key.MayBeNull)
            {
                issues.Error(entry.Key.At, ScenarioErrors.NoValue(name));
            }
            else if (entry.Value is not YamlRefused and not YamlScalar { Type: ScalarType.Null })
            {
                key.Read(draft, entry.Value, issues);
            }
        }
    }
}
