using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Recording;

/// <summary>An answer of the real service, held against the contract.</summary>
/// <param name="Plain">The body, without compression.</param>
/// <param name="Outcome">What it says; none if none of Get Task's outcomes.</param>
/// <param name="Violations">What is wrong with it; none if the contract says nothing about it, since the request was none of Get Task.</param>
internal sealed record CheckedAnswer(byte[] Plain, Outcome? Outcome, ImmutableArray<Violation>? Violations)
{
    /// <summary>The word of the journal for who answered.</summary>
    public static readonly string Upstream = SelectionRule.Upstream.Word();

    private static readonly Violation TooLong = new(
        "$",
        string.Create(CultureInfo.InvariantCulture, $"a body of more than {UpstreamClient.MaxKeptBytes} bytes"),
        "an answer of Get Task, which is a small one; it was passed on whole and not read further");

    /// <summary>Whether a call was passed on, whatever came back.</summary>
    public static bool IsOf(JournalEntry entry) => entry.Rule == Upstream;

    /// <summary>Looks at an answer.</summary>
    /// <param name="answer">As it came.</param>
    /// <param name="isSpecified">Whether the request was one that the specification knows.</param>
    /// <param name="declared">Which HTTP status errors are declared to have.</param>
    public static CheckedAnswer Of(UpstreamAnswer answer, bool isSpecified, ErrorHttpStatus declared)
    {
        if (answer.Rest is not null)
        {
            return new CheckedAnswer(answer.Body, null, isSpecified ? [TooLong] : null);
        }

        var plain = PlainBody.Of(answer.Body, answer.Header(HeaderNames.ContentEncoding));
        return new CheckedAnswer(
            plain,
            isSpecified ? OutcomeReader.Read(plain) : null,
            isSpecified ? ResponseValidator.Validate(answer.HttpStatus, answer.Header(HeaderNames.ContentType), plain, declared) : null);
    }

    /// <summary>Whether it is as the contract has it.</summary>
    public bool IsGood => Outcome is not null && Violations is [];

    /// <summary>What the journal and the admin API show it as.</summary>
    public Reply? Reply => Outcome switch
    {
        null => null,
        { Status: { } status } => new StatusReply(status),
        { Code: var code } => new ErrorReply(code),
    };

    /// <summary>Who answered what, in a line.</summary>
    public string Explain => (Outcome, Violations) switch
    {
        (_, null) => $"{Upstream}: not held against the contract, which knows no such request",
        (null, { } all) => $"{Upstream}: none of Get Task's outcomes; {Count(all)}",
        ({ } outcome, []) => $"{Upstream}: {outcome}, as the contract has it",
        ({ } outcome, { } all) => $"{Upstream}: {outcome}; {Count(all)}",
    };

    private static string Count(ImmutableArray<Violation> all) =>
        string.Create(CultureInfo.InvariantCulture, $"the contract is violated in {all.Length} {(all.Length == 1 ? "place" : "places")}");
}
