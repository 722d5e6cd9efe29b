using Rosetta.Contracts.Verification;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Tests.Verification;

public sealed class PactReadingTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFolder_IsReadInTheOrderOfItsFiles()
    {
        _folder.Write("b.json", Pact("B", "Rosetta", "second"));
        _folder.Write("a.json", Pact("A", "Rosetta", "first"));
        _folder.Write("notes.txt", "no pact");

        var (interactions, errors) = PactFiles.Read([_folder.Path, _folder["a.json"]]);

        errors.Should().BeEmpty();
        interactions.Select(one => one.ToString()).Should().Equal("A: first", "B: second");
        interactions[0].File.Should().Be(_folder["a.json"]);
    }

    [Theory]
    [InlineData("hello", "expected a pact file, and it is not JSON: ")]
    [InlineData("""{"a":1,"a":2}""", "expected a pact file, and it is not JSON: Duplicate property 'a'")]
    [InlineData("[]", "expected a pact file, and it has no consumer.name")]
    [InlineData("null", "expected a pact file, and it has no consumer.name")]
    [InlineData("{}", "expected a pact file, and it has no consumer.name")]
    [InlineData("""{"consumer":{"name":"A"}}""", "expected a pact file, and it has no provider.name")]
    [InlineData("""{"consumer":{"name":"A"},"provider":{"name":7},"interactions":[]}""", "expected a pact file, and it has no provider.name")]
    [InlineData("""{"consumer":{"name":"A"},"provider":{"name":"B"},"messages":[]}""", "expected a pact file, and it has no list of interactions")]
    [InlineData("""{"consumer":{"name":"A"},"provider":{"name":"B"},"interactions":[{}]}""", "expected a pact file, and interactions[0] has no description")]
    public void WhatIsNoPact_IsSaidToBeNone(string text, string error)
    {
        var file = _folder.Write("a.json", text);

        var (interactions, errors) = PactFiles.Read([file]);

        interactions.Should().BeEmpty();
        errors.Should().ContainSingle().Which.Should().StartWith($"'{file}': {error}");
    }

    [Fact]
    public void WhatIsNotThere_IsSaidToBeMissing() =>
        PactFiles.Read([_folder["none"], _folder.Path]).Errors.Should().Equal(
            $"'{_folder["none"]}': expected a pact file, or a folder with some, and there is nothing of that name",
            $"'{_folder.Path}': expected a folder with pact files (.json), and there are none");

    [Fact]
    public void Names_ChooseAmongPacts()
    {
        _folder.Write("a.json", Pact("A", "Rosetta", "first"));
        _folder.Write("b.json", Pact("B", "Rosetta", "second"));
        _folder.Write("c.json", Pact("A", "Other", "third"));

        PactFiles.Read([_folder.Path], consumer: "A").Interactions.Select(one => one.Description).Should().Equal("first", "third");
        PactFiles.Read([_folder.Path], consumer: "A", provider: "Rosetta").Interactions.Select(one => one.Description).Should().Equal("first");
        PactFiles.Read([_folder.Path], consumer: "C").Errors.Should().Equal("no pact has the consumer 'C'; they have: 'A', 'B'");
        PactFiles.Read([_folder.Path], provider: "R").Errors.Should().Equal("no pact has the provider 'R'; they have: 'Rosetta', 'Other'");
    }

    [Fact]
    public void States_AreReadInTheFormOfEveryVersion()
    {
        var file = _folder.Write("a.json", """
            { "consumer": { "name": "A" }, "provider": { "name": "B" }, "interactions": [
              { "description": "v4", "providerStates": [ { "name": "a task exists", "params": { "status": 3, "of": "me", "at": null } }, { "name": "second" } ] },
              { "description": "none" },
              { "description": "v2", "providerState": "the scene does not exist" }
            ] }
            """);

        var interactions = PactFiles.Read([file]).Interactions;

        interactions.Select(one => string.Join("; ", one.States)).Should().Equal("a task exists (status 3, of me, at null); second", "the scene does not exist", "");
        interactions.Select(one => one.Outcome).Should().Equal(Outcome.Of(RosettaStatus.AnnotationInProgress), Outcome.Of(RosettaCode.SceneNotExists), null);
    }

    private static string Pact(string consumer, string provider, string description) =>
        $$"""{ "consumer": { "name": "{{consumer}}" }, "provider": { "name": "{{provider}}" }, "interactions": [ { "description": "{{description}}" } ] }""";
}
