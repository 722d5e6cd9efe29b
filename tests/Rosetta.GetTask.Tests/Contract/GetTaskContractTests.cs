using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rosetta.GetTask.Contract;

namespace Rosetta.GetTask.Tests.Contract;

public class GetTaskContractTests
{
    private const string DateForm = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$";

    private const string ViewUrl = "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly";

    [Fact]
    public void TheInteractions_AreOneForEachOutcome() =>
        GetTaskContract.Interactions.Select(interaction => interaction.Description).Should().Equal(
            "Get Task answers creation-failed (0)",
            "Get Task answers created (1)",
            "Get Task answers waiting-for-annotation (2)",
            "Get Task answers annotating (3)",
            "Get Task answers annotated (4)",
            "Get Task answers waiting-for-review (5)",
            "Get Task answers reviewing (6)",
            "Get Task answers waiting-for-qc (8)",
            "Get Task answers in-qc (9)",
            "Get Task answers qc-completed (10)",
            "Get Task answers approved (11)",
            "Get Task answers service-hiccuped (5000)",
            "Get Task answers annotation-request-not-exists (53003)",
            "Get Task answers scene-not-exists (56001)",
            "Get Task answers campaign-not-exists (51008)");

    [Theory]
    [MemberData(nameof(SpecificationSamples.Statuses), MemberType = typeof(SpecificationSamples))]
    public void EachStatus_DemandsThatIntegerAndTheRestOfTheSample(int status)
    {
        var fields = GetTaskContract.Of(Outcome.Of((RosettaStatus)status)).Fields;

        fields.Select(field => field.Name).Should().Equal("code", "message", "data", "date", "requestId", "success");
        fields[0].Rule.Should().Be(new ExactIntegerRule(2000));
        fields[1].Rule.Should().Be(new ExactTextRule("Success"));
        fields[3].Rule.Should().Be(new DateRule("yyyy-MM-dd HH:mm:ss", DateForm, "2025-03-13 20:00:00"));
        fields[4].Rule.Should().Be(new PatternRule("^[0-9a-f]{32}$", "7610aa38c0fc409d98c827a879d9cae5"));
        fields[5].Rule.Should().Be(new ExactFlagRule(true));
        fields[2].Rule.Should().BeOfType<ObjectRule>().Which.Fields.Should().Equal(
            new ContractField("viewUrl", new PatternRule("^https://?[^/?#\\s]+(/[^/?#\\s]+)*/rosetta-open/task/[0-9]+/[0-9]+/viewOnly$", ViewUrl)),
            new ContractField("status", new ExactIntegerRule(status)));
    }

    [Theory]
    [InlineData(5000, "Service hiccuped, please try again later.")]
    [InlineData(51008, "Campaign not exists.")]
    [InlineData(53003, "Annotation request has not exists.")]
    [InlineData(56001, "SceneId is not exists.")]
    public void EachError_DemandsItsMessageAndNull(int code, string message) =>
        GetTaskContract.Of(Outcome.Of((RosettaCode)code)).Fields.Should().Equal(
            new ContractField("code", new ExactIntegerRule(code)),
            new ContractField("data", new NullRule()),
            new ContractField("message", new ExactTextRule(message)),
            new ContractField("date", new DateRule("yyyy-MM-dd HH:mm:ss", DateForm, "2025-03-13 20:00:00")),
            new ContractField("requestId", new PatternRule("^[0-9a-f]{32}$", "864b70706a7349ea83e177a49800464f")),
            new ContractField("success", new ExactFlagRule(false)));

    [Fact]
    public void OnlyTheFormsOfDateAndRequestId_AreInferred() =>
        GetTaskContract.Interactions.SelectMany(interaction => Deep(interaction.Fields)).Where(field => field.IsInferred)
            .Select(field => field.Name).Distinct().Should().Equal("date", "requestId");

    [Fact]
    public void TheRequest_IsThreeTextsWithTheSpecificationsExamples() =>
        GetTaskContract.RequestFields.Should().Equal(
            new ContractField("campaignId", new AnyTextRule("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e")),
            new ContractField("annotationRequestId", new AnyTextRule("f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f")),
            new ContractField("sceneId", new AnyTextRule("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f")));

    [Theory]
    [InlineData(2000, 200, 200, 200)]
    [InlineData(5000, 200, 500, null)]
    [InlineData(51008, 200, 404, null)]
    [InlineData(53003, 200, 404, null)]
    [InlineData(56001, 200, 404, null)]
    public void TheHttpStatus_IsTheDeclaredOne(int code, int envelope, int semantic, int? any)
    {
        var interaction = GetTaskContract.Interactions.First(interaction => (int)interaction.Outcome.Code == code);

        interaction.HttpStatusUnder(ErrorHttpStatus.Envelope).Should().Be(envelope);
        interaction.HttpStatusUnder(ErrorHttpStatus.Semantic).Should().Be(semantic);
        interaction.HttpStatusUnder(ErrorHttpStatus.Any).Should().Be(any);
    }

    [Fact]
    public void EachExample_FulfilsItsRule()
    {
        foreach (var rule in GetTaskContract.Interactions.SelectMany(interaction => Deep(interaction.Fields)).Select(field => field.Rule))
        {
            if (rule is PatternRule pattern)
            {
                pattern.Example.Should().MatchRegex(new Regex(pattern.Pattern));
            }
            else if (rule is DateRule date)
            {
                DateTime.TryParseExact(date.Example, date.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _).Should().BeTrue();
            }
        }
    }

    [Theory]
    [InlineData("https:/${domain}/rosetta-open/task/1234/234234123133374715904/viewOnly", true)]
    [InlineData(ViewUrl, true)]
    [InlineData("http://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly", false)]
    [InlineData("https:///rosetta-open/task/1234/234234123133374715904/viewOnly", false)]
    public void ViewUrl_HasOneOrTwoSlashesBehindTheScheme(string url, bool conforms)
    {
        var data = GetTaskContract.Interactions[0].Fields.Select(field => field.Rule).OfType<ObjectRule>().Single();

        Regex.IsMatch(url, data.Fields.Select(field => field.Rule).OfType<PatternRule>().Single().Pattern).Should().Be(conforms);
    }

    [Fact]
    public void TheFieldsOfEachSample_AreTheContracts()
    {
        foreach (var (sample, outcome) in new[]
        {
            (SpecificationSamples.Success, Outcome.Of(RosettaStatus.Created)),
            (SpecificationSamples.SceneNotExists, Outcome.Of(RosettaCode.SceneNotExists)),
        })
        {
            using var document = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(sample));
            GetTaskContract.Of(outcome).Fields.Select(field => field.Name).Should()
                .Equal(document.RootElement.EnumerateObject().Select(field => field.Name));
        }
    }

    private static IEnumerable<ContractField> Deep(IEnumerable<ContractField> fields) =>
        fields.SelectMany(field => field.Rule is ObjectRule data ? Deep(data.Fields).Prepend(field) : [field]);
}
