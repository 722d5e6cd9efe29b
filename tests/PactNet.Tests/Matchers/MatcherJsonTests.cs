using System.Text.Json;
using PactNet.Matchers;

namespace PactNet.Tests.Matchers;

/// <summary>Matchers as the core's integration JSON has them, wherever they stand.</summary>
public sealed class MatcherJsonTests
{
    private static readonly JsonSerializerOptions UpperCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };

    public static TheoryData<IMatcher, string> All => new()
    {
        { Match.Type("x"), """{"pact:matcher:type":"type","value":"x"}""" },
        { Match.Type(new { a = Match.Integer(1) }), """{"pact:matcher:type":"type","value":{"a":{"pact:matcher:type":"integer","value":1}}}""" },
        { Match.MinType("x", 2), """{"pact:matcher:type":"type","value":["x"],"min":2}""" },
        { Match.MaxType("x", 3), """{"pact:matcher:type":"type","value":["x"],"max":3}""" },
        { Match.MinMaxType("x", 2, 3), """{"pact:matcher:type":"type","value":["x"],"min":2,"max":3}""" },
        { Match.Integer(1), """{"pact:matcher:type":"integer","value":1}""" },
        { Match.Decimal(1.5), """{"pact:matcher:type":"decimal","value":1.5}""" },
        { Match.Decimal(1.5f), """{"pact:matcher:type":"decimal","value":1.5}""" },
        { Match.Decimal(1.5m), """{"pact:matcher:type":"decimal","value":1.5}""" },
        { Match.Number(1), """{"pact:matcher:type":"number","value":1}""" },
        { Match.Number(1.5), """{"pact:matcher:type":"number","value":1.5}""" },
        { Match.Number(1.5f), """{"pact:matcher:type":"number","value":1.5}""" },
        { Match.Number(1.5m), """{"pact:matcher:type":"number","value":1.5}""" },
        { Match.Equality(true), """{"pact:matcher:type":"equality","value":true}""" },
        { Match.Null(), """{"pact:matcher:type":"null"}""" },
        { Match.Include("x"), """{"pact:matcher:type":"include","value":"x"}""" },
        { Match.Regex("12", "^[0-9]*$"), """{"pact:matcher:type":"regex","value":"12","regex":"^[0-9]*$"}""" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Matcher_IsWrittenTheSameAsInterfaceAsObjectAndInAnAnonymousType(IMatcher matcher, string json)
    {
        JsonSerializer.Serialize(matcher).Should().Be(json);
        JsonSerializer.Serialize<object>(matcher).Should().Be(json);
        JsonSerializer.Serialize(new { matcher }).Should().Be($$"""{"matcher":{{json}}}""");
    }

    [Fact]
    public void NamingPolicyOfBodies_LeavesMatchersAlone()
    {
        JsonSerializer.Serialize(new { aB = Match.MinMaxType("x", 1, 2) }, UpperCase)
            .Should().Be("""{"A_B":{"pact:matcher:type":"type","value":["x"],"min":1,"max":2}}""");
    }
}
