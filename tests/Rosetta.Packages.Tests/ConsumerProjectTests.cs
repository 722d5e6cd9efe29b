using System.Text.Json.Nodes;

namespace Rosetta.Packages.Tests;

/// <summary>A team's fresh test project that installs the packages by the guide's commands and runs its tests.</summary>
public sealed class ConsumerProjectTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>xUnit1051</NoWarn>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TestingPlatformDotnetTestSupport>true</TestingPlatformDotnetTestSupport>
            <UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="xunit.v3" Version="4.0.2" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task ProjectWithTheKit_RunsItsTestOnIt_AndGetsNothingHeavy()
    {
        var folder = Fresh("kit", "KitTests.cs");
        await packages.Home.RunAsync(Guide.Commands(Guide.Projects).Single(command => command.EndsWith(" Rosetta.Testing", StringComparison.Ordinal)), folder);

        (await packages.Home.RunAsync("dotnet test", folder)).Should().Contain("succeeded: 1");

        var assets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "obj", "project.assets.json"), TestContext.Current.CancellationToken));
        var libraries = assets!["libraries"]!.AsObject().Select(library => library.Key).ToArray();
        libraries.Should().Contain("Rosetta.Testing/0.1.0");
        foreach (var heavy in new[] { "WireMock", "MudBlazor", "Blazor", "Redis", "Pact" })
        {
            libraries.Should().NotContain(library => library.Contains(heavy, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task ProjectWithAll_RunsItsTests_AndWritesItsPact()
    {
        var folder = Fresh("all", "KitTests.cs", "WireMockTests.cs", "PactTests.cs");
        foreach (var command in Guide.Commands(Guide.Projects))
        {
            await packages.Home.RunAsync(command, folder);
        }

        (await packages.Home.RunAsync("dotnet test", folder)).Should().Contain("succeeded: 3");

        var pact = Directory.GetFiles(folder, "My app-Rosetta.json", SearchOption.AllDirectories).Should().ContainSingle().Subject;
        var interactions = JsonNode.Parse(await File.ReadAllTextAsync(pact, TestContext.Current.CancellationToken))!["interactions"]!.AsArray();
        interactions.Select(interaction => interaction!["description"]!.GetValue<string>()).Should().Equal("Get Task answers approved (11)");
    }

    private string Fresh(string name, params string[] sources)
    {
        var folder = Path.GetDirectoryName(packages.Home.Write($"{name}/{name}.csproj", Project))!;
        packages.Home.Write($"{name}/global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        foreach (var source in sources)
        {
            File.Copy(Path.Combine(Repository.Root, "tests", "Rosetta.Packages.Tests", "Consumer", source), Path.Combine(folder, source));
        }

        return folder;
    }
}
