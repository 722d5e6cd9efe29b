using System.Globalization;
using Rosetta.GetTask.Contract;

namespace Rosetta.GetTask.Tests.Contract;

public class ProviderStatesTests
{
    [Fact]
    public void TheStates_AreTheContractsFive() =>
        ProviderStates.All.Should().Equal(
            new ProviderStateInfo("a task exists", RosettaCode.Success, "status"),
            new ProviderStateInfo("the service hiccups", RosettaCode.ServiceHiccuped, null),
            new ProviderStateInfo("the annotation request does not exist", RosettaCode.AnnotationRequestNotExists, null),
            new ProviderStateInfo("the scene does not exist", RosettaCode.SceneNotExists, null),
            new ProviderStateInfo("the campaign does not exist", RosettaCode.CampaignNotExists, null));

    [Fact]
    public void TheReturnedValues_AreTheRequestsFields()
    {
        ProviderStates.Values.Should().Equal("campaignId", "annotationRequestId", "sceneId");
        ProviderStates.Expression("sceneId").Should().Be("${sceneId}");
    }

    [Theory]
    [InlineData("a task exists", true)]
    [InlineData("A task exists", false)]
    [InlineData("a task exists ", false)]
    [InlineData("", false)]
    public void AState_IsFoundByItsNameToTheLetter(string name, bool isThere)
    {
        ProviderStates.TryFind(name, out var state).Should().Be(isThere);
        (state?.Name).Should().Be(isThere ? name : null);
    }

    [Theory]
    [MemberData(nameof(SpecificationSamples.Statuses), MemberType = typeof(SpecificationSamples))]
    public void EachStatus_HasAStateWithThatParameter(int status)
    {
        var given = ProviderStates.Of(Outcome.Of((RosettaStatus)status));

        given.State.Name.Should().Be("a task exists");
        given.Parameters.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("status", status));
    }

    [Theory]
    [InlineData(5000, "the service hiccups")]
    [InlineData(51008, "the campaign does not exist")]
    [InlineData(53003, "the annotation request does not exist")]
    [InlineData(56001, "the scene does not exist")]
    public void EachError_HasAStateWithoutParameters(int code, string name)
    {
        var given = ProviderStates.Of(Outcome.Of((RosettaCode)code));

        given.State.Name.Should().Be(name);
        given.Parameters.Should().BeEmpty();
    }

    [Fact]
    public void EachOutcome_ComesBackFromItsState()
    {
        foreach (var outcome in Outcome.All)
        {
            var given = ProviderStates.Of(outcome);

            given.State.TryRead(given.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(CultureInfo.InvariantCulture)), out var read, out var error).Should().BeTrue();
            read.Should().Be(outcome);
            error.Should().BeNull();
        }
    }

    [Fact]
    public void AStatusMayComeAsItsWord_AndParametersThatTheStateDoesNotHaveAreIgnored()
    {
        Read("a task exists", ("status", "annotating"), ("colour", "red")).Should().Be("annotating (3)");
        Read("the scene does not exist", ("status", "7")).Should().Be("scene-not-exists (56001)");
    }

    [Theory]
    [InlineData("7", "\"7\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("3.0", "\"3.0\"")]
    [InlineData("", "\"\"")]
    public void AnyOtherStatus_IsAnError(string status, string shown) =>
        Read("a task exists", ("status", status)).Should().Be(
            $"the parameter 'status' of the provider state 'a task exists' is {shown}; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");

    [Fact]
    public void ATaskWithoutItsStatus_IsAnError() =>
        Read("a task exists", ("Status", "3")).Should().Be(
            "the provider state 'a task exists' came without its parameter 'status'; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");

    private static string Read(string name, params (string Name, string Value)[] parameters)
    {
        ProviderStates.TryFind(name, out var state).Should().BeTrue();
        return state!.TryRead(parameters.ToDictionary(pair => pair.Name, pair => pair.Value), out var outcome, out var error) ? outcome.ToString() : error;
    }
}
