using System.Collections.Immutable;
using System.Text;

namespace Rosetta.GetTask.Tests;

public class ResponseValidatorTests
{
    public static TheoryData<string> Samples => [.. SpecificationSamples.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void EachSampleOfTheSpecification_Conforms(string sample) =>
        Judge(sample).Should().BeEmpty();

    [Fact]
    public void AnotherOrderAndFurtherFields_Conform() =>
        Judge("""
            {"success":true,"trace":{"a":[1,{"b":null}]},"requestId":"7610aa38c0fc409d98c827a879d9cae5","date":"2025-03-13 20:00:00",
             "data":{"status":11,"priority":"high","viewUrl":"https://r.example/rosetta-open/task/1/2/viewOnly"},"message":"Success","code":2000}
            """).Should().BeEmpty();

    [Fact]
    public void EverythingWrongAtOnce_IsAllReported() =>
        Judge(
            """{"code":"2000","message":17,"data":{"viewUrl":null,"status":"1","status":7},"date":"2025-03-13T20:00:00Z","requestId":"X","success":"true"}""",
            httpStatus: 503,
            contentType: "text/html; charset=utf-8").Should().Equal(
            "HTTP status: found 503, expected 200",
            "Content-Type: found text/html; charset=utf-8, expected application/json",
            "$.data.status at byte 64: found the field a second time, expected each field once",
            "$.code at byte 8: found the string \"2000\", expected one of the numbers 2000, 5000, 53003, 56001, 51008",
            "$.message at byte 25: found the number 17, expected a string",
            "$.data.viewUrl at byte 46: found null, expected a URL like https://rosetta.example/rosetta-open/task/{digits}/{digits}/viewOnly",
            "$.data.status at byte 73: found the number 7, expected one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11",
            "$.date at byte 83: found the string \"2025-03-13T20:00:00Z\", expected a real date and time as yyyy-MM-dd HH:mm:ss (inferred from the samples)",
            "$.requestId at byte 118: found the string \"X\", expected 32 lower-case hex digits (inferred from the samples)",
            "$.success at byte 132: found the string \"true\", expected true or false");

    [Fact]
    public void AnEmptyObject_LacksAllSixFields() =>
        Judge("{}").Should().Equal(
            "$.code: found nothing, expected one of the numbers 2000, 5000, 53003, 56001, 51008",
            "$.message: found nothing, expected a string",
            "$.data: found nothing, expected null, or an object with viewUrl and status",
            "$.date: found nothing, expected a real date and time as yyyy-MM-dd HH:mm:ss",
            "$.requestId: found nothing, expected 32 lower-case hex digits",
            "$.success: found nothing, expected true or false");

    [Theory]
    [InlineData("\"code\": 2000", "\"code\": \"2000\"", "$.code", "the string \"2000\"", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"code\": 2000", "\"code\": 2001", "$.code", "the number 2001", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"code\": 2000", "\"code\": 2000.0", "$.code", "the number 2000.0", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"code\": 2000", "\"code\": 99999999999999", "$.code", "the number 99999999999999", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"code\": 2000", "\"code\": null", "$.code", "null", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"code\": 2000,", "", "$.code", "nothing", "one of the numbers 2000, 5000, 53003, 56001, 51008")]
    [InlineData("\"Success\"", "\"success\"", "$.message", "the string \"success\"", "\"Success\" with code 2000")]
    [InlineData("\"Success\"", "\"\"", "$.message", "an empty string", "\"Success\" with code 2000")]
    [InlineData("\"Success\"", "\"\\ud800\"", "$.message", "the string \"\\ud800\"", "\"Success\" with code 2000")]
    [InlineData("\"Success\"", "null", "$.message", "null", "\"Success\" with code 2000")]
    [InlineData("\"message\": \"Success\",", "", "$.message", "nothing", "\"Success\" with code 2000")]
    [InlineData("true", "false", "$.success", "false", "true with code 2000")]
    [InlineData("true", "1", "$.success", "the number 1", "true with code 2000")]
    [InlineData("\"status\": 1", "\"status\": 7", "$.data.status", "the number 7", "one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("\"status\": 1", "\"status\": 12", "$.data.status", "the number 12", "one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("\"status\": 1", "\"status\": -1", "$.data.status", "the number -1", "one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("\"status\": 1", "\"status\": \"1\"", "$.data.status", "the string \"1\"", "one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("\"status\": 1", "\"state\": 1", "$.data.status", "nothing", "one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11")]
    [InlineData("\"viewUrl\"", "\"url\"", "$.data.viewUrl", "nothing", "a URL like https://rosetta.example/rosetta-open/task/{digits}/{digits}/viewOnly")]
    public void OneThingWrongInASuccess_IsOneViolation(string right, string wrong, string path, string found, string expected)
    {
        var body = SpecificationSamples.Success.Replace(right, wrong, StringComparison.Ordinal);

        // Without its code nobody can say what message, data and success go with it; so nothing but the code is reported.
        var violation = Validate(body).Should().ContainSingle().Subject;
        violation.Path.Should().Be(path);
        violation.Found.Should().Be(found);
        violation.Expected.Should().Be(expected);
        violation.IsInferred.Should().BeFalse();
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    [InlineData("\"x\"", "the string \"x\"")]
    public void SuccessWithoutData_IsReported(string data, string found) =>
        Judge($$"""{"code":2000,"message":"Success","data":{{data}},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")
            .Should().Equal($"$.data at byte 40: found {found}, expected an object with viewUrl and status with code 2000");

    [Fact]
    public void SuccessWhoseDataIsEmpty_LacksBothFields() =>
        Judge("""{"code":2000,"message":"Success","data":{},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")
            .Should().Equal(
                "$.data.viewUrl: found nothing, expected a URL like https://rosetta.example/rosetta-open/task/{digits}/{digits}/viewOnly",
                "$.data.status: found nothing, expected one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");

    [Theory]
    [InlineData("\"data\": null", "\"data\": {\"status\": 1}", "$.data", "an object", "null with code 5000")]
    [InlineData("\"data\": null,", "", "$.data", "nothing", "null with code 5000")]
    [InlineData("\"success\": false", "\"success\": true", "$.success", "true", "false with code 5000")]
    [InlineData("hiccuped", "hiccupped", "$.message", "the string \"Service hiccupped, please try again later.\"", "\"Service hiccuped, please try again later.\" with code 5000")]
    public void OneThingWrongInAnError_IsOneViolation(string right, string wrong, string path, string found, string expected)
    {
        var violation = Validate(SpecificationSamples.ServiceHiccuped.Replace(right, wrong, StringComparison.Ordinal)).Should().ContainSingle().Subject;

        violation.Path.Should().Be(path);
        violation.Found.Should().Be(found);
        violation.Expected.Should().Be(expected);
    }

    [Fact]
    public void EachError_HasItsOwnMessage() =>
        Judge(SpecificationSamples.SceneNotExists.Replace("56001", "51008", StringComparison.Ordinal)).Should().Equal(
            "$.message at byte 48: found the string \"SceneId is not exists.\", expected \"Campaign not exists.\" with code 51008");

    [Fact]
    public void UnderACodeThatDoesNotExist_DataIsStillHeldAgainstItsOwnFields() =>
        Judge("""{"code":1,"message":"?","data":{"viewUrl":"ftp://x","status":7},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")
            .Should().Equal(
                "$.code at byte 8: found the number 1, expected one of the numbers 2000, 5000, 53003, 56001, 51008",
                "$.data.viewUrl at byte 42: found the string \"ftp://x\", expected a URL like https://rosetta.example/rosetta-open/task/{digits}/{digits}/viewOnly",
                "$.data.status at byte 61: found the number 7, expected one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");

    [Theory]
    [InlineData("https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly", true)]
    [InlineData("https:/rosetta.example/rosetta-open/task/1/2/viewOnly", true)]
    [InlineData("https://rosetta.example:8443/rosetta-open/task/1/2/viewOnly", true)]
    [InlineData("https://gateway.example/eu/rosetta-open/task/1/2/viewOnly", true)]
    [InlineData("http://rosetta.example/rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("https:///rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("https:rosetta.example/rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/a/2/viewOnly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/1/2b/viewOnly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task//2/viewOnly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/١/٢/viewOnly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/1/2/viewonly", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/1/2/viewOnly/", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/1/2/viewOnly?x=1", false)]
    [InlineData("https://rosetta.example/rosetta-open/task/1/2/viewOnly\\n", false)]
    [InlineData(" https://rosetta.example/rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("https://rosetta example/rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("/rosetta-open/task/1/2/viewOnly", false)]
    [InlineData("", false)]
    public void ViewUrl_IsHttpsWithOneOrTwoSlashesAndTheTasksPath(string viewUrl, bool conforms)
    {
        var body = SpecificationSamples.Success.Replace("https:/${domain}/rosetta-open/task/1234/234234123133374715904/viewOnly", viewUrl, StringComparison.Ordinal);

        Validate(body).Select(violation => violation.Path).Should().Equal(conforms ? [] : ["$.data.viewUrl"]);
    }

    [Theory]
    [InlineData("2025-03-13 20:00:00", true)]
    [InlineData("2024-02-29 23:59:59", true)]
    [InlineData("0001-01-01 00:00:00", true)]
    [InlineData("2025-02-30 20:00:00", false)]
    [InlineData("2025-02-29 20:00:00", false)]
    [InlineData("2025-13-01 20:00:00", false)]
    [InlineData("2025-03-13 24:00:00", false)]
    [InlineData("2025-03-13 20:00:60", false)]
    [InlineData("2025-03-13T20:00:00", false)]
    [InlineData("2025-03-13 20:00:00Z", false)]
    [InlineData("2025-03-13 20:00:00.000", false)]
    [InlineData("2025-03-13  20:00:00", false)]
    [InlineData("2025-3-13 20:00:00", false)]
    [InlineData("2025/03/13 20:00:00", false)]
    [InlineData(" 2025-03-13 20:00:00", false)]
    [InlineData("2025-03-13 20:00:00\\n", false)]
    [InlineData("2025-03-13 20:00", false)]
    [InlineData("", false)]
    public void Date_IsARealOneInTheFormOfTheSamples_WhichIsInferred(string date, bool conforms)
    {
        var violations = Validate(SpecificationSamples.ServiceHiccuped.Replace("2025-03-13 20:00:00", date, StringComparison.Ordinal));

        violations.Select(violation => (violation.Path, violation.IsInferred)).Should().Equal(conforms ? [] : [("$.date", true)]);
    }

    [Theory]
    [InlineData("864b70706a7349ea83e177a49800464f", true)]
    [InlineData("864B70706A7349EA83E177A49800464F", false)]
    [InlineData("864b70706a7349ea83e177a49800464", false)]
    [InlineData("864b70706a7349ea83e177a49800464f0", false)]
    [InlineData("864b7070-6a73-49ea-83e1-77a49800464f", false)]
    [InlineData("g64b70706a7349ea83e177a49800464f", false)]
    [InlineData("864b70706a7349ea83e177a49800464f\\n", false)]
    [InlineData("", false)]
    public void RequestId_Is32LowerCaseHexDigits_WhichIsInferred(string requestId, bool conforms)
    {
        var violations = Validate(SpecificationSamples.ServiceHiccuped.Replace("864b70706a7349ea83e177a49800464f", requestId, StringComparison.Ordinal));

        violations.Select(violation => (violation.Path, violation.IsInferred)).Should().Equal(conforms ? [] : [("$.requestId", true)]);
    }

    [Theory]
    [InlineData("\"2025-03-13 20:00:00\"", "20250313", "$.date")]
    [InlineData("\"864b70706a7349ea83e177a49800464f\"", "null", "$.requestId")]
    [InlineData("\"864b70706a7349ea83e177a49800464f\"", "12345678901234567890123456789012", "$.requestId")]
    public void ThatDateAndRequestIdAreStrings_IsNotInferred(string right, string wrong, string path)
    {
        var violations = Validate(SpecificationSamples.ServiceHiccuped.Replace(right, wrong, StringComparison.Ordinal));

        violations.Select(violation => (violation.Path, violation.IsInferred)).Should().Equal((path, false));
    }

    [Theory]
    [InlineData("\"success\": true", "\"success\": true, \"success\": true", "$.success at byte 267: found the field a second time, expected each field once")]
    [InlineData("\"status\": 1", "\"status\": 1, \"status\": 1", "$.data.status at byte 160: found the field a second time, expected each field once")]
    [InlineData("\"status\": 1", "\"x\": 1, \"x\": 1", "$.data.x at byte 155: found the field a second time, expected each field once")]
    [InlineData("\"success\": true", "\"success\": true, \"succ\\u0065ss\": true", "$.success at byte 267: found the field a second time, expected each field once")]
    public void AFieldThatComesTwice_IsReportedAtTheTopAndInData(string right, string wrong, string violation) =>
        Judge(SpecificationSamples.Success.Replace(right, wrong, StringComparison.Ordinal)).Should().Contain(violation);

    [Theory]
    [InlineData("\"success\": true", "\"success\": true, \"trace\": {\"a\": 1, \"a\": 2}")]
    [InlineData("\"status\": 1", "\"status\": 1, \"data\": {\"a\": 1, \"a\": 2}")]
    public void WhatStandsInsideFurtherFields_IsNobodysBusiness(string right, string wrong) =>
        Judge(SpecificationSamples.Success.Replace(right, wrong, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void MoreAfterTheEnd_IsReported() =>
        Judge(SpecificationSamples.ServiceHiccuped + "\n}").Should().Equal("$ at byte 197: found more after the end of the JSON: '}', expected a JSON object");

    [Fact]
    public void OfAFieldThatComesTwice_TheLastCounts() =>
        Judge(SpecificationSamples.Success.Replace("\"status\": 1", "\"status\": 7, \"status\": 1", StringComparison.Ordinal)).Should().ContainSingle();

    [Fact]
    public void EscapedFieldNames_AreTheFieldsTheySpell() =>
        Judge("""{"code":2000,"message":"Success","d\u0061ta":{"st\u0061tus":7},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""")
            .Should().Equal(
                "$.data.viewUrl: found nothing, expected a URL like https://rosetta.example/rosetta-open/task/{digits}/{digits}/viewOnly",
                "$.data.status at byte 60: found the number 7, expected one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");

    private static IEnumerable<string> Judge(string body, int httpStatus = 200, string? contentType = "application/json") =>
        Validate(body, httpStatus, contentType).Select(violation => violation.ToString());

    private static ImmutableArray<Violation> Validate(string body, int httpStatus = 200, string? contentType = "application/json") =>
        ResponseValidator.Validate(httpStatus, contentType, Encoding.UTF8.GetBytes(body), ErrorHttpStatus.Envelope);
}
