using System.Text;

namespace Rosetta.GetTask.Tests;

public class OutcomeReaderTests
{
    [Theory]
    [InlineData("""{"code":2000,"data":{"status":0}}""", "creation-failed (0)")]
    [InlineData("""{"data":{"status":11,"viewUrl":7},"success":false,"code":2000}""", "approved (11)")]
    [InlineData("""{"code":5000}""", "service-hiccuped (5000)")]
    [InlineData("""{"code":51008,"data":{"status":1}}""", "campaign-not-exists (51008)")]
    [InlineData("""{"code":53003}""", "annotation-request-not-exists (53003)")]
    [InlineData("""{"code":56001}""", "scene-not-exists (56001)")]
    [InlineData("""{"code":2000,"data":{"status":1,"status":2}}""", "waiting-for-annotation (2)")]
    public void Outcome_IsReadWhateverElseIsWrong(string body, string outcome) =>
        OutcomeReader.Read(Encoding.UTF8.GetBytes(body)).ToString().Should().Be(outcome);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[2000]")]
    [InlineData("""{"code":2000,"data":{"status":1}""")]
    [InlineData("""{"code":2000}""")]
    [InlineData("""{"code":2000,"data":null}""")]
    [InlineData("""{"code":2000,"data":{"status":7}}""")]
    [InlineData("""{"code":2000,"data":{"status":"1"}}""")]
    [InlineData("""{"code":2000,"data":{"status":1.5}}""")]
    [InlineData("""{"code":"5000"}""")]
    [InlineData("""{"code":59999}""")]
    [InlineData("""{"data":{"status":1}}""")]
    public void OtherBodies_StateNoOutcome(string body) => OutcomeReader.Read(Encoding.UTF8.GetBytes(body)).Should().BeNull();
}
