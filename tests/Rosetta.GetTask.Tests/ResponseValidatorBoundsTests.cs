using System.Collections.Immutable;
using System.Text;
using CsCheck;

namespace Rosetta.GetTask.Tests;

public class ResponseValidatorBoundsTests
{
    private static readonly byte[][] SampleBodies = [.. SpecificationSamples.All.Select(Encoding.UTF8.GetBytes)];

    private static readonly Gen<string?> GenContentType = Gen.OneOf(Gen.Const("application/json"), Gen.String).Select(text => (string?)text);

    // Some letters that JSON cares about, so that mutated samples often stay half readable.
    private static readonly Gen<byte> GenByte = Gen.OneOf(Gen.Byte, Gen.OneOf("{}[]\",:\\u0123789dD \n/".Select(letter => (byte)letter).ToArray()));

    [Fact]
    public void RandomBytes_AreJudgedWithoutThrowing_AndNeverConform() =>
        Gen.Select(Gen.Byte.Array[0, 300], GenContentType, Gen.Enum<ErrorHttpStatus>(), Gen.Int[0, 999])
            .Sample((body, contentType, declared, httpStatus) => !ResponseValidator.Validate(httpStatus, contentType, body, declared).IsEmpty, iter: 3_000);

    [Fact]
    public void RandomPiecesOfJson_AreJudgedWithoutThrowing() =>
        Gen.OneOf("{", "}", "[", "]", ":", ",", "\"code\"", "\"data\"", "\"d\\u0061ta\"", "\"\\ud800\"", "\"status\"", "2000", "7", "-0", "1e999", "null", "true", " ", "\n", "\"\"").Array[0, 40]
            .Sample(pieces => Validate(Encoding.UTF8.GetBytes(string.Concat(pieces))).Should().NotBeEmpty(), iter: 3_000);

    [Fact]
    public void MutatedSamples_AreJudgedWithoutThrowing() =>
        Gen.Select(Gen.Int[0, SampleBodies.Length - 1], Gen.Select(Gen.Int[0, 400], GenByte, Gen.Int[0, 2]).Array[1, 6])
            .Sample((sample, changes) => Validate(Mutate(SampleBodies[sample], changes)).Length.Should().BeLessThan(70), iter: 5_000);

    [Fact]
    public void TruncatedSamples_AllEndTooEarly()
    {
        foreach (var body in SampleBodies)
        {
            for (var length = 1; length < body.Length; length++)
            {
                Validate(body[..length]).Should().ContainSingle().Which.Found.Should().Be("JSON that ends too early", "only {0} bytes came", length);
            }
        }
    }

    [Fact]
    public void NestingInAnUnknownField_IsReadDownTo32Levels()
    {
        Validate(Nested(31)).Should().BeEmpty();
        Validate(Nested(32)).Single().ToString().Should().Be("$ at byte 36: found JSON nested deeper than 32 levels, expected a JSON object");
    }

    [Fact]
    public void NestingThatNeverEnds_IsRefusedAtTheLimit() =>
        Validate(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 1_000_000))).Should().ContainSingle().Which.BytePosition.Should().Be(36);

    [Fact]
    public void AMillionMistakes_Are64ViolationsAndACount()
    {
        var body = "{" + string.Concat(Enumerable.Repeat("\"a\":0,", 200_000)) + "\"a\":0}";

        var violations = Validate(Encoding.UTF8.GetBytes(body));

        violations.Should().HaveCount(65);
        violations[^1].ToString().Should().Be("$: found 199942 more of this kind, not listed, expected none");
    }

    [Fact]
    public void ALongText_IsCutInTheReportAtAWholeLetter()
    {
        var body = SpecificationSamples.ServiceHiccuped.Replace("Service", new string('x', 79) + "éé", StringComparison.Ordinal);

        Validate(Encoding.UTF8.GetBytes(body)).Single().Found.Should().Be($"the string \"{new string('x', 79)}…\"");
    }

    [Fact]
    public void AFieldNameThatIsNoPlainWord_IsQuotedInItsPath() =>
        Validate(Encoding.UTF8.GetBytes(SpecificationSamples.Success.Replace("\"status\"", "\"a b\\n\": 1, \"a b\\n\": 1, \"status\"", StringComparison.Ordinal)))
            .Single().Path.Should().Be("$.data[\"a b\\n\"]");

    [Fact]
    public void AFieldNameWithHalfOfASurrogatePair_IsReported() =>
        Validate(Encoding.UTF8.GetBytes(SpecificationSamples.Success.Replace("\"status\"", "\"\\udc00\": [1], \"status\"", StringComparison.Ordinal)))
            .Single().ToString().Should().Be("$.data[\"\\udc00\"] at byte 147: found text with half of a surrogate pair, expected a field name");

    private static byte[] Nested(int levels) =>
        Encoding.UTF8.GetBytes(SpecificationSamples.Success.Replace("{\n  \"code\"", $"{{\"x\":{new string('[', levels)}{new string(']', levels)},\"code\"", StringComparison.Ordinal));

    private static byte[] Mutate(byte[] body, (int At, byte Letter, int How)[] changes)
    {
        var bytes = body.ToList();
        foreach (var (at, letter, how) in changes)
        {
            var place = at % bytes.Count;
            switch (how)
            {
                case 0:
                    bytes[place] = letter;
                    break;
                case 1:
                    bytes.Insert(place, letter);
                    break;
                default:
                    bytes.RemoveAt(place);
                    break;
            }
        }

        return [.. bytes];
    }

    private static ImmutableArray<Violation> Validate(byte[] body) =>
        ResponseValidator.Validate(200, "application/json", body, ErrorHttpStatus.Envelope);
}
