using Rosetta.MockServer.Cli;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class CommandTemplateTests
{
    [Theory]
    [InlineData("node ask.mjs {base}", new[] { "node", "ask.mjs", "{base}" })]
    [InlineData("  a\tb  ", new[] { "a", "b" })]
    [InlineData("'my client' --url=\"{base}/x y\" ''", new[] { "my client", "--url={base}/x y", "" })]
    [InlineData("sh -c 'echo \"$HOME\"; ls *'", new[] { "sh", "-c", "echo \"$HOME\"; ls *" })]
    [InlineData("c:\\client.exe a\\b", new[] { "c:\\client.exe", "a\\b" })]
    public void ACommand_IsSplitAtSpaces_AndNothingElse(string text, string[] words) => CommandTemplate.Read(text)!.Words.Should().Equal(words);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("node 'ask.mjs")]
    [InlineData("node \"ask.mjs'")]
    public void WhatIsNoCommand_IsRefused(string text) => CommandTemplate.Read(text).Should().BeNull();
}
