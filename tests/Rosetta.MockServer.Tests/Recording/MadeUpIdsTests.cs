using Rosetta.MockServer.Recording;

namespace Rosetta.MockServer.Tests.Recording;

public class MadeUpIdsTests
{
    [Fact]
    public void SameId_IsAlwaysReplacedByTheSame_WhateverCameBefore()
    {
        var one = new MadeUpIds(1);
        var other = new MadeUpIds(1);
        other.For("something else");

        one.For("real").Should().Be(one.For("real")).And.Be(other.For("real"));
    }

    [Fact]
    public void OtherSeed_OtherIds() => new MadeUpIds(1).For("real").Should().NotBe(new MadeUpIds(2).For("real"));

    [Fact]
    public void MadeUpIds_AreUuids_AndAllDifferent()
    {
        var ids = new MadeUpIds(1);

        var made = Enumerable.Range(0, 2000).Select(number => ids.For($"id-{number}")).ToList();

        made.Should().OnlyHaveUniqueItems().And.AllSatisfy(id => Guid.ParseExact(id, "D"));
    }
}
