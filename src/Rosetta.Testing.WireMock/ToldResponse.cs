using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.Models;
using WireMock.ResponseBuilders;
using WireMock.Types;
using WireMock.Util;

namespace Rosetta.Testing.WireMock;

/// <summary>What went out, as WireMock's log has it.</summary>
internal static class ToldResponse
{
    /// <param name="response">As the fake left it.</param>
    /// <param name="body">The bytes that were sent.</param>
    public static ResponseMessage Of(HttpResponse response, byte[] body)
    {
        if (response is { HasStarted: false, ContentLength: null })
        {
            // Every answer of the fake says how long it is, so this one was withheld.
            return new ResponseMessage { FaultType = FaultType.EMPTY_RESPONSE };
        }

        var told = new ResponseMessage { StatusCode = response.StatusCode, BodyData = BodyOf(body) };
        foreach (var (name, values) in response.Headers)
        {
            told.Headers![name] = new WireMockList<string>(values.ToArray()!);
        }

        return told;
    }

    private static BodyData BodyOf(byte[] body) => Utf8.IsValid(body)
        ? new BodyData { DetectedBodyType = BodyType.String, BodyAsString = Encoding.UTF8.GetString(body), Encoding = Encoding.UTF8 }
        : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = body };
}
