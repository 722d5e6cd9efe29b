using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Http;

/// <summary>How an answer goes out.</summary>
internal enum AnswerManner
{
    /// <summary>At once and whole.</summary>
    Whole,

    /// <summary>Whole, in pieces with pauses between.</summary>
    Drips,

    /// <summary>The beginning, then the connection ends in good order.</summary>
    BreaksOff,

    /// <summary>Nothing; the connection ends in good order.</summary>
    Closes,

    /// <summary>Nothing; the connection is reset.</summary>
    Resets,

    /// <summary>Nothing, and the connection stays.</summary>
    Hangs,
}

/// <summary>An answer that is off the beaten track, worked out down to its bytes before anyone waits.</summary>
/// <param name="Manner">How it goes out.</param>
/// <param name="HttpStatus">0 where nothing goes out.</param>
/// <param name="ContentType">None where nothing goes out.</param>
/// <param name="Body">The bytes that go out.</param>
/// <param name="PromisedLength">What <c>Content-Length</c> says.</param>
internal sealed record PlannedAnswer(AnswerManner Manner, int HttpStatus, string? ContentType, byte[] Body, int PromisedLength)
{
    private const int BadGateway = 502;
    private const string Html = "text/html";

    private static readonly byte[] GatewayPage =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n"u8.ToArray();

    /// <summary>The HTTP status of a decision that answers with an envelope.</summary>
    public static int HttpStatusOf(in Decision decision, Outcome basis) =>
        decision.Reply.HttpStatus ?? CodeCatalogue.Get(basis.Code).HttpStatusUnder(decision.Settings.ErrorHttpStatus);

    /// <summary>Whether HTTP allows a body with that status.</summary>
    public static bool MayHaveBody(int httpStatus) => httpStatus is not (204 or 205 or 304);

    /// <summary>An answer that is sent as it is.</summary>
    public static PlannedAnswer Whole(int httpStatus, string contentType, byte[] body) =>
        MayHaveBody(httpStatus)
            ? new(AnswerManner.Whole, httpStatus, contentType, body, body.Length)
            : new(AnswerManner.Whole, httpStatus, null, [], 0);

    /// <summary>Works out an answer.</summary>
    public static PlannedAnswer Of(in Decision decision) => decision.Reply switch
    {
        FaultReply fault => OfFault(fault.Fault, decision),
        MutantReply mutant => Whole(
            HttpStatusOf(decision, MutantBodies.BasisOf(mutant.Mutant, decision.Basis)),
            WireNames.MediaType,
            MutantBodies.Write(mutant.Mutant, decision.Basis, decision.Templates, decision.Values)),
        _ => Good(decision),
    };

    private static PlannedAnswer OfFault(FaultKind fault, in Decision decision)
    {
        var good = Good(decision);
        return fault switch
        {
            FaultKind.Timeout => Nothing(AnswerManner.Hangs),
            FaultKind.Reset => Nothing(AnswerManner.Resets),
            FaultKind.Close => Nothing(AnswerManner.Closes),
            FaultKind.EmptyBody => Whole(good.HttpStatus, WireNames.MediaType, []),
            FaultKind.TruncatedBody => good with { Manner = AnswerManner.BreaksOff, Body = good.Body[..(good.Body.Length / 2)] },
            FaultKind.SlowBody => good with { Manner = AnswerManner.Drips },
            FaultKind.GarbageBody => Whole(good.HttpStatus, WireNames.MediaType, GarbageBytes.Of(decision.Bits, good.Body.Length)),
            FaultKind.WrongContentType => Whole(good.HttpStatus, Html, good.Body),
            FaultKind.GatewayPage => Whole(decision.Reply.HttpStatus ?? BadGateway, Html, GatewayPage),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
    }

    private static PlannedAnswer Good(in Decision decision)
    {
        var body = new byte[decision.Templates.LengthOf(decision.Basis)];
        decision.Templates.Write(body, decision.Basis, decision.Values);
        return Whole(HttpStatusOf(decision, decision.Basis), WireNames.MediaType, body);
    }

    private static PlannedAnswer Nothing(AnswerManner manner) => new(manner, 0, null, [], 0);
}
