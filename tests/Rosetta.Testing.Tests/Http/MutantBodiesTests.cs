using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

public class MutantBodiesTests
{
    private const string DateAndRequestId = "\"date\":\"2025-03-13 20:00:00\",\"requestId\":\"7610aa38c0fc409d98c827a879d9cae5\"";
    private const string ViewUrl = "\"viewUrl\":\"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly\"";

    private static readonly AnswerTemplates Templates = new();

    private static readonly AnswerValues Values = new(
        1234,
        UInt128.Parse("234234123133374715904", CultureInfo.InvariantCulture),
        new DateTime(2025, 3, 13, 20, 0, 0),
        UInt128.Parse("7610aa38c0fc409d98c827a879d9cae5", NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public static readonly TheoryData<MutantKind, string> OfAnnotating = new()
    {
        { MutantKind.UnknownStatus7, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":7},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.UnknownStatus12, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":12},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.UnknownCode, $$"""{"code":59999,"data":null,"message":"Service hiccuped, please try again later.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.CodeAsString, $$"""{"code":"2000","message":"Success","data":{{{ViewUrl}},"status":3},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.StatusAsString, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":"3"},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.SuccessLies, $$"""{"code":5000,"data":null,"message":"Service hiccuped, please try again later.",{{DateAndRequestId}},"success":true}""" },
        { MutantKind.NullDataOnSuccess, $$"""{"code":2000,"message":"Success","data":null,{{DateAndRequestId}},"success":true}""" },
        { MutantKind.DataOnError, $$"""{"code":5000,"data":{{{ViewUrl}},"status":1},"message":"Service hiccuped, please try again later.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.MissingViewUrl, $$"""{"code":2000,"message":"Success","data":{"status":3},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.MissingField, $$"""{"message":"Success","data":{{{ViewUrl}},"status":3},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.ExtraFields, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":3,"priority":1},{{DateAndRequestId}},"success":true,"traceId":"7610aa38c0fc409d98c827a879d9cae5"}""" },
        { MutantKind.IsoDate, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":3},"date":"2025-03-13T20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""" },
        { MutantKind.NullMessage, $$"""{"code":2000,"message":null,"data":{{{ViewUrl}},"status":3},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.Reordered, $$"""{"success":true,"requestId":"7610aa38c0fc409d98c827a879d9cae5","date":"2025-03-13 20:00:00","data":{"status":3,{{ViewUrl}}},"message":"Success","code":2000}""" },
        { MutantKind.DuplicateKeys, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":3,"status":0},{{DateAndRequestId}},"success":true}""" },
    };

    public static readonly TheoryData<MutantKind, string> OfUnknownCampaign = new()
    {
        { MutantKind.UnknownStatus7, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":7},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.UnknownStatus12, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":12},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.UnknownCode, $$"""{"code":59999,"data":null,"message":"Campaign not exists.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.CodeAsString, $$"""{"code":"51008","data":null,"message":"Campaign not exists.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.StatusAsString, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":"1"},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.SuccessLies, $$"""{"code":51008,"data":null,"message":"Campaign not exists.",{{DateAndRequestId}},"success":true}""" },
        { MutantKind.NullDataOnSuccess, $$"""{"code":2000,"message":"Success","data":null,{{DateAndRequestId}},"success":true}""" },
        { MutantKind.DataOnError, $$"""{"code":51008,"data":{{{ViewUrl}},"status":1},"message":"Campaign not exists.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.MissingViewUrl, $$"""{"code":2000,"message":"Success","data":{"status":1},{{DateAndRequestId}},"success":true}""" },
        { MutantKind.MissingField, $$"""{"data":null,"message":"Campaign not exists.",{{DateAndRequestId}},"success":false}""" },
        { MutantKind.ExtraFields, $$"""{"code":51008,"data":null,"message":"Campaign not exists.",{{DateAndRequestId}},"success":false,"traceId":"7610aa38c0fc409d98c827a879d9cae5"}""" },
        { MutantKind.IsoDate, $$"""{"code":51008,"data":null,"message":"Campaign not exists.","date":"2025-03-13T20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":false}""" },
        { MutantKind.NullMessage, $$"""{"code":51008,"data":null,"message":null,{{DateAndRequestId}},"success":false}""" },
        { MutantKind.Reordered, $$"""{"success":false,"requestId":"7610aa38c0fc409d98c827a879d9cae5","date":"2025-03-13 20:00:00","message":"Campaign not exists.","data":null,"code":51008}""" },
        { MutantKind.DuplicateKeys, $$"""{"code":2000,"message":"Success","data":{{{ViewUrl}},"status":1,"status":0},{{DateAndRequestId}},"success":true}""" },
    };

    [Theory]
    [MemberData(nameof(OfAnnotating))]
    public void MutantOfASuccess_IsWrittenToTheLetter(MutantKind mutant, string expected) =>
        Write(mutant, Outcome.Of(RosettaStatus.AnnotationInProgress)).Should().Be(expected);

    [Theory]
    [MemberData(nameof(OfUnknownCampaign))]
    public void MutantOfAnError_IsWrittenToTheLetter(MutantKind mutant, string expected) =>
        Write(mutant, Outcome.Of(RosettaCode.CampaignNotExists)).Should().Be(expected);

    [Fact]
    public void EveryMutantOfTheCatalogue_IsInBothTables()
    {
        var all = MutantCatalogue.All.Select(row => row.Mutant).ToArray();

        OfAnnotating.Select(row => row.Data.Item1).Should().Equal(all);
        OfUnknownCampaign.Select(row => row.Data.Item1).Should().Equal(all);
    }

    [Theory]
    [MemberData(nameof(OfAnnotating))]
    [MemberData(nameof(OfUnknownCampaign))]
    public void Validator_FlagsEveryMutant_ButTheTwoThatBreakNoRule(MutantKind mutant, string body)
    {
        var violations = ResponseValidator.Validate(200, "application/json", Encoding.UTF8.GetBytes(body), ErrorHttpStatus.Envelope);

        if (mutant is MutantKind.ExtraFields or MutantKind.Reordered)
        {
            violations.Should().BeEmpty();
        }
        else
        {
            violations.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void DuplicateKeysOfCreationFailed_HasTwoDifferentStatuses() =>
        Write(MutantKind.DuplicateKeys, Outcome.Of(RosettaStatus.CreationFailed)).Should().Contain("\"status\":0,\"status\":1}");

    [Fact]
    public void MutantThatIsNone_IsRefused()
    {
        var write = () => Write((MutantKind)99, Outcome.Of(RosettaStatus.Created));

        write.Should().Throw<ArgumentOutOfRangeException>().WithMessage("No such mutant.*");
    }

    private static string Write(MutantKind mutant, Outcome given) =>
        Encoding.UTF8.GetString(MutantBodies.Write(mutant, given, Templates, Values));
}
