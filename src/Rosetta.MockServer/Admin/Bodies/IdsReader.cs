using System.Diagnostics.CodeAnalysis;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Reads the three ids as the task routes read them.</summary>
internal static class IdsReader
{
    public static bool TryRead(
        byte[] body, RequestRules rules, [NotNullWhen(true)] out GetTaskRequest? ids, [NotNullWhen(false)] out ProblemResult? malformed)
    {
        var isRead = GetTaskRequestReader.TryRead(body, new byte[body.Length], rules, out var request, out var report);
        ids = isRead ? new GetTaskRequest(Text(request.CampaignId), Text(request.AnnotationRequestId), Text(request.SceneId)) : null;
        malformed = isRead ? null : new ProblemResult(Problems.MalformedRequest(report!));
        return isRead;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
