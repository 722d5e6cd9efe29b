namespace Rosetta.GetTask;

/// <summary>One code of the specification's "responses" block.</summary>
/// <param name="Code">The value on the wire.</param>
/// <param name="Word">The name in scenario files, the console and the journal.</param>
/// <param name="Message">The message, to the letter: its English is part of the wire format.</param>
/// <param name="IsRetryable">Our reading: only a hiccup asks to be tried again ("please try again later").</param>
/// <param name="SemanticHttpStatus">The HTTP status under <c>--error-http-status semantic</c>; the specification names none.</param>
public sealed record CodeInfo(RosettaCode Code, string Word, string Message, bool IsRetryable, int SemanticHttpStatus)
{
    private const int EnvelopeHttpStatus = 200;

    /// <summary>The value on the wire.</summary>
    public int Number => (int)Code;

    /// <summary>Whether the envelope carries <c>data</c> and <c>success: true</c>.</summary>
    public bool IsSuccess => Code == RosettaCode.Success;

    /// <summary>The HTTP status that an answer with this code has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An error under <see cref="ErrorHttpStatus.Any"/>, which names none.</exception>
    public int HttpStatusUnder(ErrorHttpStatus declared) => declared switch
    {
        ErrorHttpStatus.Semantic => SemanticHttpStatus,
        ErrorHttpStatus.Envelope => EnvelopeHttpStatus,
        _ when IsSuccess => EnvelopeHttpStatus,
        _ => throw new ArgumentOutOfRangeException(nameof(declared), declared, $"Only {nameof(ErrorHttpStatus.Envelope)} and {nameof(ErrorHttpStatus.Semantic)} say which HTTP status an error has."),
    };

    /// <summary>Whether an answer with this code may have the HTTP status.</summary>
    public bool AllowsHttpStatus(int httpStatus, ErrorHttpStatus declared) =>
        (declared == ErrorHttpStatus.Any && !IsSuccess) || httpStatus == HttpStatusUnder(declared);
}
