using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Cli.Listening;

/// <summary>
/// Hears from Kestrel of each request that it refuses by itself, before anybody here sees it: a malformed request line, too many
/// headers. Nobody else is told of other events, so they cost nothing.
/// </summary>
internal sealed class KestrelRefusals(TimeProvider time) : DiagnosticSource
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private JournalRing? _journal;

    /// <summary>Writes them down from now on.</summary>
    public void WriteTo(JournalRing journal) => _journal = journal;

    /// <inheritdoc/>
    public override bool IsEnabled(string name) => name == BadRequest;

    /// <inheritdoc/>
    public override void Write(string name, object? value)
    {
        // A request that came to its answer is in the journal already, whatever was wrong with its body.
        if (name == BadRequest && _journal is { } journal && value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException error
            && features.Get<IHttpResponseFeature>() is not { HasStarted: true })
        {
            Note(journal, features, error.StatusCode);
        }
    }

    // Never the exception's text: it quotes what came, and that may be a header with a credential.
    private void Note(JournalRing journal, IFeatureCollection features, int status)
    {
        var request = features.Get<IHttpRequestFeature>();
        journal.Append(new JournalDraft
        {
            Session = "",
            Time = time.GetUtcNow(),
            Method = request?.Method ?? "",
            Scheme = request?.Scheme ?? "",
            Host = "",
            Path = request?.Path ?? "",
            Protocol = request?.Protocol ?? "",
            ConnectionId = features.Get<IHttpConnectionFeature>()?.ConnectionId ?? "",
            HttpStatus = status,
            Problem = Problems.UnreadableKind.Type,
            Explain = $"{Problems.UnreadableKind.Explain}: {ReasonPhrases.GetReasonPhrase(status)}",
            Delivered = true,
        });
    }
}
