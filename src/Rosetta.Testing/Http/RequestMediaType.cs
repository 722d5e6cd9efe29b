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

        return Same(type, WireNames.MediaType) || IsInUtf8(type, WireNames.MediaType) ? null : Problems.UnsupportedMediaType(type);
    }

    /// <summary>Whether a Content-Type is one of these, in UTF-8 or without a word about it.</summary>
    public static bool IsInUtf8(string type, params ReadOnlySpan<string> mediaTypes) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && mediaTypes.Contains(parsed.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals(Utf8, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
