using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Rosetta.GetTask;

namespace Rosetta.Testing.Http;

/// <summary>
/// The small page behind a <c>viewUrl</c>: whoever follows the link on the fake's own address learns that it is a fake.
/// </summary>
internal sealed class ViewPage(RequestDelegate next)
{
    private const string Allow = "GET, HEAD";
    private const char Hole = '{';

    private static readonly string[] PathPieces = WireFormats.ViewPath($"{Hole}", $"{Hole}").Split(Hole);

    public Task InvokeAsync(HttpContext context)
    {
        if (!TryMatch(context.Request.Path.Value, out var project, out var task))
        {
            return next(context);
        }

        var method = context.Request.Method;
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            ? WriteAsync(context, project, task)
            : Problems.MethodNotAllowed(method, context.Request.Path.Value!, Allow).WriteAsync(context);
    }

    /// <summary>Whether a path is that of a <c>viewUrl</c>, and of which task.</summary>
    public static bool TryMatch(string? path, out string project, out string task)
    {
        project = task = "";
        if (path is null
            || !path.StartsWith(PathPieces[0], StringComparison.Ordinal)
            || !path.EndsWith(PathPieces[2], StringComparison.Ordinal)
            || path.Length < PathPieces[0].Length + PathPieces[2].Length)
        {
            return false;
        }

        var ids = path[PathPieces[0].Length..^PathPieces[2].Length].Split(PathPieces[1]);
        if (ids.Length != 2 || !ids.All(IsDigits))
        {
            return false;
        }

        (project, task) = (ids[0], ids[1]);
        return true;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static Task WriteAsync(HttpContext context, string project, string task)
    {
        var page = Encoding.UTF8.GetBytes(Html(HtmlEncoder.Default.Encode(project), HtmlEncoder.Default.Encode(task)));
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(page, context.RequestAborted).AsTask();
    }

    private static string Html(string project, string task) =>
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Task {{task}} (Rosetta fake)</title>
        <style>
        body { font-family: system-ui, sans-serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem; line-height: 1.5; }
        strong { background: #fff3bf; padding: 0 .2em; }
        dd { font-family: ui-monospace, monospace; margin: 0 0 .5rem 0; }
        </style>
        </head>
        <body>
        <h1>This is a fake</h1>
        <p><strong>You are not on Rosetta.</strong> This page stands in for the task view that a <code>viewUrl</code> of Get Task leads to. There is no labelling tool here, and no task.</p>
        <dl>
        <dt>Project</dt><dd>{{project}}</dd>
        <dt>Task</dt><dd>{{task}}</dd>
        </dl>
        </body>
        </html>

        """;
}
