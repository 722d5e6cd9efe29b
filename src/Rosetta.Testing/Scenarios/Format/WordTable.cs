using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Words that stand for values, some with a number that may stand for them too.</summary>
/// <param name="Name">What the words are called in error texts.</param>
internal sealed record WordTable(string Name, ImmutableArray<WordRow> Rows)
{
    /// <summary>Says more about a word that is not in the table; none falls back to the list of all.</summary>
    public Func<string, ScenarioError?> Explain { get; init; } = _ => null;

    /// <summary>The table as a kind of value.</summary>
    /// <typeparam name="T">The type of all its values.</typeparam>
    public Kind<T> Kind<T>() => new(Schema, (YamlNode node, string what, IssueList issues, out T value) =>
    {
        var row = Find(node, what, issues);
        value = row is null ? default! : (T)row.Value;
        return row is not null;
    });

    public string WordOf(object value) => Rows.First(row => row.Value.Equals(value)).Word;

    public bool Has(string wordOrNumber) => Rows.Any(row => row.Is(wordOrNumber));

    private WordRow? Find(YamlNode node, string what, IssueList issues)
    {
        if (node is not YamlScalar scalar)
        {
            if (node is not YamlRefused)
            {
                issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, $"one of {string.Join(", ", Rows.Select(row => row.Choice))}"));
            }

            return null;
        }

        // 0x3 and 003 are 3 to YAML, and so to the schema.
        var word = scalar.Type == ScalarType.Integer && CoreSchema.TryGetInteger(scalar.Text, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : scalar.Text;
        if (Rows.FirstOrDefault(row => row.Is(word)) is { } found)
        {
            return found;
        }

        issues.Error(node.At, Explain(word) ?? ScenarioErrors.UnknownWord(Name, scalar.Text, Rows.Select(row => row.Word), Rows.Select(row => row.Choice)));
        return null;
    }

    // One alternative a word, since each has a description of its own for the editor to show.
    private JsonObject Schema()
    {
        var alternatives = new JsonArray();
        foreach (var row in Rows)
        {
            var words = new JsonArray(row.Word);
            if (row.Number is { } number)
            {
                words.Add(number);
            }

            alternatives.Add(new JsonObject { ["enum"] = words, ["description"] = row.Description });
        }

        var numbers = Rows.Where(row => row.Number is not null).Select(row => row.Number!.Value.ToString(CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count > 0)
        {
            alternatives.Add(new JsonObject { ["type"] = "string", ["pattern"] = $"^({string.Join('|', numbers)})$" });
        }

        return new JsonObject { ["anyOf"] = alternatives };
    }
}

/// <summary>One word. Its value is an object: a table for each type would make the first file slow to read.</summary>
internal sealed record WordRow(string Word, int? Number, object Value, string Description)
{
    /// <summary>Both ways to write it, for lists in error texts.</summary>
    public string Choice => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Word} ({number})") : Word;

    public bool Is(string wordOrNumber) =>
        wordOrNumber == Word || (Number is { } number && wordOrNumber == number.ToString(CultureInfo.InvariantCulture));
}
