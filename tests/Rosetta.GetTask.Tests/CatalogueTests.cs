using System.Globalization;

namespace Rosetta.GetTask.Tests;

public class CatalogueTests
{
    public static TheoryData<int, string, string, RosettaPool?> StatusTable => new()
    {
        { 0, "creation-failed", "Task creation failed", null },
        { 1, "created", "Task creation successful (Task in Rosetta Distribution Pool)", RosettaPool.Distribution },
        { 2, "waiting-for-annotation", "Waiting for annotation (Task in Rosetta Annotation Pool)", RosettaPool.Annotation },
        { 3, "annotating", "Annotation in progress (Task in Rosetta Annotation Pool)", RosettaPool.Annotation },
        { 4, "annotated", "Annotation completed (Task in Rosetta Annotation Pool)", RosettaPool.Annotation },
        { 5, "waiting-for-review", "Waiting for review (Task in Rosetta Review Pool)", RosettaPool.Review },
        { 6, "reviewing", "Review in progress (Task in Rosetta Review Pool)", RosettaPool.Review },
        { 8, "waiting-for-qc", "Waiting for QC (Task in Rosetta Sampling Pool)", RosettaPool.Sampling },
        { 9, "in-qc", "QC in progress (Task in Rosetta Sampling Pool)", RosettaPool.Sampling },
        { 10, "qc-completed", "QC completed (Task in Rosetta Sampling Pool) -> Generate QC report on batch", RosettaPool.Sampling },
        { 11, "approved", "Labels approved (Move the batch of tasks to Completion Pool)", RosettaPool.Completion },
    };

    public static TheoryData<int, string, string, bool> CodeTable => new()
    {
        { 2000, "success", "Success", false },
        { 5000, "service-hiccuped", "Service hiccuped, please try again later.", true },
        { 53003, "annotation-request-not-exists", "Annotation request has not exists.", false },
        { 56001, "scene-not-exists", "SceneId is not exists.", false },
        { 51008, "campaign-not-exists", "Campaign not exists.", false },
    };

    [Theory]
    [MemberData(nameof(StatusTable))]
    public void EachStatus_IsTheSpecificationsRow(int number, string word, string description, RosettaPool? pool)
    {
        var row = StatusCatalogue.Get((RosettaStatus)number);

        row.Should().Be(new StatusInfo((RosettaStatus)number, word, description, pool));
        row.Number.Should().Be(number);
    }

    [Theory]
    [MemberData(nameof(StatusTable))]
    public void EachStatus_IsFoundByItsWordAndByItsNumber(int number, string word, string description, RosettaPool? pool)
    {
        foreach (var name in new[] { word, number.ToString(CultureInfo.InvariantCulture) })
        {
            StatusCatalogue.TryFind(name, out var row).Should().BeTrue();
            row.Should().Be(new StatusInfo((RosettaStatus)number, word, description, pool));
        }
    }

    [Fact]
    public void TheStatuses_AreTheElevenInTheSpecificationsOrder()
    {
        StatusCatalogue.All.Select(row => row.Number).Should().Equal(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        Enumerable.Range(-2, 20).Where(StatusCatalogue.IsDefined).Should().Equal(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        Enum.GetValues<RosettaStatus>().Select(status => (int)status).Should().Equal(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("12")]
    [InlineData("-1")]
    [InlineData("01")]
    [InlineData("Approved")]
    [InlineData("aproved")]
    [InlineData("")]
    public void NoOtherWordOrNumber_IsAStatus(string name) =>
        StatusCatalogue.TryFind(name, out _).Should().BeFalse();

    [Theory]
    [MemberData(nameof(CodeTable))]
    public void EachCode_HasItsExactMessage(int number, string word, string message, bool isRetryable)
    {
        var row = CodeCatalogue.Get((RosettaCode)number);

        row.Number.Should().Be(number);
        row.Word.Should().Be(word);
        row.Message.Should().Be(message);
        row.IsRetryable.Should().Be(isRetryable);
        row.IsSuccess.Should().Be(number == 2000);
    }

    [Theory]
    [MemberData(nameof(CodeTable))]
    public void EachError_IsFoundByItsWordAndByItsNumber_SuccessIsNot(int number, string word, string message, bool isRetryable)
    {
        foreach (var name in new[] { word, number.ToString(CultureInfo.InvariantCulture) })
        {
            CodeCatalogue.TryFindError(name, out var row).Should().Be(number != 2000);
            row?.Message.Should().Be(message);
            row?.IsRetryable.Should().Be(isRetryable);
        }
    }

    [Fact]
    public void TheCodes_AreTheFiveInTheSpecificationsOrder()
    {
        CodeCatalogue.All.Select(row => row.Number).Should().Equal(2000, 5000, 53003, 56001, 51008);
        CodeCatalogue.Errors.Select(row => row.Number).Should().Equal(5000, 53003, 56001, 51008);
        Enumerable.Range(0, 60_000).Where(CodeCatalogue.IsDefined).Should().Equal(2000, 5000, 51008, 53003, 56001);
        Enum.GetValues<RosettaCode>().Select(code => (int)code).Should().Equal(2000, 5000, 51008, 53003, 56001);
    }

    [Fact]
    public void TheRequestsFields_AreTheSpecificationsThree() =>
        RequestFieldCatalogue.All.Should().Equal(
            new RequestFieldInfo("campaignId", "Helix Campaign ID", "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e"),
            new RequestFieldInfo("annotationRequestId", "Helix Annotation Request ID", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f"),
            new RequestFieldInfo("sceneId", "Helix Scene ID, RS taskId will align with the sceneId.", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"));

    [Fact]
    public void TheSampleRequest_IsTheSpecifications() =>
        GetTaskRequest.Sample.Should().Be(new GetTaskRequest(
            "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"));

    [Fact]
    public void TheCall_IsPostOfTaskGetInJson()
    {
        WireNames.Method.Should().Be("POST");
        WireNames.Path.Should().Be("/task/get");
        WireNames.MediaType.Should().Be("application/json");
    }
}
