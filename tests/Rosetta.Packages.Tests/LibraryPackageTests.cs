using System.Text;

namespace Rosetta.Packages.Tests;

/// <summary>What is in the packages of the libraries, and what they bring with them.</summary>
public sealed class LibraryPackageTests(PackedPackages packages)
{
    public static TheoryData<string> Libraries => ["Rosetta.GetTask", "Rosetta.Testing", "Rosetta.Testing.WireMock", "Rosetta.Contracts"];

    [Fact]
    public void ThePackages_AreTheseAndNoOthers() => packages.Files.Select(Path.GetFileName).Should().BeEquivalentTo(
        "Rosetta.GetTask.0.1.0.nupkg", "Rosetta.GetTask.0.1.0.snupkg",
        "Rosetta.Testing.0.1.0.nupkg", "Rosetta.Testing.0.1.0.snupkg",
        "Rosetta.Testing.WireMock.0.1.0.nupkg", "Rosetta.Testing.WireMock.0.1.0.snupkg",
        "Rosetta.Contracts.0.1.0.nupkg", "Rosetta.Contracts.0.1.0.snupkg",
        "rosetta-mock.0.1.0.nupkg", "rosetta-verify.0.1.0.nupkg");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_HasWhatAPackageNeeds(string id)
    {
        using var package = packages.Open(id);
        using var symbols = packages.OpenSymbols(id);

        package["license"].Should().Be("MIT");
        package["readme"].Should().Be("README.md");
        package["authors"].Should().Be("The Rosetta.Testing maintainers");
        package["description"].Should().NotBeNullOrWhiteSpace();
        package.Frameworks.Should().Equal("net10.0");
        package.Files.Should().Contain(["README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
        symbols.Files.Should().Contain($"lib/net10.0/{id}.pdb");
        Encoding.UTF8.GetString(package.Read("README.md")).Should().StartWith($"# {id}\n");
    }

    [Fact]
    public void GetTask_DependsOnNothing()
    {
        using var package = packages.Open("Rosetta.GetTask");

        package.Dependencies.Should().BeEmpty();
    }

    [Fact]
    public void Testing_DependsOnLittle()
    {
        using var package = packages.Open("Rosetta.Testing");

        package.Dependencies.Select(dependency => dependency.Split(' ')[0]).Should().BeEquivalentTo(
            "Rosetta.GetTask", "Microsoft.AspNetCore.TestHost", "System.IO.Hashing", "YamlDotNet");
    }

    [Theory]
    [InlineData("Rosetta.Testing", "Rosetta.GetTask [0.1.0]")]
    [InlineData("Rosetta.Testing.WireMock", "Rosetta.Testing [0.1.0]")]
    [InlineData("Rosetta.Contracts", "Rosetta.GetTask [0.1.0]")]
    public void PackagesOfOneRelease_BelongTogether(string id, string dependency)
    {
        using var package = packages.Open(id);

        package.Dependencies.Should().Contain(dependency);
    }

    [Fact]
    public void Contracts_BringsThePactCoreOfEachPlatform_AndWhatCallsIt()
    {
        using var package = packages.Open("Rosetta.Contracts");
        using var symbols = packages.OpenSymbols("Rosetta.Contracts");

        package.Dependencies.Should().Equal("Rosetta.GetTask [0.1.0]");
        package.Files.Should().Contain("lib/net10.0/Rosetta.PactNet.dll");
        symbols.Files.Should().Contain("lib/net10.0/Rosetta.PactNet.pdb");
        package.Files.Where(file => file.StartsWith("runtimes/", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "runtimes/linux-x64/native/libpact_ffi.so", "runtimes/linux-musl-x64/native/libpact_ffi.so",
            "runtimes/linux-arm64/native/libpact_ffi.so", "runtimes/linux-musl-arm64/native/libpact_ffi.so",
            "runtimes/osx-x64/native/libpact_ffi.dylib", "runtimes/osx-arm64/native/libpact_ffi.dylib",
            "runtimes/win-x64/native/pact_ffi.dll");
    }

    [Fact]
    public void Contracts_IsAllThatAProjectCompilesAgainst_SoThatItCanHaveTheRealPactNetToo()
    {
        using var package = packages.Open("Rosetta.Contracts");

        package.Files.Where(file => file.StartsWith("ref/", StringComparison.Ordinal)).Should().BeEquivalentTo("ref/net10.0/Rosetta.Contracts.dll", "ref/net10.0/Rosetta.Contracts.xml");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoFile_TellsWhereItWasBuilt(string id)
    {
        using var package = packages.Open(id);
        using var symbols = packages.OpenSymbols(id);

        Encoding.Latin1.GetString(package.Read($"lib/net10.0/{id}.dll")).Should().NotContain(Repository.Root);
        Encoding.Latin1.GetString(symbols.Read($"lib/net10.0/{id}.pdb")).Should().NotContain(Repository.Root);
    }
}
