using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;

namespace Rosetta.GetTask;

/// <summary>
/// Holds one HTTP answer against the specification. Further fields and another order of fields are allowed; everything else
/// that differs is reported, all of it at once.
/// </summary>
public static class ResponseValidator
{
    /// <summary>The deepest nesting that is read, inside fields that Get Task does not know.</summary>
    public const int MaxDepth = GetTaskRequestReader.MaxDepth;

    /// <summary>Stands in <see cref="Violation.Path"/> where the HTTP status is wrong.</summary>
    public const string HttpStatusPath = "HTTP status";

    /// <summary>Stands in <see cref="Violation.Path"/> where the media type is wrong.</summary>
    public const string ContentTypePath = "Content-Type";

    private const string CharSet = "utf-8";

    /// <summary>All violations of an answer; empty if it conforms. Never throws, whatever the bytes.</summary>
    /// <param name="httpStatus">The HTTP status that came.</param>
    /// <param name="contentType">The Content-Type header that came; none if there was none.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="declared">Which HTTP status errors are declared to have.</param>
    public static ImmutableArray<Violation> Validate(int httpStatus, string? contentType, ReadOnlyMemory<byte> body, ErrorHttpStatus declared)
    {
        var inBody = new ViolationList();
        var envelope = JsonMembers.Read(body.Span, MaxDepth, inBody);
        var code = envelope is null ? null : EnvelopeRules.CodeOf(envelope);
        if (envelope is not null)
        {
            EnvelopeRules.Check(envelope, code, inBody);
        }

        var around = new ViolationList();
        CheckHttpStatus(httpStatus, code, declared, around);
        CheckContentType(contentType, around);
        return [.. around.ToImmutable(), .. inBody.ToImmutable()];
    }

    private static void CheckHttpStatus(int httpStatus, CodeInfo? code, ErrorHttpStatus declared, ViolationList violations)
    {
        // Where the code can't be read, at least one of the five must go with the HTTP status.
        var possible = code is null ? CodeCatalogue.All : [code];
        if (possible.Any(row => row.AllowsHttpStatus(httpStatus, declared)))
        {
            return;
        }

        var expected = string.Join(" or ", possible.Select(row => row.HttpStatusUnder(declared)).Distinct());
        violations.Add(
            HttpStatusPath,
            httpStatus.ToString(CultureInfo.InvariantCulture),
            code is null ? expected : string.Create(CultureInfo.InvariantCulture, $"{expected} with code {code.Number}"));
    }

    private static void CheckContentType(string? contentType, ViolationList violations)
    {
        var isRight = MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && WireNames.MediaType.Equals(parsed.MediaType, StringComparison.OrdinalIgnoreCase)
            && (parsed.CharSet is null || CharSet.Equals(parsed.CharSet.Trim('"'), StringComparison.OrdinalIgnoreCase));
        if (!isRight)
        {
            violations.Add(ContentTypePath, string.IsNullOrEmpty(contentType) ? JsonText.Nothing : JsonText.Shown(contentType), WireNames.MediaType);
        }
    }
}
