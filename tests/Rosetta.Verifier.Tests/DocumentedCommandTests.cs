using RosettaService;

namespace Rosetta.Verifier.Tests;

/// <summary>What docs/contracts.md tells a build server to run.</summary>
[Collection(nameof(BrokerTests))]
public sealed class DocumentedCommandTests : IDisposable
{
    private const string Command = "dotnet run --project src/Rosetta.Verifier -- ";

    private readonly FakeTerminal _terminal = new();

    public static TheoryData<string> Commands =>
    [
        .. File.ReadLines(Tree.ContractsDocument)
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains(Command, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(Command, StringComparison.Ordinal) + Command.Length)..]),
    ];

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void ThereAreThree_ForTwoBuildServersAndABroker() => Commands.Should().HaveCount(3);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_VerifiesAServiceThatKeepsTheContract(string command)
    {
        using var broker = new BrokerStub();
        await using var service = await RunningService.StartAsync(new ServiceOptions());
        _terminal.Write("states.json", await service.WriteStatesAsync());
        var filled = command
            .Replace("${{ vars.ROSETTA_URL }}", service.BaseAddress.ToString(), StringComparison.Ordinal)
            .Replace("$(ROSETTA_URL)", service.BaseAddress.ToString(), StringComparison.Ordinal)
            .Replace("${{ vars.PACT_BROKER_URL }}", broker.Url, StringComparison.Ordinal)
            .Replace("${{ github.sha }}", "1c0ffee", StringComparison.Ordinal)
            .Replace("${{ github.ref_name }}", "main", StringComparison.Ordinal);

        var exitCode = await _terminal.RunAsync([.. filled.Split(' ').Select(PathOf), "--timeout", "60"]);

        exitCode.Should().Be(0, _terminal.Error + _terminal.Out);
        _terminal.Out.Should().MatchRegex("\n(15|30) verified\n$");
        if (filled.Contains("junit=", StringComparison.Ordinal))
        {
            File.ReadAllText(_terminal["verify.xml"]).Should().Contain("failures=\"0\"");
        }
        else
        {
            ((string)broker.Published["providerApplicationVersion"]!).Should().Be("1c0ffee");
        }
    }

    private string PathOf(string word) => word switch
    {
        "states.json" => _terminal[word],
        "pacts" => Path.GetDirectoryName(Tree.Pack)!,
        "junit=verify.xml" => $"junit={_terminal["verify.xml"]}",
        _ => word,
    };
}
