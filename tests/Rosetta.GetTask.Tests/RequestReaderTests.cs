using System.Text;

namespace Rosetta.GetTask.Tests;

public class RequestReaderTests
{
    private const string Sample =
        """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""";

    public static TheoryData<RequestRules> AllRules => [.. Enum.GetValues<RequestRules>()];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void TheSpecificationsRequest_IsRead_AndThereIsNothingToSay(RequestRules rules) =>
        RequestReading.Of(Sample, rules).Should().Be(new RequestReading(true, GetTaskRequest.Sample, null));

    [Fact]
    public void AnotherOrderAndWhiteSpace_AreRead() =>
        RequestReading.Of(" \r\n{ \"sceneId\" : \"c\" ,\t\"campaignId\":\"a\",\n\"annotationRequestId\":\"b\" }\n ")
            .Should().Be(new RequestReading(true, new GetTaskRequest("a", "b", "c"), null));

    [Fact]
    public void Ids_AreTakenAsTheyAre_Untrimmed() =>
        RequestReading.Of("""{"campaignId":" A ","annotationRequestId":"é日😀","sceneId":" "}""")
            .Should().Be(new RequestReading(true, new GetTaskRequest(" A ", "é日😀", " "), null));

    [Fact]
    public void EscapesInIds_AreResolved() =>
        RequestReading.Of("""{"campaignId":"\u0061\"\\\/\n","annotationRequestId":"\u00e9\u65e5\ud83d\ude00","sceneId":"x\u0000y"}""")
            .Should().Be(new RequestReading(true, new GetTaskRequest("a\"\\/\n", "é日😀", "x\0y"), null));

    [Fact]
    public void EscapesInFieldNames_AreResolved() =>
        RequestReading.Of("""{"c\u0061mpaignId":"a","\u0061nnotationRequestId":"b","sceneI\u0064":"c"}""")
            .Should().Be(new RequestReading(true, new GetTaskRequest("a", "b", "c"), null));

    [Fact]
    public void EmptyIds_AreRefused() =>
        RequestReading.Of("""{"campaignId":"","annotationRequestId":"b","sceneId":""}""").Violations.Should().Equal(
            "$.campaignId at byte 14: found an empty string, expected a non-empty string",
            "$.sceneId at byte 53: found an empty string, expected a non-empty string");

    [Fact]
    public void MissingIds_AreRefused() =>
        RequestReading.Of("{}").Violations.Should().Equal(
            "$.campaignId: found nothing, expected a non-empty string",
            "$.annotationRequestId: found nothing, expected a non-empty string",
            "$.sceneId: found nothing, expected a non-empty string");

    [Theory]
    [InlineData("null", "null")]
    [InlineData("42", "the number 42")]
    [InlineData("-1.5e3", "the number -1.5e3")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("{\"sceneId\":\"x\"}", "an object")]
    [InlineData("[\"x\"]", "an array")]
    public void AnIdThatIsNoString_IsRefused(string value, string found) =>
        RequestReading.Of($$"""{"campaignId":"a","annotationRequestId":"b","sceneId":{{value}}}""").Violations
            .Should().Equal($"$.sceneId at byte 54: found {found}, expected a non-empty string");

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00")]
    [InlineData("x\\ud83dx")]
    [InlineData("\\ude00\\ud83d")]
    public void AnIdWithHalfOfASurrogatePair_IsRefused(string id) =>
        RequestReading.Of($$"""{"campaignId":"a","annotationRequestId":"b","sceneId":"{{id}}"}""").Violations
            .Should().Equal("$.sceneId at byte 54: found text with half of a surrogate pair, expected a non-empty string");

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    public void AnId_HasAtMost256Bytes(int length) =>
        RequestReading.Of($$"""{"campaignId":"a","annotationRequestId":"b","sceneId":"é{{new string('x', length - 2)}}"}""").Violations
            .Should().Equal(length == 256 ? [] : ["$.sceneId at byte 54: found a string of 257 bytes, expected at most 256 bytes (a limit of the fake)"]);

    [Fact]
    public void TheLengthOfAnId_IsThatOfItsUnescapedText() =>
        RequestReading.Of($$"""{"campaignId":"a","annotationRequestId":"b","sceneId":"{{string.Concat(Enumerable.Repeat("\\u0078", 256))}}"}""")
            .Request.SceneId.Should().Be(new string('x', 256));

