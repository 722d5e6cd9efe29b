using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.MockServer;

/// <summary>The words for the HTTP status of the four errors, on the command line and in the admin API.</summary>
internal static class ErrorHttpStatusWords
{
    public static ImmutableArray<(string Word, ErrorHttpStatus Value)> All { get; } =
    [
        ("envelope", ErrorHttpStatus.Envelope),
        ("semantic", ErrorHttpStatus.Semantic),
    ];

    /// <summary>All of them, for error texts.</summary>
    public static string Expected { get; } = string.Join(" or ", All.Select(row => row.Word));

    public static string Of(ErrorHttpStatus status) => All.First(row => row.Value == status).Word;

    public static bool Has(string word) => All.Any(row => row.Word == word);

    public static ErrorHttpStatus Get(string word) => All.First(row => row.Word == word).Value;
}
