using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>Scenarios of files and from code.</summary>
public sealed class LoadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rosetta-kit-").FullName;

    [Fact]
    public async Task AFile_CanBePlayed()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Load(Write("mine.yaml", "name: mine\nsteps:\n- status: approved\n")).Should().BeEmpty();
        rosetta.Play("mine");

        (await http.StatusAsync()).Should().Be(11);
    }

    [Fact]
    public async Task AFolder_BringsAllItsScenarios_AndNothingElse()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        Write("one.yaml", "name: one\nsteps:\n- status: annotating\n");
        Write("two.json", """{"name":"two","steps":[{"status":"reviewing"}]}""");
        Write("scenario.schema.json", "{}");
        Write(".hidden.yaml", "no");
        Write("readme.md", "no");

        rosetta.Load(_folder);

        rosetta.Given("1").Plays("one");
        rosetta.Given("2").Plays("two");
        (await http.StatusAsync("1")).Should().Be(3);
        (await http.StatusAsync("2")).Should().Be(6);
    }

    [Fact]
    public async Task AFileOfTheSameName_ReplacesTheShippedScenario()
    {
        await using var rosetta = RosettaFake.Start();
        await using var other = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        using var otherHttp = other.CreateClient();

        rosetta.Load(Write("happy-path.yaml", "name: happy-path\nsteps:\n- status: approved\n"));

        (await http.StatusAsync()).Should().Be(11);
        (await otherHttp.StatusAsync()).Should().Be(1);
    }

    [Fact]
    public async Task AFileThatClaimsIds_PlaysForThem()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Load(Write("claims.yaml", "name: claims\nwhen: { sceneId: \"abc*\" }\nsteps:\n- status: in-qc\n"));

        (await http.StatusAsync("abcd")).Should().Be(9);
        (await http.StatusAsync("xyz")).Should().Be(1);
    }

    [Fact]
    public async Task AFileWithErrors_IsRefusedWithAllOfThem()
    {
        await using var rosetta = RosettaFake.Start();
        var path = Write("bad.yaml", "name: bad\nsteps:\n- status: aproved\n- fault: rest\n  calls: 0\n");

        var load = () => rosetta.Load(path);

        var failure = load.Should().Throw<InvalidScenarioException>().Which;
        failure.Message.Split(Environment.NewLine).Should().HaveCount(failure.Issues.Length).And.HaveCountGreaterThan(2);
        failure.Message.Should()
            .StartWith($"{path}:3:11: unknown status 'aproved'; did you mean 'approved'?")
            .And.Contain($"{path}:4:10: unknown fault 'rest'; did you mean 'reset'?");
        FluentActions.Invoking(() => rosetta.Play("bad")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task AWarning_IsReturned_AndTheScenarioPlays()
    {
        await using var rosetta = RosettaFake.Start();

        var warnings = rosetta.Load(Write("odd.yaml", "name: odd\nsteps:\n- status: approved\n  calls: 1\n- status: created\n"));

        warnings.Should().ContainSingle().Which.IsError.Should().BeFalse();
        rosetta.Play("odd");
    }

    [Fact]
    public async Task AFileThatIsNotThere_FailsAsFilesDo()
    {
        await using var rosetta = RosettaFake.Start();

        FluentActions.Invoking(() => rosetta.Load(Path.Combine(_folder, "none.yaml"))).Should().Throw<FileNotFoundException>();
    }

    [Fact]
    public async Task AFolderWithoutScenarios_SaysSo()
    {
        await using var rosetta = RosettaFake.Start();

        FluentActions.Invoking(() => rosetta.Load(_folder)).Should().Throw<ArgumentException>()
            .WithMessage($"The folder '{_folder}' has no scenario file; their names end in .yaml, .yml, .json. (Parameter 'path')");
    }

    [Fact]
    public async Task AScenarioThatDoesNotExist_IsNamedWithItsNeighbour()
    {
        await using var rosetta = RosettaFake.Start();
        const string text = "There is no scenario 'bounced-reviw'; did you mean 'bounced-review'? Load brings those of files. (Parameter 'scenario')";

        FluentActions.Invoking(() => rosetta.Play("bounced-reviw")).Should().Throw<ArgumentException>().WithMessage(text);
        FluentActions.Invoking(() => rosetta.Given(Ask.Scene).Plays("bounced-reviw")).Should().Throw<ArgumentException>().WithMessage(text);
        FluentActions.Invoking(() => RosettaFake.Start(new RosettaFakeOptions { Settings = new() { Scenario = "x" } })).Should().Throw<ArgumentException>()
            .WithMessage("There is no scenario 'x'; there are: bounced-review, by-hand, *… Load brings those of files. (Parameter 'options')");
    }

    [Fact]
    public void AScenarioFromCodeThatCannotBePlayed_IsRefused()
    {
        var start = () => RosettaFake.Start(new RosettaFakeOptions { Scenarios = [new Scenario { Name = "empty", Steps = [] }] });

        start.Should().Throw<InvalidScenarioException>().WithMessage("empty:1:1: 'empty' has no steps; give it at least one");
    }

    [Fact]
    public async Task ScenariosFromCode_AreLaidOverTheShipped()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions
        {
            Scenarios = [new Scenario { Name = "happy-path", Steps = [new Step(new StatusReply(RosettaStatus.QcInProgress), StepEnd.Never)] }],
        });
        using var http = rosetta.CreateClient();

        (await http.StatusAsync()).Should().Be(9);
    }

    [Fact]
    public async Task GivenNoAnswerAtAll_SaysSo()
    {
        await using var rosetta = RosettaFake.Start();

        FluentActions.Invoking(() => rosetta.Given(Ask.Scene).Returns()).Should().Throw<ArgumentException>()
            .WithMessage("No answer was given; give at least one, the last stays. (Parameter 'inTurn')");
    }

    [Fact]
    public async Task GivenIdsThatOverlapEquallyExactly_SaysWhich_AndChangesNothing()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(new When { SceneId = [IdPattern.Parse("a"), IdPattern.Parse("b")] }).Returns(RosettaStatus.LabelsApproved);

        FluentActions.Invoking(() => rosetta.Given("a").Returns(RosettaStatus.Created)).Should().Throw<ArgumentException>()
            .WithMessage("This can't be told apart from what was given before: two bindings, of 'given-1-approved' and of 'given-2-created', claim sceneId 'a'; make one of them more exact.");

        (await http.StatusAsync("a")).Should().Be(11);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
