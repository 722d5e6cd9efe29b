using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>All that is wrong with the query parameters of a call: unknown ones, those given twice, and values that can't be read.</summary>
internal sealed class QueryReport
{
    private const string OnceOnly = "one value";

    private readonly ViolationList _violations = new();

    public QueryReport(IQueryCollection query, IReadOnlyCollection<string> names)
    {
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Refuse(name, "a parameter that this call does not have", AdminProblems.OneOf(name, names));
            }
            else if (values.Count > 1)
            {
                Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{values.Count} values"), OnceOnly);
            }
        }
    }

    public bool IsClean { get; private set; } = true;

    public ImmutableArray<Violation> Violations => _violations.ToImmutable();

    public void Refuse(string name, string found, string expected)
    {
        IsClean = false;
        _violations.Add(JsonText.Shown(name), found, expected);
    }

    /// <summary>A whole number within limits.</summary>
    public long? Whole(string name, string? text, long min, long max)
    {
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(name, JsonText.Quote(JsonText.Shown(text)), string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return null;
    }

    public bool Flag(string name, string? text)
    {
        if (text is null || bool.TryParse(text, out var flag))
        {
            return text is not null && bool.Parse(text);
        }

        Refuse(name, JsonText.Quote(JsonText.Shown(text)), "true or false");
        return false;
    }
}
