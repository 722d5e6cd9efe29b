using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.Testing.Pacts;

/// <summary>
/// Which kinds of call there are: a bit for each, so that a session can note one for next to nothing and never grows. The journal
/// could not say it: it is bounded, and forgets.
/// </summary>
internal static class ObservedCalls
{
    // Under the third declaration nothing can be answered.
    private static readonly ImmutableArray<ErrorHttpStatus> Declared = [ErrorHttpStatus.Envelope, ErrorHttpStatus.Semantic];

    // A place for each outcome, declaration, and whether the request says its type.
    private static readonly ImmutableArray<ObservedCall> Kinds =
    [
        .. from outcome in Outcome.All
           from declared in Declared
           from saysItsType in new[] { true, false }
           select new ObservedCall(outcome, CodeCatalogue.Get(outcome.Code).HttpStatusUnder(declared), saysItsType),
    ];

    /// <summary>Those whose bits are set, in the order of the outcomes.</summary>
    public static ImmutableArray<ObservedCall> In(ulong seen) => [.. Kinds.Where((_, i) => (seen & (1UL << i)) != 0)];

    /// <summary>The bit of a call; none if the outcome has that HTTP status under no declaration.</summary>
    public static ulong BitOf(Outcome outcome, int httpStatus, bool saysItsType)
    {
        const int ofEachOutcome = 4;
        var first = outcome.Index * ofEachOutcome;
        for (var i = first; i < first + ofEachOutcome; i++)
        {
            if (Kinds[i].HttpStatus == httpStatus && Kinds[i].SaysItsType == saysItsType)
            {
                return 1UL << i;
            }
        }

        return 0;
    }
}
