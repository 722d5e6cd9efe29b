using System.Globalization;
using System.Text;
using CsCheck;

namespace Rosetta.GetTask.Tests;

public class AnswerTemplatesTests
{
    private static readonly string[] Bases =
    [
        "https://rosetta.example",
        "http://127.0.0.1:5080",
        "https://PPPP.example/TTTTTTTTTTTTTTTTTTTTT/RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR/yyyy-MM-dd HH:mm:ss",
        "https://PPPPP",
        "https://TTTTTTTTTTTTTTTTTTTTTT",
        "https:/one-slash.example",
        "https://quo\"te\\back\ttab",
        "https://bücher.example/日本/😀",
        "",
    ];

    private static readonly Gen<UInt128> GenBits = Gen.Select(Gen.ULong, Gen.ULong, (upper, lower) => new UInt128(upper, lower));

    private static readonly Gen<DateTime> GenDate = Gen.OneOf(
        Gen.DateTime,
        Gen.OneOf(DateTime.MinValue, DateTime.MaxValue, new DateTime(2024, 2, 29, 23, 59, 59), new DateTime(999, 12, 31, 0, 0, 0), new DateTime(2000, 1, 1, 0, 0, 0)));

    private static readonly Gen<AnswerValues> GenValues = Gen.Select(
        Gen.ULong.Select(AnswerTemplates.ProjectOf), GenBits.Select(AnswerTemplates.TaskOf), GenDate, GenBits, (project, task, date, requestId) => new AnswerValues(project, task, date, requestId));

    [Fact]
    public void AnAnswer_IsWhatTheSerializerWrites_ForEveryOutcomeAndBase()
    {
        foreach (var viewUrlBase in Bases)
        {
            var templates = new AnswerTemplates(viewUrlBase);
            Gen.Select(Gen.Int[0, 14], GenValues).Sample(
                (index, values) => Write(templates, Outcome.All[index], values).Should().Be(Serialized(viewUrlBase, Outcome.All[index], values)),
                iter: 300);
        }
    }

    [Fact]
    public void AnAnswer_ConformsToTheSpecification()
    {
        var templates = new AnswerTemplates();

        Gen.Select(Gen.Int[0, 14], GenValues).Sample(
            (index, values) => ResponseValidator.Validate(200, "application/json", Encoding.UTF8.GetBytes(Write(templates, Outcome.All[index], values)), ErrorHttpStatus.Envelope)
                .Should().BeEmpty(),
            iter: 500);
    }

    [Fact]
    public void Success_IsTheSamplesBytes() =>
        Write(new AnswerTemplates(), Outcome.Of(RosettaStatus.Created), SampleValues).Should().Be(
            """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":1},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""");

    [Fact]
    public void AnError_IsTheSamplesBytes() =>
        Write(new AnswerTemplates(), Outcome.Of(RosettaCode.ServiceHiccuped), SampleValues).Should().Be(
            """{"code":5000,"data":null,"message":"Service hiccuped, please try again later.","date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":false}""");

    [Theory]
    [InlineData(0ul, 0, "https://rosetta.example/rosetta-open/task/0000/000000000000000000000/viewOnly")]
    [InlineData(9999ul, 999, "https://rosetta.example/rosetta-open/task/9999/000000000000000000999/viewOnly")]
    public void NumbersWithFewDigits_GetZerosInFront(ulong project, int task, string viewUrl)
    {
        var values = SampleValues with { Project = project, Task = (UInt128)task };

        new AnswerTemplates().ViewUrl(values).Should().Be(viewUrl);
        Write(new AnswerTemplates(), Outcome.Of(RosettaStatus.Created), values).Should().Contain(viewUrl);
    }

    [Fact]
    public void TheLargestValues_FillTheirDigits() =>
        Write(new AnswerTemplates(), Outcome.Of(RosettaStatus.Created), new AnswerValues(9999, UInt128.Parse("999999999999999999999", CultureInfo.InvariantCulture), DateTime.MaxValue, UInt128.MaxValue))
            .Should().Contain("/9999/999999999999999999999/viewOnly").And.Contain("\"9999-12-31 23:59:59\"").And.Contain("\"ffffffffffffffffffffffffffffffff\"");

    [Fact]
    public void ProjectAndTask_AreBroughtIntoDigitsWithoutAZeroInFront()
    {
        AnswerTemplates.ProjectOf(0).Should().Be(1000);
        AnswerTemplates.ProjectOf(8999).Should().Be(9999);
        AnswerTemplates.ProjectOf(9000).Should().Be(1000);
        AnswerTemplates.TaskOf(0).Should().Be(UInt128.Parse("100000000000000000000", CultureInfo.InvariantCulture));
        AnswerTemplates.TaskOf(UInt128.Parse("899999999999999999999", CultureInfo.InvariantCulture)).Should().Be(UInt128.Parse("999999999999999999999", CultureInfo.InvariantCulture));
        AnswerTemplates.TaskOf(UInt128.Parse("900000000000000000000", CultureInfo.InvariantCulture)).Should().Be(UInt128.Parse("100000000000000000000", CultureInfo.InvariantCulture));
        Gen.Select(Gen.ULong, GenBits).Sample((project, task) =>
            $"{AnswerTemplates.ProjectOf(project)}".Length == 4 && $"{AnswerTemplates.TaskOf(task)}".Length == 21);
    }

    [Fact]
    public void ASlashAtTheEndOfTheBase_IsDropped()
    {
        var templates = new AnswerTemplates("http://127.0.0.1:5080/");

        templates.ViewUrlBase.Should().Be("http://127.0.0.1:5080");
        templates.ViewUrl(SampleValues).Should().Be("http://127.0.0.1:5080/rosetta-open/task/1234/234234123133374715904/viewOnly");
    }

    [Fact]
    public void ADestinationThatIsTooShort_IsRefused()
    {
        var templates = new AnswerTemplates();
        var destination = new byte[templates.LengthOf(Outcome.All[0]) - 1];

        var write = () => templates.Write(destination, Outcome.All[0], SampleValues);

        write.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Writing_AllocatesNothing()
    {
        var templates = new AnswerTemplates();
        var destination = new byte[1024];
        WriteAll();

        Allocated.Least(WriteAll).Should().Be(0);

        void WriteAll()
        {
            foreach (var outcome in Outcome.All)
            {
                templates.Write(destination, outcome, SampleValues);
            }
        }
    }

    private static AnswerValues SampleValues => new(
        1234,
        UInt128.Parse("234234123133374715904", CultureInfo.InvariantCulture),
        new DateTime(2025, 3, 13, 20, 0, 0),
        UInt128.Parse("7610aa38c0fc409d98c827a879d9cae5", NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string Write(AnswerTemplates templates, Outcome outcome, AnswerValues values)
    {
        const byte untouched = (byte)'#';
        var destination = new byte[2048];
        destination.AsSpan().Fill(untouched);

        var written = templates.Write(destination, outcome, values);

        written.Should().Be(templates.LengthOf(outcome));
        destination.AsSpan(written).IndexOfAnyExcept(untouched).Should().Be(-1, "nothing is written behind the answer");
        return Encoding.UTF8.GetString(destination, 0, written);
    }

    private static string Serialized(string viewUrlBase, Outcome outcome, AnswerValues values) => Encoding.UTF8.GetString(WireJson.Serialize(
        outcome,
        string.Create(CultureInfo.InvariantCulture, $"{viewUrlBase}/rosetta-open/task/{values.Project}/{values.Task}/viewOnly"),
        values.Date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        values.RequestId.ToString("x32", CultureInfo.InvariantCulture)));
}
