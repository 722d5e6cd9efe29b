using System.Text;

namespace Rosetta.GetTask.Tests;

public class WireJsonTests
{
    private const string ViewUrl = "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly";

    public static TheoryData<int, string> Samples => new()
    {
        { 5000, SpecificationSamples.ServiceHiccuped },
        { 53003, SpecificationSamples.AnnotationRequestNotExists },
        { 56001, SpecificationSamples.SceneNotExists },
        { 51008, SpecificationSamples.CampaignNotExists },
    };

    [Fact]
    public void Success_IsTheSpecificationsSampleByteForByte()
    {
        const string viewUrl = "https:/${domain}/rosetta-open/task/1234/234234123133374715904/viewOnly";

        Text(WireJson.Serialize(Outcome.Of(RosettaStatus.Created), viewUrl, "2025-03-13 20:00:00", "7610aa38c0fc409d98c827a879d9cae5", indented: true))
            .Should().Be(SpecificationSamples.Success);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void EachError_IsTheSpecificationsSampleByteForByte(int code, string sample) =>
        Text(WireJson.Serialize(Outcome.Of((RosettaCode)code), "", "2025-03-13 20:00:00", "864b70706a7349ea83e177a49800464f", indented: true))
            .Should().Be(sample);

    [Theory]
    [MemberData(nameof(Samples))]
    public void TheSampleAnswers_AreTheSpecificationsWithTwoSlashesInViewUrl(int code, string sample)
    {
        Text(SampleAnswers.Json(Outcome.Of((RosettaCode)code), indented: true)).Should().Be(sample);
        Text(SampleAnswers.Json(Outcome.Of(RosettaStatus.Created), indented: true))
            .Should().Be(SpecificationSamples.Success.Replace("https:/${domain}", "https://rosetta.example", StringComparison.Ordinal));
    }

    [Fact]
    public void CompactSuccess_HasTheSamplesOrderAndNoWhiteSpace() =>
        Text(WireJson.Serialize(Outcome.Of(RosettaStatus.LabelsApproved), ViewUrl, "2026-01-02 03:04:05", "00000000000000000000000000000001")).Should().Be(
            """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":11},"date":"2026-01-02 03:04:05","requestId":"00000000000000000000000000000001","success":true}""");

    [Fact]
    public void CompactError_HasTheSamplesOrderAndNullData() =>
        Text(WireJson.Serialize(Outcome.Of(RosettaCode.SceneNotExists), ViewUrl, "2026-01-02 03:04:05", "00000000000000000000000000000001")).Should().Be(
            """{"code":56001,"data":null,"message":"SceneId is not exists.","date":"2026-01-02 03:04:05","requestId":"00000000000000000000000000000001","success":false}""");

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void Status_IsWrittenAsItsNumber(int status) =>
        Text(WireJson.Serialize(Outcome.Of((RosettaStatus)status), ViewUrl, "", "")).Should().Contain($"\"status\":{status}}}");

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
