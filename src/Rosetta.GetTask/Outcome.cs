using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.GetTask;

/// <summary>
/// What a well-behaved Get Task can answer: success with one of the eleven statuses, or one of the four errors.
/// Fifteen in all; the contract has one interaction for each.
/// </summary>
public readonly record struct Outcome
{
    private readonly int _ordinal; // From 1, so that default(Outcome), which is none of the fifteen, has no index.

    private Outcome(RosettaCode code, RosettaStatus? status, int index)
    {
        Code = code;
        Status = status;
        _ordinal = index + 1;
    }

    /// <summary><c>code</c> on the wire.</summary>
    public RosettaCode Code { get; }

    /// <summary><c>data.status</c> on the wire; none for an error.</summary>
    public RosettaStatus? Status { get; }

    /// <summary>The place in <see cref="All"/>, for tables with a row for each outcome.</summary>
    public int Index => _ordinal - 1;

    /// <summary>The status' or the error's word.</summary>
    public string Word => Status is { } status ? StatusCatalogue.Get(status).Word : CodeCatalogue.Get(Code).Word;

    /// <summary>All fifteen: statuses, then errors, each in the specification's order.</summary>
    public static ImmutableArray<Outcome> All { get; } =
    [
        .. StatusCatalogue.All.Select((row, index) => new Outcome(RosettaCode.Success, row.Status, index)),
        .. CodeCatalogue.Errors.Select((row, index) => new Outcome(row.Code, null, StatusCatalogue.All.Length + index)),
    ];

    /// <summary>Success with a status.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the eleven.</exception>
    public static Outcome Of(RosettaStatus status)
    {
        foreach (var outcome in All)
        {
            if (outcome.Status == status)
            {
                return outcome;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(status), status, "Not one of the statuses of the specification.");
    }

    /// <summary>An error.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is none of the four; or it is success, which needs a status.</exception>
    public static Outcome Of(RosettaCode error)
    {
        foreach (var outcome in All)
        {
            if (outcome.Code == error && outcome.Status is null)
            {
                return outcome;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(error), error, $"Not one of the error codes of the specification. For success use {nameof(Outcome)}.{nameof(Of)} with a status.");
    }

    /// <summary>The word with its number, as people meet it: <c>annotating (3)</c>, <c>service-hiccuped (5000)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Word} ({(Status is { } status ? (int)status : (int)Code)})");
}
