namespace RosettaService.Tests;

public sealed class DatabaseTests
{
    private const string OneTask = """{"campaigns":[{"id":"c","number":"1","annotationRequests":[{"id":"r","scenes":[{"id":"s","taskNumber":"2","status":3}]}]}]}""";

    [Fact]
    public async Task ADatabaseThatIsThere_KeepsWhatItHas()
    {
        using var folder = new ScratchFolder();
        var seed = folder.Write("seed.json", OneTask);
        await using (await RunningService.StartAsync(new ServiceOptions { DatabasePath = folder["tasks.db"], SeedPath = seed }))
        {
        }

        await using var service = await RunningService.StartAsync(new ServiceOptions { DatabasePath = folder["tasks.db"] });

        (await Answer.ToAsync(service, new TaskIds("c", "r", "s"))).Body
            .Should().Contain("""{"viewUrl":"https://rosetta.example/rosetta-open/task/1/2/viewOnly","status":3}""");
        (await Answer.ToAsync(service, Services.SampleTask)).Body.Should().StartWith("""{"code":51008""");
    }

    [Fact]
    public async Task TwoServicesInMemory_ShareNothing()
    {
        using var folder = new ScratchFolder();
        await using var one = await Services.StartAsync();
        await using var other = await RunningService.StartAsync(new ServiceOptions { SeedPath = folder.Write("seed.json", OneTask) });

        (await Answer.ToAsync(one, new TaskIds("c", "r", "s"))).Body.Should().StartWith("""{"code":51008""");
        (await Answer.ToAsync(other, new TaskIds("c", "r", "s"))).Body.Should().StartWith("""{"code":2000""");
    }

    [Fact]
    public async Task AFileThatIsNoDatabase_IsRefused()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("tasks.db", new string('x', 4096));

        var start = () => RunningService.StartAsync(new ServiceOptions { DatabasePath = path });

        (await start.Should().ThrowAsync<ServiceStartException>()).Which.Message.Should().Be(
            $"the database {path} can't be used: SQLite Error 26: 'file is not a database'; name a file that this service made, or one that is not there yet");
    }

    [Fact]
    public async Task ASeedFileThatIsNotThere_IsSaid()
    {
        var start = () => RunningService.StartAsync(new ServiceOptions { SeedPath = "/nowhere/seed.json" });

        (await start.Should().ThrowAsync<ServiceStartException>()).Which.Message.Should().Be(
            "the seed file /nowhere/seed.json can't be read: Could not find a part of the path '/nowhere/seed.json'; samples/RosettaService/Storage/seed.json shows the form");
    }

    [Theory]
    [InlineData("""{"campaigns":[]""")]
    [InlineData("""{"campaigns":null}""")]
    [InlineData("""{"campaigns":[{"id":"c","number":"1"}]}""")]
    [InlineData("""{"campaigns":[],"colour":"red"}""")]
    public async Task ASeedFileOfAnotherForm_IsRefused(string text)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("seed.json", text);

        var start = () => RunningService.StartAsync(new ServiceOptions { SeedPath = path });

        (await start.Should().ThrowAsync<ServiceStartException>()).Which.Message
            .Should().StartWith($"the seed file {path} can't be read: ").And.EndWith("; samples/RosettaService/Storage/seed.json shows the form");
    }

    [Theory]
    [InlineData("\"status\":3", "\"status\":7", "status IN (0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11)")]
    [InlineData("\"taskNumber\":\"2\"", "\"taskNumber\":\"2a\"", "task_number <> '' AND task_number NOT GLOB '*[^0-9]*'")]
    public async Task ASeedThatBreaksARule_NamesTheRowAndTheRule(string right, string wrong, string rule)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("seed.json", OneTask.Replace(right, wrong, StringComparison.Ordinal));

        var start = () => RunningService.StartAsync(new ServiceOptions { SeedPath = path });

        (await start.Should().ThrowAsync<ServiceStartException>()).Which.Message.Should().Be(
            $"the seed's scene s can't be stored: SQLite Error 19: 'CHECK constraint failed: {rule}'");
    }
}
