using System.Text;

namespace Rosetta.GetTask.Tests;

public class ResponseValidatorHttpTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public void JsonInUtf8_IsTheMediaType(string contentType) =>
        Judge(SpecificationSamples.Success, contentType: contentType).Should().BeEmpty();

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "nothing")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/json", "text/json")]
    [InlineData("application/problem+json", "application/problem+json")]
    [InlineData("application/json; charset=utf-16", "application/json; charset=utf-16")]
    [InlineData("application/json, application/json", "application/json, application/json")]
    [InlineData("not a media type", "not a media type")]
    public void AnyOtherMediaType_IsReported(string? contentType, string found) =>
        Judge(SpecificationSamples.Success, contentType: contentType).Should().Equal($"Content-Type: found {found}, expected application/json");

    [Theory]
    [InlineData(200, ErrorHttpStatus.Envelope, null)]
    [InlineData(500, ErrorHttpStatus.Envelope, "HTTP status: found 500, expected 200 with code 5000")]
    [InlineData(500, ErrorHttpStatus.Semantic, null)]
    [InlineData(200, ErrorHttpStatus.Semantic, "HTTP status: found 200, expected 500 with code 5000")]
    [InlineData(404, ErrorHttpStatus.Semantic, "HTTP status: found 404, expected 500 with code 5000")]
    [InlineData(200, ErrorHttpStatus.Any, null)]
    [InlineData(418, ErrorHttpStatus.Any, null)]
    public void TheHttpStatusOfAnError_IsTheDeclaredOne(int httpStatus, ErrorHttpStatus declared, string? violation) =>
        Judge(SpecificationSamples.ServiceHiccuped, httpStatus, declared: declared).Should().Equal(violation is null ? [] : [violation]);

    [Theory]
    [InlineData(ErrorHttpStatus.Envelope)]
    [InlineData(ErrorHttpStatus.Semantic)]
    [InlineData(ErrorHttpStatus.Any)]
    public void TheHttpStatusOfSuccess_Is200UnderAnyDeclaration(ErrorHttpStatus declared)
    {
        Judge(SpecificationSamples.Success, 200, declared: declared).Should().BeEmpty();
        Judge(SpecificationSamples.Success, 201, declared: declared).Should().Equal("HTTP status: found 201, expected 200 with code 2000");
    }

    [Theory]
    [InlineData(502, ErrorHttpStatus.Envelope, "HTTP status: found 502, expected 200")]
    [InlineData(502, ErrorHttpStatus.Semantic, "HTTP status: found 502, expected 200 or 500 or 404")]
    [InlineData(404, ErrorHttpStatus.Semantic, null)]
    [InlineData(502, ErrorHttpStatus.Any, null)]
    public void AnAnswerWithoutACode_NeedsAnHttpStatusThatSomeCodeHas(int httpStatus, ErrorHttpStatus declared, string? violation)
    {
        const string page = "$ at byte 0: found broken JSON: '<' can't stand here, expected a JSON object";

        Judge("<html>", httpStatus, declared: declared).Should().Equal(violation is null ? [page] : [violation, page]);
    }

    private static IEnumerable<string> Judge(
        string body,
        int httpStatus = 200,
        string? contentType = "application/json",
        ErrorHttpStatus declared = ErrorHttpStatus.Envelope) =>
        ResponseValidator.Validate(httpStatus, contentType, Encoding.UTF8.GetBytes(body), declared).Select(violation => violation.ToString());
}
