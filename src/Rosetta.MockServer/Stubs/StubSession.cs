using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// In whose journal a stubbed call stands: that of the session that its path or its header names. Stubs themselves are everybody's, so
/// the path without the session is what they are asked for.
/// </summary>
internal static class StubSession
{
    private static readonly string Prefix = TaskRoute.InSession[..TaskRoute.InSession.IndexOf('{', StringComparison.Ordinal)];

    /// <summary>Finds or makes the session, and takes its name out of the path.</summary>
    /// <returns>Why there is none.</returns>
    public static Problem? Enter(HttpRequest request, SessionStore sessions, out Session? session)
    {
        var header = request.Headers[RosettaHeaders.Session];
        var named = header.Count == 0 ? null : header.ToString();
        var path = request.Path.Value ?? "";
        if (path.StartsWith(Prefix, StringComparison.Ordinal) && path.IndexOf('/', Prefix.Length) is > 0 and var end)
        {
            var inPath = path[Prefix.Length..end];
            if (SessionName.IsValid(inPath))
            {
                if (named is not null && named != inPath)
                {
                    session = null;
                    return Problems.SessionConflict(inPath, named);
                }

                named = inPath;
                request.PathBase = request.PathBase.Add(path[..end]);
                request.Path = path[end..];
            }
        }

        return sessions.TryGetOrCreate(named ?? SessionName.Default, out session) ? null : Problems.BadSessionName(named!, RosettaHeaders.Session);
    }
}