    [Fact]
    public void AFieldThatComesTwice_IsRefused() =>
        RequestReading.Of("""{"campaignId":"a","campaignId":"a","annotationRequestId":"b","sceneId":"c","\u0073ceneId":"d"}""").Violations.Should().Equal(
            "$.campaignId at byte 18: found the field a second time, expected each field once",
            "$.sceneId at byte 75: found the field a second time, expected each field once");

    [Fact]
    public void EverythingWrongAtOnce_IsAllReported()
    {
        var reading = RequestReading.Of("""{"campaignId":7,"more":{"a":[1]},"sceneId":null,"sceneId":"","more":1}""");

        reading.CanBeAnswered.Should().BeFalse();
        reading.Violations.Should().Equal(
            "$.campaignId at byte 14: found the number 7, expected a non-empty string",
            "$.sceneId at byte 43: found null, expected a non-empty string",
            "$.sceneId at byte 48: found the field a second time, expected each field once",
            "$.sceneId at byte 58: found an empty string, expected a non-empty string",
            "$.more at byte 61: found the field a second time, expected each field once",
            "$.annotationRequestId: found nothing, expected a non-empty string");
        reading.Warnings.Should().Equal(
            "$.more at byte 16: found a field that Get Task does not have, expected one of: campaignId, annotationRequestId, sceneId");
    }

    [Fact]
    public void AnUnknownField_IsAcceptedWithAWarning()
    {
        var reading = RequestReading.Of("""{"campaignId":"a","annotationRequestId":"b","sceneId":"c","SceneId":[{"x":null}]}""");

        reading.CanBeAnswered.Should().BeTrue();
        reading.Request.Should().Be(new GetTaskRequest("a", "b", "c"));
        reading.Violations.Should().BeEmpty();
        reading.Warnings.Should().Equal(
            "$.SceneId at byte 58: found a field that Get Task does not have, expected one of: campaignId, annotationRequestId, sceneId");
    }

    [Fact]
    public void AnUnknownField_IsRefusedUnderStrictRules()
    {
        var reading = RequestReading.Of("""{"campaignId":"a","annotationRequestId":"b","sceneId":"c","x y":1}""", RequestRules.Strict);

        reading.CanBeAnswered.Should().BeFalse();
        reading.Warnings.Should().BeEmpty();
        reading.Violations.Should().Equal(
            "$[\"x y\"] at byte 58: found a field that Get Task does not have, expected one of: campaignId, annotationRequestId, sceneId");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"campaignId":null,"annotationRequestId":null,"sceneId":null}""")]
    [InlineData("""{"campaignId":"","annotationRequestId":"","sceneId":""}""")]
    public void UnderLenientRules_AnIdMayBeMissingNullOrEmpty(string body) =>
        RequestReading.Of(body, RequestRules.Lenient).Should().Be(new RequestReading(true, new GetTaskRequest("", "", ""), null));

    [Fact]
    public void UnderLenientRules_AnIdIsStillAString() =>
        RequestReading.Of("""{"campaignId":1,"sceneId":"\ud800","sceneId":"c"}""", RequestRules.Lenient).Violations.Should().Equal(
            "$.campaignId at byte 14: found the number 1, expected a non-empty string",
            "$.sceneId at byte 26: found text with half of a surrogate pair, expected a non-empty string",
            "$.sceneId at byte 35: found the field a second time, expected each field once");

    [Theory]
    [InlineData("""{"\ud800":1,"campaignId":"a","annotationRequestId":"b","sceneId":"c"}""", "$[\"\\ud800\"]")]
    [InlineData("""{"\ud800ampaignId":1,"campaignId":"a","annotationRequestId":"b","sceneId":"c"}""", "$[\"\\ud800ampaignId\"]")]
    [InlineData("""{"scene\udc00":[{}],"campaignId":"a","annotationRequestId":"b","sceneId":"c"}""", "$[\"scene\\udc00\"]")]
    public void AFieldNameWithHalfOfASurrogatePair_IsRefused(string body, string path) =>
        RequestReading.Of(body).Violations.Should().Equal($"{path} at byte 1: found text with half of a surrogate pair, expected a field name");

    [Fact]
    public void ACleanBody_AllocatesNothing()
    {
        var bodies = new[]
        {
            Encoding.UTF8.GetBytes(Sample),
            Encoding.UTF8.GetBytes("""{"campaignId":"\u0061","annotationRequestId":"é","sceneId":"c"}"""),
        };
        var scratch = new byte[1024];
        ReadAll();

        Allocated.Least(ReadAll).Should().Be(0);

        void ReadAll()
        {
            foreach (var body in bodies)
            {
                GetTaskRequestReader.TryRead(body, scratch, RequestRules.Default, out _, out _);
            }
        }
    }
}
