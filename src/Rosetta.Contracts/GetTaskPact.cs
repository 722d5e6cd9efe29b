using PactNet;
using PactNet.Exceptions;
using PactNet.Models;
using Rosetta.Contracts.Authoring;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts;

/// <summary>
/// A consumer's pact over Get Task: its own client is run against each outcome that it cares for, and the pact file holds
/// these outcomes and no others. Works in any test framework; calls may run side by side.
/// </summary>
/// <example><code>
/// using var pact = GetTaskPact.Between("My app", "Rosetta");
/// await pact.VerifyAsync(RosettaStatus.LabelsApproved, async call =>
/// {
///     var task = await new MyClient(call.BaseAddress).GetTaskAsync(call.Request.CampaignId, …);
///     Assert.True(task.IsDone);
/// });
/// pact.WriteTo("pacts");
/// </code></example>
public sealed class GetTaskPact : IDisposable
{
    private readonly string _consumer;
    private readonly string _provider;
    private readonly ErrorHttpStatus _declared;

    // The core merges into a file that is there: what is authored must not meet the pact of an earlier run.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rosetta-pact-");

    private GetTaskPact(string consumer, string provider, ErrorHttpStatus declared)
    {
        _consumer = consumer;
        _provider = provider;
        _declared = declared;
    }

    /// <summary>Begins an empty pact.</summary>
    /// <param name="consumer">The application that calls Get Task, as the broker and the provider team know it.</param>
    /// <param name="provider">Who serves it.</param>
    /// <param name="errorHttpStatus">Which HTTP status errors have; the specification names none.</param>
    /// <exception cref="ArgumentException">A name is empty, or the HTTP status is <see cref="ErrorHttpStatus.Any"/>, which can't be answered.</exception>
    public static GetTaskPact Between(string consumer, string provider, ErrorHttpStatus errorHttpStatus = ErrorHttpStatus.Envelope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        return errorHttpStatus == ErrorHttpStatus.Any
            ? throw new ArgumentException(ContractErrors.NothingAnswersAny, nameof(errorHttpStatus))
            : new GetTaskPact(consumer, provider, errorHttpStatus);
    }

    /// <summary>Runs the client against success with a status.</summary>
    /// <inheritdoc cref="VerifyAsync(Outcome, Func{PactCall, Task})"/>
    public Task VerifyAsync(RosettaStatus status, Func<PactCall, Task> client) => VerifyAsync(Outcome.Of(status), client);

    /// <summary>Runs the client against an error.</summary>
    /// <inheritdoc cref="VerifyAsync(Outcome, Func{PactCall, Task})"/>
    public Task VerifyAsync(RosettaCode error, Func<PactCall, Task> client) => VerifyAsync(Outcome.Of(error), client);

    /// <summary>Runs the client against an outcome. The pact holds it if the client made the call and did not throw.</summary>
    /// <param name="outcome">Which of the fifteen.</param>
    /// <param name="client">Makes one call, and checks what its own code makes of the answer.</param>
    /// <exception cref="PactFailureException">What the client sent, or did not send, is not what the contract wants.</exception>
    public async Task VerifyAsync(Outcome outcome, Func<PactCall, Task> client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var interaction = GetTaskContract.Of(outcome);
        var output = new CapturedOutput();
        var config = new PactConfig { PactDir = _folder.FullName, LogLevel = PactLogLevel.Error, Outputters = [output] };
        var pact = Pact.V4(_consumer, _provider, config).WithHttpInteractions(host: IPAddress.Loopback);
        PactAuthor.Add(pact, interaction, _declared);
        try
        {
            await pact.VerifyAsync(server => client(CallOf(interaction, server.MockServerUri))).ConfigureAwait(false);
        }
        catch (PactFailureException e)
        {
            throw new PactFailureException(ContractErrors.ClientFailed(_consumer, interaction.Description, ClientMismatches.Read(output.Text)), e);
        }
    }

    /// <summary>Writes the pact file, over one that is there.</summary>
    /// <param name="folder">Where; it is made if it is not there.</param>
    /// <returns>The file.</returns>
    /// <exception cref="InvalidOperationException">No outcome was verified.</exception>
    public string WriteTo(string folder)
    {
        var made = _folder.GetFiles().SingleOrDefault() ?? throw new InvalidOperationException(ContractErrors.NothingVerified(_consumer));
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, made.Name);

        // Whoever watches the folder never sees half a file.
        var beside = $"{file}.{Path.GetRandomFileName()}";
        made.CopyTo(beside);
        File.Move(beside, file, overwrite: true);
        return file;
    }

    /// <summary>Removes what was authored; a file that was written stays.</summary>
    public void Dispose()
    {
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static PactCall CallOf(ContractInteraction interaction, Uri address)
    {
        var viewUrl = interaction.Fields
            .SelectMany(field => field.Rule is ObjectRule data ? data.Fields : [])
            .Where(field => field.Name == WireNames.ViewUrl)
            .Select(field => ((PatternRule)field.Rule).Example)
            .FirstOrDefault();
        return new PactCall(new Uri(address, "/"), GetTaskRequest.Sample, interaction.Outcome, viewUrl);
    }
}
