using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>
/// What a well-behaved Get Task can answer: success with one of the eleven statuses, or one of the four errors.
/// Fifteen in all; the contract has one interaction for each.
/// </summary>
public readonly record struct Outcome
{
    private Outcome(RosettaCode code, RosettaStatus? status)
    {
        Code = code;
        Status = status;
    }

    /// <summary><c>code</c> on the wire.</summary>
    public RosettaCode Code { get; }

    /// <summary><c>data.status</c> on the wire; none for an error.</summary>
    public RosettaStatus? Status { get; }

    /// <summary>The status' or the error's word.</summary>
    public string Word => Status is { } status ? StatusCatalogue.Get(status).Word : CodeCatalogue.Get(Code).Word;

    /// <summary>All fifteen: statuses, then errors, each in the specification's order.</summary>
    public static ImmutableArray<Outcome> All { get; } =
    [
        .. StatusCatalogue.All.Select(row => Of(row.Status)),
        .. CodeCatalogue.Errors.Select(row => Of(row.Code)),
    ];

    /// <summary>Success with a status.</summary>
    public static Outcome Of(RosettaStatus status) => new(RosettaCode.Success, status);

    /// <summary>An error.</summary>
    /// <exception cref="ArgumentException">The code is success, which needs a status.</exception>
    public static Outcome Of(RosettaCode error) => error == RosettaCode.Success
        ? throw new ArgumentException("Success needs a status: use Outcome.Of(RosettaStatus).", nameof(error))
        : new(error, null);

    /// <summary>The word with its number, as people meet it: <c>annotating (3)</c>, <c>service-hiccuped (5000)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Word} ({(Status is { } status ? (int)status : (int)Code)})");
}
