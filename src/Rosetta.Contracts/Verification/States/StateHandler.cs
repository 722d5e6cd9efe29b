using System.Net.Mime;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Verification.States;

/// <summary>Answers the core's calls for provider states from whatever source there is.</summary>
internal sealed class StateHandler : IDisposable
{
    // What an answer of a state URL tells goes into a report; its first words do.
    private const int MostShown = 300;

    private readonly StateSource _source;
    private readonly TimeSpan _limit;
    private readonly HttpClient _http;

    /// <param name="source">Who brings the states about.</param>
    /// <param name="verification">Its headers are sent to the state URL too.</param>
    public StateHandler(StateSource source, ProviderVerification verification)
    {
        _source = source;

        // The core waits as long for us as for the provider; what we know should be said before it gives up.
        _limit = verification.RequestTimeout * 0.9;
        _http = new HttpClient { Timeout = _limit };
        foreach (var (name, value) in verification.Headers)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
    }

    public void Dispose() => _http.Dispose();

    public Task<StateAnswer> AnswerAsync(StateCall call, CancellationToken cancellation) =>
        call.State.Name.Length == 0 ? Task.FromResult(StateAnswer.Nothing)
        : _source.Ids is { } ids ? Task.FromResult(Look(call, ids))
        : _source.Code is { } code ? RunAsync(call, code, cancellation)
        : PassOnAsync(call, _source.Url!, cancellation);

    private static StateAnswer Look(StateCall call, StateIds ids) => ids.Find(call.State) switch
    {
        null => StateAnswer.No(call, ContractErrors.NoIds(call.State.ToString(), ids.Source)),
        { NotAvailable: { } reason } => StateAnswer.No(call, ContractErrors.NotAvailable(call.State.ToString(), reason), isDeclared: true),
        var entry => StateAnswer.Of(entry.Ids),
    };

    // The code is somebody else's: whatever it throws is told, and nothing of it ends the verification.
    private static async Task<StateAnswer> RunAsync(StateCall call, StateSetUp code, CancellationToken cancellation)
    {
        try
        {
            return !call.IsTeardown && await code(call.State, cancellation).ConfigureAwait(false) is { } ids ? StateAnswer.Of(ById(ids)) : StateAnswer.Nothing;
        }
        catch (Exception e)
        {
            return StateAnswer.No(call, ContractErrors.StateCodeFailed(call.State.ToString(), e));
        }
    }

    private static Dictionary<string, string> ById(GetTaskRequest ids) => new()
    {
        [WireNames.CampaignId] = ids.CampaignId,
        [WireNames.AnnotationRequestId] = ids.AnnotationRequestId,
        [WireNames.SceneId] = ids.SceneId,
    };

    private async Task<StateAnswer> PassOnAsync(StateCall call, Uri url, CancellationToken cancellation)
    {
        var state = call.State.ToString();
        try
        {
            using var body = new StringContent(call.Body, Encoding.UTF8, MediaTypeNames.Application.Json);
            using var answer = await _http.PostAsync(url, body, cancellation).ConfigureAwait(false);
            var text = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                return StateAnswer.No(call, ContractErrors.StateRefused(state, (int)answer.StatusCode, text.Length > MostShown ? text[..MostShown] + "…" : text));
            }

            // A provider may have nothing to say of ids; the core takes the examples then.
            var isJson = answer.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase);
            return new StateAnswer(isJson ? text : StateAnswer.NoValues, null);
        }
        catch (HttpRequestException e)
        {
            return StateAnswer.No(call, ContractErrors.StateUnanswered(state, e.Message));
        }
        catch (OperationCanceledException)
        {
            return StateAnswer.No(call, ContractErrors.StateLate(state, _limit));
        }
    }
}
