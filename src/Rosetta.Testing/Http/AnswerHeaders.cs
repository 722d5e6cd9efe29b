using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Http;

/// <summary>Sets the headers of an answer that are not about its body: the fake's explaining ones, and those of the step.</summary>
internal static class AnswerHeaders
{
    public static void Set(HttpResponse response, string session, in Decision decision, bool explain)
    {
        if (explain)
        {
            response.Headers[RosettaHeaders.Session] = session;
            response.Headers[RosettaHeaders.Explain] = decision.Explain;
            if (decision.Scenario is not null)
            {
                response.Headers[RosettaHeaders.Scenario] = decision.Scenario;
            }
        }

        if (!decision.Reply.Headers.IsEmpty)
        {
            foreach (var header in decision.Reply.Headers)
            {
                response.Headers.Append(header.Name, header.Value);
            }
        }
    }

    public static void Set(HttpResponse response, string? session, Problem problem, bool explain)
    {
        if (problem.Allow is not null)
        {
            response.Headers.Allow = problem.Allow;
        }

        if (!explain)
        {
            return;
        }

        response.Headers[RosettaHeaders.Explain] = problem.Kind.Explain;
        if (session is not null)
        {
            response.Headers[RosettaHeaders.Session] = session;
        }
    }
}
