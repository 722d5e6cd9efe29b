using RosettaService.States;

namespace RosettaService.Tests;

public sealed class StatesTests
{
    [Fact]
    public async Task StatesFile_GivesEachStateItsIds()
    {
        await using var service = await Services.StartAsync();

        var text = await service.WriteStatesAsync();

        text.Should().StartWith("""
            {
              "states": [
                {"name":"a task exists","params":{"status":0},"ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"f3c95789-ace1-4954-ac5d-6baed2eac902"}},
                {"name":"a task exists","params":{"status":1},"ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}},

            """).And.EndWith("""
                {"name":"the campaign does not exist","ids":{"campaignId":"00000000-0000-4000-8000-00000000c0de","annotationRequestId":"00000000-0000-4000-8000-00000000a0de","sceneId":"00000000-0000-4000-8000-00000000e0de"}},
                {"name":"the annotation request does not exist","ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"00000000-0000-4000-8000-00000000a0de","sceneId":"00000000-0000-4000-8000-00000000e0de"}},
                {"name":"the scene does not exist","ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"00000000-0000-4000-8000-00000000e0de"}},
                {"name":"the service hiccups","ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"2ec2e409-9ce8-4f7e-b5b6-b3446d50916d"}}
              ]
            }

            """);
    }

    [Fact]
    public async Task StatesFile_SaysWhatCanNotBeHad()
    {
        using var folder = new ScratchFolder();
        var seed = folder.Write("seed.json", """{"campaigns":[{"id":"c","number":"1","annotationRequests":[{"id":"r","scenes":[{"id":"s","taskNumber":"2","status":3}]}]}]}""");
        await using var service = await RunningService.StartAsync(new ServiceOptions { SeedPath = seed });

        var states = await service.FindStatesAsync();

        states.Should().HaveCount(15);
        states[3].Should().Be(new ProviderState("a task exists", 3, new TaskIds("c", "r", "s"), null));
        states[4].Should().Be(new ProviderState("a task exists", 4, null, "no task in the database has status 4"));
        states[^1].Should().Be(new ProviderState("the service hiccups", null, null, "no task in the database hiccups"));
        (await service.WriteStatesAsync()).Should().Contain("""{"name":"the service hiccups","notAvailable":"no task in the database hiccups"}""");
    }
}
