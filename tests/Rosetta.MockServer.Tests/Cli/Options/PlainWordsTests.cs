using CsCheck;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Options;

public class PlainWordsTests
{
    private static readonly string[] Words =
    [
        "--urls", "--seed", "--cors", "--strict", "--scenario", "--sed", "--seed=1", "--", "-h", "--admin-token",
        "1", "x", "", "-1", "a b", "@file", "[x]", "http://127.0.0.1:0", "serve", "validate", "a=b", ":", "\"", "é",
    ];

    [Fact]
    public void PlainWords_NeedNoParser()
    {
        PlainWords.TryRead(["--urls", "http://127.0.0.1:0", "--seed", "x"], out var given).Should().BeTrue();

        given.Options.Select(option => $"{option.Source} {option.Values.Single()}").Should().Equal("--urls http://127.0.0.1:0", "--seed x");
    }

    [Fact]
    public void NoWords_ArePlain() => PlainWords.TryRead([], out _).Should().BeTrue();

    [Theory]
    [InlineData("--seed")]
    [InlineData("--seed", "1", "--seed", "2")]
    [InlineData("--seed=1")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "")]
    [InlineData("--strict")]
    [InlineData("--strict", "true")]
    [InlineData("--sed", "1")]
    [InlineData("--cors", "http://a.test", "http://b.test")]
    [InlineData("--help")]
    [InlineData("--urls", "--help")]
    [InlineData("1", "2")]
    public void AnythingElse_IsLeftToTheParser(params string[] words) => PlainWords.TryRead(words, out _).Should().BeFalse();

    [Fact]
    public void PlainWords_AreReadAsTheParserReadsThem() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 6].Sample(words =>
        {
            if (PlainWords.TryRead(words, out var given))
            {
                var parsed = CommandLine.Parse(["serve", .. words]).Read();
                parsed.Errors.Should().BeEmpty();
                parsed.Options.Should().BeEquivalentTo(given.Options);
            }
        });
}
