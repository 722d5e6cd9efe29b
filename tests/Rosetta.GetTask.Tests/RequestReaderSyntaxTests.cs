using System.Text;
using CsCheck;

namespace Rosetta.GetTask.Tests;

public class RequestReaderSyntaxTests
{
    [Theory]
    [InlineData("", 0, "an empty body")]
    [InlineData(" \r\n\t", 0, "nothing but white space")]
    [InlineData("\uFEFF{}", 0, "a byte order mark in front of the JSON")]
    [InlineData("{", 1, "JSON that ends too early")]
    [InlineData("{\"campaignId\"", 13, "JSON that ends too early")]
    [InlineData("{\"campaignId\":\"a", 16, "JSON that ends too early")]
    [InlineData("{\"campaignId\":\"a\",", 17, "JSON that ends too early")]
    [InlineData("nul", 3, "JSON that ends too early")]
    [InlineData("{\"x\":1,}", 7, "broken JSON: a comma with nothing between it and '}'")]
    [InlineData("{\"x\":[1, ]}", 9, "broken JSON: a comma with nothing between it and ']'")]
    [InlineData("// hello\n{}", 0, "a comment, which JSON does not have")]
    [InlineData("{/* hello */}", 1, "a comment, which JSON does not have")]
    [InlineData("{'campaignId':'a'}", 1, "broken JSON: ''' can't stand here")]
    [InlineData("{campaignId:1}", 1, "broken JSON: 'c' can't stand here")]
    [InlineData("{\"x\":tru}", 8, "broken JSON: '}' can't stand here")]
    [InlineData("{\"x\":NaN}", 5, "broken JSON: 'N' can't stand here")]
    [InlineData("{\"x\":01}", 6, "broken JSON: '1' can't stand here")]
    [InlineData("{\"x\":1 \"y\":2}", 7, "broken JSON: '\"' can't stand here")]
    [InlineData("{\"x\" 1}", 5, "broken JSON: '1' can't stand here")]
    [InlineData("{\"x\":1]", 6, "broken JSON: ']' can't stand here")]
    [InlineData("{\"x\":é}", 5, "broken JSON: 'é' can't stand here")]
    [InlineData("{\"x\":\"\\q\"}", 7, "broken JSON: 'q' can't stand here")]
    [InlineData("{\"x\":\"\\u00G0\"}", 10, "broken JSON: 'G' can't stand here")]
    [InlineData("{\"x\":\"a\nb\"}", 7, "broken JSON: the byte 0x0A can't stand here")]
    [InlineData("{\"x\":1\0}", 6, "broken JSON: the byte 0x00 can't stand here")]
    [InlineData("{\u00A0}", 1, "broken JSON: the byte 0xC2 can't stand here")]
    [InlineData("{\n\r\n \"x\":\n y}", 11, "broken JSON: 'y' can't stand here")]
    [InlineData("<html>", 0, "broken JSON: '<' can't stand here")]
    [InlineData("campaignId=a&sceneId=c", 0, "broken JSON: 'c' can't stand here")]
    [InlineData("{} x", 3, "more after the end of the JSON: 'x'")]
    [InlineData("{}{}", 2, "more after the end of the JSON: '{'")]
    [InlineData("{},", 2, "more after the end of the JSON: ','")]
    public void WhatIsNoJson_IsToldAtItsByte(string body, int at, string found) =>
        RequestReading.Of(body).Violations.Should().Equal($"$ at byte {at}: found {found}, expected a JSON object");

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("[{\"campaignId\":\"a\"}]", "an array")]
    [InlineData("\"x\"", "the string \"x\"")]
    [InlineData("42", "the number 42")]
    [InlineData("null", "null")]
    public void ARootThatIsNoObject_IsRefused(string body, string found) =>
        RequestReading.Of(body).Violations.Should().Equal($"$ at byte 0: found {found}, expected a JSON object");

    [Fact]
    public void ARootThatIsNoObjectAndBroken_IsRefusedForBoth() =>
        RequestReading.Of(" [1").Violations.Should().Equal(
            "$ at byte 1: found an array, expected a JSON object",
            "$ at byte 3: found JSON that ends too early, expected a JSON object");

    [Fact]
    public void WhatWasWrongBeforeTheSyntaxBroke_IsReportedToo() =>
        RequestReading.Of("""{"campaignId":7,"sceneId":"c",}""").Violations.Should().Equal(
            "$.campaignId at byte 14: found the number 7, expected a non-empty string",
            "$ at byte 30: found broken JSON: a comma with nothing between it and '}', expected a JSON object");

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xC3, 0xA9, 0xC3, (byte)'"' }, 4)]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 1)]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' }, 1)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, (byte)'{' }, 0)]
    public void BytesThatAreNotUtf8_AreToldAtTheFirstOne(byte[] body, int at) =>
        RequestReading.Of(body).Violations.Should().Equal($"$ at byte {at}: found bytes that are not UTF-8, expected a JSON object");

    [Fact]
    public void NestingInAnUnknownField_IsReadDownTo32Levels()
    {
        RequestReading.Of(Nested(31)).CanBeAnswered.Should().BeTrue();
        RequestReading.Of(Nested(32)).Violations.Should().Equal("$ at byte 93: found JSON nested deeper than 32 levels, expected a JSON object");
    }

    [Fact]
    public void NestingThatNeverEnds_IsRefusedAtTheLimit() =>
        RequestReading.Of("{\"x\":" + new string('{', 500_000)).Violations.Should().ContainSingle();

    [Fact]
    public void AMillionMistakes_Are64ViolationsAndACount()
    {
        var reading = RequestReading.Of("{" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"\"x{i}\":0,\"sceneId\":0,")) + "\"x0\":0}");

        reading.Violations.Should().HaveCount(65);
        reading.Violations.Last().Should().Be("$: found 199938 more of this kind, not listed, expected none");
        reading.Warnings.Should().HaveCount(65);
        reading.Warnings.Last().Should().Be("$: found 99936 more of this kind, not listed, expected none");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\\u0061")]
    public void ALongFieldName_IsCutInItsPath(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 100_000));

        RequestReading.Of($$"""{"{{name}}":1}""", RequestRules.Strict).Violations.First()
            .Should().StartWith($"$[\"{name[..80]}…\"] at byte 1: ");
    }

    [Fact]
    public void AnEmptyFieldName_IsQuotedInItsPath() =>
        RequestReading.Of("""{"":1}""", RequestRules.Strict).Violations.First().Should().StartWith("$[\"\"] at byte 1: ");

    [Fact]
    public void RandomBytes_AreReadWithoutThrowing_AndNeverAnswered() =>
        Gen.Select(Gen.Byte.Array[5, 200], Gen.Enum<RequestRules>())
            .Sample((body, rules) => !RequestReading.Of(body, rules).CanBeAnswered, iter: 3_000);

    [Fact]
    public void RandomPiecesOfARequest_AreReadAsAJsonParserWould() =>
        Gen.Select(
                Gen.OneOf("{", "}", "[", "]", ":", ",", "\"campaignId\"", "\"c\\u0061mpaignId\"", "\"\\ud800ampaignId\"", "\"sceneId\"", "\"annotationRequestId\"", "\"x\\u0041\"", "7", "null", " ", "\n", "\"\"").Array[0, 25],
                Gen.Enum<RequestRules>())
            .Sample((pieces, rules) => IsJson(string.Concat(pieces)) || !RequestReading.Of(string.Concat(pieces), rules).CanBeAnswered, iter: 5_000);

    [Fact]
    public void AnyThreeIds_AreReadBackAsTheyWereWritten() =>
        Gen.String[1, 80].Where(id => id.All(letter => !char.IsSurrogate(letter))).Array[3]
            .Sample(
                ids => RequestReading.Of(System.Text.Json.JsonSerializer.Serialize(new { campaignId = ids[0], annotationRequestId = ids[1], sceneId = ids[2] }))
                    .Should().Be(new RequestReading(true, new GetTaskRequest(ids[0], ids[1], ids[2]), null)),
                iter: 1_000);

    private static string Nested(int levels) =>
        $$"""{"campaignId":"a","annotationRequestId":"b","sceneId":"c","x":{{new string('[', levels)}}{{new string(']', levels)}}}""";

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
