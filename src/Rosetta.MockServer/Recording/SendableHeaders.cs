using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>Headers that can be sent: no server of HTTP sends control characters, and what has some stays behind and is reported.</summary>
internal static class SendableHeaders
{
    /// <param name="answer">As it came.</param>
    /// <param name="dropped">One for each header that stays behind.</param>
    public static ImmutableArray<PassedHeader> Of(UpstreamAnswer answer, out ImmutableArray<Violation> dropped)
    {
        dropped = [.. answer.Headers.Where(header => !IsSendable(header)).Select(header => new Violation(header.Name, "control characters in a header", "none; the header is not passed on"))];
        return dropped.IsEmpty ? answer.Headers : [.. answer.Headers.Where(IsSendable)];
    }

    private static bool IsSendable(PassedHeader header) => header.Values.All(value => value.All(sign => sign is >= ' ' and not '\x7f' or '\t'));
}
