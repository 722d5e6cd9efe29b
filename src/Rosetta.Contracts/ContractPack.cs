using System.Net.Http.Headers;
using System.Net.Http.Json;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts;

/// <summary>The whole contract as one pact file: an interaction for each of the fifteen outcomes, whoever uses them.</summary>
public static class ContractPack
{
    /// <summary>Stands in the file as the consumer.</summary>
    public const string Consumer = "Get Task contract";

    /// <summary>Stands in the file as the provider.</summary>
    public const string Provider = "Rosetta";

    /// <summary>Writes the file.</summary>
    /// <param name="folder">Where; a file of the same name is replaced.</param>
    /// <param name="errorHttpStatus">Which HTTP status errors have.</param>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(string folder, ErrorHttpStatus errorHttpStatus = ErrorHttpStatus.Envelope)
    {
        using var pact = GetTaskPact.Between(Consumer, Provider, errorHttpStatus);
        using var http = new HttpClient();
        foreach (var outcome in Outcome.All)
        {
            // The core writes down what was really called, so somebody has to call.
            await pact.VerifyAsync(outcome, call => PostAsync(http, call)).ConfigureAwait(false);
        }

        return pact.WriteTo(folder);
    }

    private static async Task PostAsync(HttpClient http, PactCall call)
    {
        var ids = RequestFieldCatalogue.All.ToDictionary(field => field.Name, field => field.Sample);
        using var body = JsonContent.Create(ids, new MediaTypeHeaderValue(WireNames.MediaType));
        using var answer = await http.PostAsync(new Uri(call.BaseAddress, WireNames.Path), body).ConfigureAwait(false);
    }
}
