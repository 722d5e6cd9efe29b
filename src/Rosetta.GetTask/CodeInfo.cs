namespace Rosetta.GetTask;

/// <summary>One code of the specification's "responses" block.</summary>
/// <param name="Code">The value on the wire.</param>
/// <param name="Word">The name in scenario files, the console and the journal.</param>
/// <param name="Message">The message, to the letter: its English is part of the wire format.</param>
/// <param name="IsRetryable">Our reading: only a hiccup asks to be tried again ("please try again later").</param>
/// <param name="SemanticHttpStatus">The HTTP status under <c>--error-http-status semantic</c>; the specification names none.</param>
public sealed record CodeInfo(RosettaCode Code, string Word, string Message, bool IsRetryable, int SemanticHttpStatus)
{
    /// <summary>The value on the wire.</summary>
    public int Number => (int)Code;

    /// <summary>Whether the envelope carries <c>data</c> and <c>success: true</c>.</summary>
    public bool IsSuccess => Code == RosettaCode.Success;
}
