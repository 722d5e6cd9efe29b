using System.Diagnostics.CodeAnalysis;

namespace Rosetta.GetTask;

/// <summary>
/// The forms of the three formatted fields. The specification shows samples only: the forms of <c>date</c> and
/// <c>requestId</c> are inferred from them, and a violation of these is reported as inferred.
/// </summary>
public static class WireFormats
{
    /// <summary><c>date</c>, as .NET writes it.</summary>
    public const string Date = "yyyy-MM-dd HH:mm:ss";

    /// <summary><c>date</c>, as a regular expression has it.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public const string DatePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$";

    /// <summary><c>requestId</c>, likewise.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public const string RequestIdPattern = "^[0-9a-f]{32}$";

    /// <summary>One slash (as the samples have it) or two (as a URL has it) after the scheme.</summary>
    public static string ViewUrlPattern { get; } = "^https://?[^/?#\\s]+(/[^/?#\\s]+)*" + ViewPath("[0-9]+", "[0-9]+") + "$";

    /// <summary>Whether the form of a field is read off the samples and not stated.</summary>
    /// <param name="field">Its name on the wire.</param>
    public static bool IsInferred(string field) => field is WireNames.Date or WireNames.RequestId;

    /// <summary>The path of <c>viewUrl</c>.</summary>
    /// <param name="project">The project's digits, or a route parameter for them.</param>
    /// <param name="task">The task's digits, or a route parameter for them.</param>
    public static string ViewPath(string project, string task) => $"/rosetta-open/task/{project}/{task}/viewOnly";

    /// <summary>Bytes of <c>date</c>.</summary>
    public const int DateLength = 19;

    /// <summary>Bytes of <c>requestId</c>.</summary>
    public const int RequestIdLength = 32;

    /// <summary>Digits of the project in <c>viewUrl</c>, as in the sample.</summary>
    public const int ProjectDigits = 4;

    /// <summary>Digits of the task in <c>viewUrl</c>, as in the sample.</summary>
    public const int TaskDigits = 21;
}
