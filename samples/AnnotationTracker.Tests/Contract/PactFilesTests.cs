using System.Text.Json.Nodes;
using AnnotationTracker.Api;
using Microsoft.Extensions.DependencyInjection;
using Rosetta.Contracts;
using Rosetta.GetTask;

namespace AnnotationTracker.Tests.Contract;

/// <summary>What we need of Get Task, as a pact: our own client is run against each answer that we tell from the others.</summary>
public sealed class PactFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-pact-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task OurPact_IsTheAcceptedOne()
    {
        // begin-snippet: consumer-pact
        using var pact = GetTaskPact.Between("Annotation tracker", "Rosetta");

        foreach (var status in Enum.GetValues<AnnotationStatus>())
        {
            await pact.VerifyAsync((RosettaStatus)status, async call =>
                (await AskAsync(call)).Should().Be(new TaskReply.Found(status, new Uri(call.ViewUrl!))));
        }

        await pact.VerifyAsync(RosettaCode.ServiceHiccuped, async call => (await AskAsync(call)).Should().BeOfType<TaskReply.TryLater>());
        foreach (var error in new[] { RosettaCode.CampaignNotExists, RosettaCode.AnnotationRequestNotExists, RosettaCode.SceneNotExists })
        {
            await pact.VerifyAsync(error, async call => (await AskAsync(call)).Should().BeOfType<TaskReply.Refused>());
        }

        var file = pact.WriteTo(_folder.FullName);
        // end-snippet

        var accepted = Path.Combine(Tree.Root, "pacts", Path.GetFileName(file));
        if (Tree.IsUpdating)
        {
            File.Copy(file, accepted, overwrite: true);
        }

        Read(accepted).Should().Be(Read(file), "the file is generated; pacts/regenerate.sh writes it anew");
    }

    private static async Task<TaskReply> AskAsync(PactCall call)
    {
        var services = new ServiceCollection();
        services.AddAnnotationTracker(options => options.BaseAddress = call.BaseAddress);
        await using var program = services.BuildServiceProvider();
        var ids = new TaskIds(call.Request.CampaignId, call.Request.AnnotationRequestId, call.Request.SceneId);
        return await program.GetRequiredService<RosettaClient>().GetTaskAsync(ids, TestContext.Current.CancellationToken);
    }

    // The metadata name the version of Pact's core, which is nobody's contract.
    private static string Read(string file)
    {
        var pact = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        pact.Remove("metadata");
        return pact.ToJsonString();
    }
}
