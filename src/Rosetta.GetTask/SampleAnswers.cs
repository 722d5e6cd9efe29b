namespace Rosetta.GetTask;

/// <summary>The values of the samples in the specification's "responses" block.</summary>
public static class SampleAnswers
{
    /// <summary>When both samples were answered.</summary>
    public const string Date = "2025-03-13 20:00:00";

    /// <summary>The <c>requestId</c> of the success.</summary>
    public const string SuccessRequestId = "7610aa38c0fc409d98c827a879d9cae5";

    /// <summary>The <c>requestId</c> of the errors.</summary>
    public const string ErrorRequestId = "864b70706a7349ea83e177a49800464f";

    /// <summary>The first number in <c>viewUrl</c>.</summary>
    public const string Project = "1234";

    /// <summary>The second number in <c>viewUrl</c>.</summary>
    public const string Task = "234234123133374715904";

    /// <summary>What a code is shown with: success with status 1.</summary>
    public static Outcome OutcomeOf(CodeInfo code) => code.IsSuccess ? Outcome.Of(RosettaStatus.Created) : Outcome.Of(code.Code);

    /// <summary>The JSON of an outcome with the samples' values, UTF-8.</summary>
    /// <param name="outcome">Which of the fifteen.</param>
    /// <param name="viewUrlBase">Stands where the sample has <c>https:/${domain}</c>.</param>
    /// <param name="indented">As the specification prints it.</param>
    public static byte[] Json(Outcome outcome, string viewUrlBase = AnswerTemplates.DefaultViewUrlBase, bool indented = false) => WireJson.Serialize(
        outcome,
        viewUrlBase + WireFormats.ViewPath(Project, Task),
        Date,
        outcome.Status is null ? ErrorRequestId : SuccessRequestId,
        indented);
}
