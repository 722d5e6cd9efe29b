namespace Rosetta.Packages.Tests;

/// <summary>The two programs as .NET tools, installed from the packages by the guide's commands.</summary>
public sealed class ToolTests(PackedPackages packages, ToolTests.Installed installed) : IClassFixture<ToolTests.Installed>
{
    [Fact]
    public async Task RosettaMock_ServesAsAlways()
    {
        await installed.InAsync(packages);
        await using var program = await RunningProgram.StartAsync(packages.Home, packages.Home[".dotnet/tools/rosetta-mock"], withDotnet: true);

        await ProgramChecks.AnswersAsync(program);
        await ProgramChecks.ShowsItsConsoleAsync(program);
        await ProgramChecks.StubsAsync(program);
    }

    [Fact]
    public async Task RosettaVerify_VerifiesTheRunningRosettaMock()
    {
        await installed.InAsync(packages);
        await using var program = await RunningProgram.StartAsync(packages.Home, packages.Home[".dotnet/tools/rosetta-mock"], withDotnet: true);

        // The first answer of a tool that has just been installed takes long where other tests keep the machine busy.
        var output = await packages.Home.RunAsync(
            $"rosetta-verify --timeout 60 --provider {program.Http.BaseAddress} --state-url {program.Http.BaseAddress}_rosetta/provider-states --pacts {Repository.Root}/pacts --consumer 'Get Task contract'");

        output.Should().EndWith("\n15 verified\n");
    }

    [Fact]
    public async Task TheGuidesCommands_SayTheVersion() => (await installed.InAsync(packages)).Should().EndWith("0.1.0\n0.1.0\n");

    [Theory]
    [InlineData("rosetta-mock", "Rosetta.MockServer")]
    [InlineData("rosetta-verify", "Rosetta.Verifier")]
    public void Tool_IsOneAndBringsNoOtherPackage(string id, string assembly)
    {
        using var package = packages.Open(id);

        package["license"].Should().Be("MIT");
        package["readme"].Should().Be("README.md");
        package.Metadata.Descendants().Where(element => element.Name.LocalName == "packageType").Select(type => type.Attribute("name")!.Value).Should().Equal("DotnetTool");
        package.Dependencies.Should().BeEmpty();
        package.Files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal)).Should().Contain($"tools/net10.0/any/{assembly}.dll");
        package.Files.Select(Path.GetExtension).Should().NotContain([".css", ".js", ".config"], "the console's files are in the assembly, and there is no IIS");
        package.Files.Should().NotContain($"tools/net10.0/any/{assembly}.xml");
    }

    /// <summary>Installs both, once.</summary>
    public sealed class Installed
    {
        private Task<string>? _output;

        // Tests of one class run one after the other.
        internal Task<string> InAsync(PackedPackages packages) => _output ??= InstallAsync(packages);

        private static async Task<string> InstallAsync(PackedPackages packages)
        {
            var output = "";
            foreach (var command in Guide.Commands(Guide.Tools))
            {
                output += await packages.Home.RunAsync(command);
            }

            return output;
        }
    }
}
