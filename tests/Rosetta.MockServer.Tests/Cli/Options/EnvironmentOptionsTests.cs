using System.Collections;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class EnvironmentOptionsTests
{
    [Fact]
    public void UnknownVariable_OnlyWarns()
    {
        var given = EnvironmentOptions.Read(new Hashtable { ["ROSETTA_URL"] = "https://rosetta.example", ["ROSETTA_TENANT_OF_OURS"] = "7" });

        given.Options.Should().BeEmpty();
        given.Errors.Should().BeEmpty();
        given.Warnings.Should().Equal(
            "ROSETTA_TENANT_OF_OURS is set, but is no option of this server; it is ignored",
            "ROSETTA_URL is set, but is no option of this server; did you mean 'ROSETTA_URLS'?; it is ignored");
    }

    [Fact]
    public void EmptyVariable_CountsAsNotSet() =>
        EnvironmentOptions.Read(new Hashtable { ["ROSETTA_SEED"] = "", ["ROSETTA_WHATEVER"] = "" }).Should().BeEquivalentTo(GivenOptions.None);

    [Fact]
    public void OtherVariables_AreOtherPeoples() =>
        EnvironmentOptions.Read(new Hashtable { ["PATH"] = "/bin", ["MY_ROSETTA_SEED"] = "x" }).Should().BeEquivalentTo(GivenOptions.None);

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("ASPNETCORE_HTTPS_PORTS")]
    public void AspNetCoreUrls_AreNotReadAndThatIsSaid(string name)
    {
        var variables = new Hashtable { [name] = "8080" };

        EnvironmentOptions.Read(variables).Should().BeEquivalentTo(GivenOptions.None);
        EnvironmentOptions.IgnoredUrls(variables).Should().Equal(
            $"{name} is set, but this server does not read it; use --urls or ROSETTA_URLS to say where it listens");
    }
}
