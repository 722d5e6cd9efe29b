using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Tasks;

/// <summary>Everything that can be answered, by its word: no word stands for two things.</summary>
internal static class Replies
{
    /// <summary>In the order in which testers reach for them.</summary>
    public static ImmutableArray<(string Title, ImmutableArray<Reply> Replies)> Groups { get; } =
    [
        ("Errors", [.. CodeCatalogue.Errors.Select(row => new ErrorReply(row.Code))]),
        ("Statuses", [.. StatusCatalogue.All.Select(row => new StatusReply(row.Status))]),
        ("Faults of the network", [.. FaultCatalogue.All.Select(row => new FaultReply(row.Fault))]),
        ("Wrong in one meaning (mutants)", [.. MutantCatalogue.All.Select(row => new MutantReply(row.Mutant))]),
    ];

    private static readonly Dictionary<string, Reply> ByWord = Groups.SelectMany(group => group.Replies).ToDictionary(reply => reply.Word, StringComparer.Ordinal);

    public static Reply Of(string word) => ByWord[word];
}
