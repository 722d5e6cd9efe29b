using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;

namespace Rosetta.Testing.Http;

/// <summary>Whether a request says that its body is what Get Task reads: JSON, in UTF-8, not compressed.</summary>
internal static class RequestMediaType
{
    private const string Utf8 = "utf-8";
    private const string PlainCoding = "identity";

    private static readonly RequestReport Missing = new([], [new Violation(HeaderNames.ContentType, "nothing", WireNames.MediaType)]);

    /// <summary>Checks the headers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="oddity">A warning, where the request is accepted all the same.</param>
    public static Problem? Check(HttpRequest request, out RequestReport? oddity)
    {
        oddity = null;
        var coding = request.Headers.ContentEncoding;
        if (coding.Count > 0 && !Same(coding.ToString(), PlainCoding))
        {
            return Problems.UnsupportedCoding(coding.ToString());
        }

        var type = request.ContentType;
        if (string.IsNullOrEmpty(type))
        {
            oddity = Missing;
            return null;
        }

        return Same(type, WireNames.MediaType) || IsJsonInUtf8(type) ? null : Problems.UnsupportedMediaType(type);
    }

    private static bool IsJsonInUtf8(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && parsed.MediaType.Equals(WireNames.MediaType, StringComparison.OrdinalIgnoreCase)
        && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals(Utf8, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
