using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rosetta.GetTask;

/// <summary>What an answer's body must hold, field by field; fields that the specification does not have may stand there too.</summary>
internal static class EnvelopeRules
{
    private const string AString = "a string";

    private static readonly Regex ViewUrlForm = Whole(WireFormats.ViewUrlPattern);
    private static readonly Regex RequestIdForm = Whole(WireFormats.RequestIdPattern);

    private static readonly string AViewUrl = $"a URL like {AnswerTemplates.DefaultViewUrlBase}{WireFormats.ViewPath("{digits}", "{digits}")}";
    private static readonly string ADate = $"a real date and time as {WireFormats.Date}";
    private static readonly string ARequestId = string.Create(CultureInfo.InvariantCulture, $"{WireFormats.RequestIdLength} lower-case hex digits");
    private static readonly string ACode = $"one of the numbers {string.Join(", ", CodeCatalogue.All.Select(row => row.Number))}";
    private static readonly string AStatus = $"one of the numbers {string.Join(", ", StatusCatalogue.All.Select(row => row.Number))}";
    private static readonly string TaskData = $"an object with {WireNames.ViewUrl} and {WireNames.Status}";

    /// <summary>The row of the answer's code; none if there is no such code.</summary>
    public static CodeInfo? CodeOf(JsonMembers envelope) =>
        Number(envelope.Find(WireNames.Code)) is { } number && CodeCatalogue.IsDefined(number) ? CodeCatalogue.Get((RosettaCode)number) : null;

    /// <summary>The status in the answer's data; none if there is no such status.</summary>
    public static RosettaStatus? StatusOf(JsonMembers envelope) =>
        Number(envelope.Find(WireNames.Data)?.Members?.Find(WireNames.Status)) is { } number && StatusCatalogue.IsDefined(number) ? (RosettaStatus)number : null;

    /// <summary>Adds whatever is wrong, in the order of the specification's sample.</summary>
    public static void Check(JsonMembers envelope, CodeInfo? code, ViolationList violations)
    {
        Demand(envelope, WireNames.Code, ACode, _ => code is not null, violations);
        Demand(envelope, WireNames.Message, MessageOf(code), value => value.IsString && (code is null || value.Text == code.Message), violations);
        CheckData(envelope, code, violations);
        Demand(envelope, WireNames.Date, ADate, value => HasForm(value, IsDate), violations);
        Demand(envelope, WireNames.RequestId, ARequestId, value => HasForm(value, RequestIdForm.IsMatch), violations);
        Demand(envelope, WireNames.Success, SuccessOf(code), value => IsSuccess(value, code), violations);
    }

    private static void CheckData(JsonMembers envelope, CodeInfo? code, ViolationList violations)
    {
        Demand(envelope, WireNames.Data, DataOf(code), value => IsData(value, code), violations);
        if (code is { IsSuccess: false } || envelope.Find(WireNames.Data)?.Members is not { } data)
        {
            return;
        }

        Demand(data, WireNames.ViewUrl, AViewUrl, value => HasForm(value, ViewUrlForm.IsMatch), violations);
        Demand(data, WireNames.Status, AStatus, value => Number(value) is { } number && StatusCatalogue.IsDefined(number), violations);
    }

    private static string MessageOf(CodeInfo? code) => code is null ? AString : With(code, JsonText.Quote(code.Message));

    private static string SuccessOf(CodeInfo? code) => code is null ? "true or false" : With(code, code.IsSuccess ? "true" : "false");

    private static string DataOf(CodeInfo? code) => code switch
    {
        null => $"null, or {TaskData}",
        { IsSuccess: true } => With(code, TaskData),
        _ => With(code, "null"),
    };

    private static string With(CodeInfo code, string expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{expected} with code {code.Number}");

    private static bool IsSuccess(JsonMember value, CodeInfo? code) => value.Type switch
    {
        JsonTokenType.True => code is null or { IsSuccess: true },
        JsonTokenType.False => code is null or { IsSuccess: false },
        _ => false,
    };

    private static bool IsData(JsonMember value, CodeInfo? code) => value.Type switch
    {
        JsonTokenType.StartObject => code is null or { IsSuccess: true },
        JsonTokenType.Null => code is null or { IsSuccess: false },
        _ => false,
    };

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, WireFormats.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int? Number(JsonMember? value) =>
        value is { IsNumber: true } && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool HasForm(JsonMember value, Func<string, bool> hasForm) =>
        value is { IsString: true, Text: { } text } && hasForm(text);

    // That there is a string, the samples state; its form may be read off them.
    private static void Demand(JsonMembers parent, string name, string expected, Func<JsonMember, bool> holds, ViolationList violations)
    {
        var value = parent.Find(name);
        if (value is null || !holds(value))
        {
            violations.Add(
                JsonPath.Of(parent.Path, name),
                value?.Shown ?? JsonText.Nothing,
                expected,
                value?.At,
                inferred: value is { IsString: true } && WireFormats.IsInferred(name));
        }
    }

    // In .NET $ also matches before a line break at the end; in JSON Schema, which shares the pattern, it does not.
    private static Regex Whole(string pattern) => new(pattern.TrimEnd('$') + @"\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
