using System.Collections.Immutable;
using Rosetta.Contracts.Verification.States;

namespace Rosetta.Contracts.Tests.Verification;

public sealed class StatesFileTests
{
    [Fact]
    public void AllMistakes_AreSaidAtOnceWithTheirPlaces() => ErrorsOf("""
        { "states": [
          { "name": "a task exist", "notAvailable": "x" },
          { "name": "a task exists", "ids": { "campaignId": "c", "annotationRequestId": "a", "sceneId": "s" } },
          { "name": "a task exists", "params": { "status": 7 }, "ids": { "campaignId": "c", "annotationRequestId": "a", "sceneId": "s" } },
          { "name": "the scene does not exist", "ids": { "campaignId": "c", "sceneID": "s", "sceneId": 5 } },
          { "name": "the campaign does not exist", "ids": [] },
          { "name": "the service hiccups" },
          { "name": "the annotation request does not exist", "notAvailable": "" },
          { "params": [], "notAvailable": "x" },
          "the service hiccups",
          { "name": "the service hiccups", "notAvailable": "x", "reason": "y" }
        ], "state": [] }
        """).Should().Equal(
        "'states.json': there is no \"state\" here, but states, $schema; did you mean 'states'?",
        "'states.json', states[0].name: there is no provider state 'a task exist'; they are: a task exists, the service hiccups, the annotation request does not exist, the scene does not exist, the campaign does not exist, mine; did you mean 'a task exists'?",
        "'states.json', states[1]: the provider state 'a task exists' came without its parameter 'status'; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11",
        "'states.json', states[2]: the parameter 'status' of the provider state 'a task exists' is \"7\"; it is one of 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11",
        "'states.json', states[3].ids: there is no \"sceneID\" here, but campaignId, annotationRequestId, sceneId; did you mean 'sceneId'?",
        "'states.json', states[3].ids: expected \"annotationRequestId\" with a text that is not empty: a request has all three",
        "'states.json', states[3].ids: expected \"sceneId\" with a text that is not empty: a request has all three",
        "'states.json', states[4].ids: expected \"ids\" to be an object with campaignId, annotationRequestId, sceneId",
        "'states.json', states[5]: expected either \"ids\" with the ids to ask for, or \"notAvailable\" with the reason why the state can't be had there",
        "'states.json', states[6]: expected \"notAvailable\" to be a text with the reason",
        "'states.json', states[7]: expected \"params\" to be an object",
        "'states.json', states[7]: expected \"name\" with the name of a provider state",
        "'states.json', states[8]: expected an object with \"name\", and \"ids\" or \"notAvailable\"",
        "'states.json', states[9]: there is no \"reason\" here, but name, params, ids, notAvailable",
        "'states.json', states[9]: 'the service hiccups' stands there twice");

    [Fact]
    public void AStateOfAPactsOwn_IsKnown() =>
        ErrorsOf("""{ "states": [ { "name": "mine", "ids": { "campaignId": "c", "annotationRequestId": "a", "sceneId": "s" } } ] }""").Should().BeEmpty();

    [Theory]
    [InlineData("[]", "'states.json': expected an object with a list \"states\"")]
    [InlineData("""{ "states": {} }""", "'states.json': expected an object with a list \"states\"")]
    [InlineData("{", "'states.json': it is not JSON: ")]
    [InlineData("""{ "states": [], "states": [] }""", "'states.json': it is not JSON: ")]
    public void WhatIsNoStatesFile_IsSaidToBeNone(string text, string error) => ErrorsOf(text).Should().ContainSingle().Which.Should().StartWith(error);

    [Fact]
    public void CommentsAndTrailingCommas_AreFine() => ErrorsOf("""
        {
          // where we test
          "states": [],
        }
        """).Should().BeEmpty();

    [Fact]
    public void AFileThatCantBeRead_IsSaidToBeUnreadable()
    {
        using var folder = new ScratchFolder();

        StatesFile.ReadFile(folder["none.json"], []).Errors.Should().ContainSingle().Which.Should().StartWith($"'{folder["none.json"]}': can't be read: ");
    }

    private static ImmutableArray<string> ErrorsOf(string text) => StatesFile.Read(text, "states.json", ["mine"]).Errors;
}
