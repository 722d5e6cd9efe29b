namespace Rosetta.GetTask.Tests;

public class HttpStatusTests
{
    [Theory]
    [InlineData(2000, 200, 200)]
    [InlineData(5000, 200, 500)]
    [InlineData(51008, 200, 404)]
    [InlineData(53003, 200, 404)]
    [InlineData(56001, 200, 404)]
    public void EachCode_HasOneHttpStatusUnderEitherDeclaration(int code, int envelope, int semantic)
    {
        var row = CodeCatalogue.Get((RosettaCode)code);

        row.HttpStatusUnder(ErrorHttpStatus.Envelope).Should().Be(envelope);
        row.HttpStatusUnder(ErrorHttpStatus.Semantic).Should().Be(semantic);
    }

    [Theory]
    [InlineData(5000, 200, ErrorHttpStatus.Envelope, true)]
    [InlineData(5000, 500, ErrorHttpStatus.Envelope, false)]
    [InlineData(5000, 200, ErrorHttpStatus.Semantic, false)]
    [InlineData(5000, 500, ErrorHttpStatus.Semantic, true)]
    [InlineData(5000, 418, ErrorHttpStatus.Any, true)]
    [InlineData(2000, 200, ErrorHttpStatus.Any, true)]
    [InlineData(2000, 500, ErrorHttpStatus.Any, false)]
    public void AnErrorsHttpStatus_IsJudgedByTheDeclaration_AndSuccessIsAlways200(int code, int httpStatus, ErrorHttpStatus declared, bool allowed) =>
        CodeCatalogue.Get((RosettaCode)code).AllowsHttpStatus(httpStatus, declared).Should().Be(allowed);

    [Fact]
    public void AnErrorUnderAny_HasNoHttpStatusToAnswerWith()
    {
        var ask = () => CodeCatalogue.Get(RosettaCode.ServiceHiccuped).HttpStatusUnder(ErrorHttpStatus.Any);

        ask.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Only Envelope and Semantic say which HTTP status an error has.*");
    }
}
