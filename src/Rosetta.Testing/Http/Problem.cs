using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Http;

/// <summary>A complaint of the fake's own, as RFC 9457 has it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Detail">What came, what was expected, what to do next.</param>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Field by field, where there are fields; left out on the wire where there are none.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>Line by line, where a scenario is the trouble; left out on the wire where there are none.</summary>
    public ImmutableArray<ScenarioIssue> Issues { get; init; } = [];

    /// <summary>The answer header <c>Allow</c>, where the method was the trouble.</summary>
    public string? Allow { get; init; }

    /// <summary>The body, UTF-8.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteString("type", Kind.Type);
        json.WriteString("title", Kind.Title);
        json.WriteNumber("status", Kind.HttpStatus);
        json.WriteString("detail", Detail);
        if (!Violations.IsEmpty)
        {
            WriteViolations(json);
        }

        if (!Issues.IsEmpty)
        {
            WriteIssues(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Sends it as the whole answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var body = ToJson();
        context.Response.StatusCode = Kind.HttpStatus;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        if (Allow is not null)
        {
            context.Response.Headers.Allow = Allow;
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private void WriteViolations(Utf8JsonWriter json)
    {
        json.WriteStartArray("violations");
        foreach (var violation in Violations)
        {
            json.WriteStartObject();
            json.WriteString("path", violation.Path);
            if (violation.BytePosition is { } position)
            {
                json.WriteNumber("position", position);
            }
            else
            {
                json.WriteNull("position");
            }

            json.WriteString("found", violation.Found);
            json.WriteString("expected", violation.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteIssues(Utf8JsonWriter json)
    {
        json.WriteStartArray("issues");
        foreach (var issue in Issues)
        {
            json.WriteStartObject();
            json.WriteString("source", issue.Source);
            json.WriteNumber("line", issue.Line);
            json.WriteNumber("column", issue.Column);
            json.WriteString("severity", issue.IsError ? "error" : "warning");
            json.WriteString("message", issue.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
