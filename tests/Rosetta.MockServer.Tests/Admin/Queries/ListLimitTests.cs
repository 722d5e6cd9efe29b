using Rosetta.MockServer.Admin.Queries;

namespace Rosetta.MockServer.Tests.Admin.Queries;

public class ListLimitTests
{
    [Fact]
    public void WhatTheDocumentSays_IsWhatHolds() => ListLimit.IfLeftOut.Should().StartWith($"{ListLimit.Default} if left out");
}
