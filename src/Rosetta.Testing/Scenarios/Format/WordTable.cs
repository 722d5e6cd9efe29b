using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Words that stand for values, some with a number that may stand for them too.</summary>
/// <param name="Name">What the words are called in error texts.</param>
internal sealed record WordTable<T>(string Name, ImmutableArray<WordRow<T>> Rows)
{
    /// <summary>Says more about a word that is not in the table; none falls back to the list of all.</summary>
    public Func<string, ScenarioError?> Explain { get; init; } = _ => null;

    public Kind<T> Kind => new(Schema, TryRead);

    /// <summary>The same words for values made from these.</summary>
    public Kind<TOther> As<TOther>(Func<T, TOther> make) => new(Schema, (YamlNode node, string what, IssueList issues, out TOther value) =>
    {
        var isRead = TryRead(node, what, issues, out var word);
        value = isRead ? make(word) : default!;
        return isRead;
    });

    public string WordOf(T value) => Rows.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Word;

    public bool Has(string wordOrNumber) => Rows.Any(row => row.Is(wordOrNumber));

    private bool TryRead(YamlNode node, string what, IssueList issues, out T value)
    {
        value = default!;
        if (node is not YamlScalar scalar)
        {
            if (node is not YamlRefused)
            {
                issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, $"one of {string.Join(", ", Rows.Select(row => row.Choice))}"));
            }

            return false;
        }

        // 0x3 and 003 are 3 to YAML, and so to the schema.
        var word = scalar.Type == ScalarType.Integer && CoreSchema.TryGetInteger(scalar.Text, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : scalar.Text;
        if (Rows.FirstOrDefault(row => row.Is(word)) is { } found)
        {
            value = found.Value;
            return true;
        }

        issues.Error(node.At, Explain(word) ?? ScenarioErrors.UnknownWord(Name, scalar.Text, Rows.Select(row => row.Word), Rows.Select(row => row.Choice)));
        return false;
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

/// <summary>One word.</summary>
internal sealed record WordRow<T>(string Word, int? Number, T Value, string Description)
{
    /// <summary>Both ways to write it, for lists in error texts.</summary>
    public string Choice => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Word} ({number})") : Word;

    public bool Is(string wordOrNumber) =>
        wordOrNumber == Word || (Number is { } number && wordOrNumber == number.ToString(CultureInfo.InvariantCulture));
}
