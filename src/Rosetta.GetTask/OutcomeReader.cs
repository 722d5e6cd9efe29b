namespace Rosetta.GetTask;

/// <summary>Reads what an answer says, whatever else is wrong with it; <see cref="ResponseValidator"/> tells what is.</summary>
public static class OutcomeReader
{
    /// <summary>Which of the fifteen outcomes the body states; none if it states none of them. Never throws, whatever the bytes.</summary>
    public static Outcome? Read(ReadOnlySpan<byte> body)
    {
        var envelope = JsonMembers.Read(body, ResponseValidator.MaxDepth, new ViolationList());
        if (envelope is null || EnvelopeRules.CodeOf(envelope) is not { } code)
        {
            return null;
        }

        if (!code.IsSuccess)
        {
            return Outcome.Of(code.Code);
        }

        return EnvelopeRules.StatusOf(envelope) is { } status ? Outcome.Of(status) : null;
    }
}
