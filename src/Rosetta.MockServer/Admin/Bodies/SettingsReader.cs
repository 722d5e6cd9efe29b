using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Makes of what was sent a change of a session's settings, to be applied to whatever they are by then.</summary>
internal static class SettingsReader
{
    /// <summary>The change; what can't be taken stands in the report.</summary>
    /// <param name="change">What was sent.</param>
    /// <param name="scenarios">The scenarios that the session can play.</param>
    /// <param name="report">What is wrong with the body.</param>
    public static Func<SessionSettings, SessionSettings> Read(SessionChange change, IReadOnlyCollection<string> scenarios, BodyReport report)
    {
        if (change is { Strict: true, Lenient: true })
        {
            report.Refuse("$.lenient", "true, beside strict: true", "one of the two: strict refuses more than usual, lenient less");
        }

        var scenario = Read("$.scenario", change.Scenario, name => scenarios.Contains(name) ? name : null, name => $"a scenario; {AdminProblems.Instead(name, scenarios)}", report);
        var errorHttpStatus = Read("$.errorHttpStatus", change.ErrorHttpStatus, word => ErrorHttpStatusWords.Has(word) ? word : null, _ => ErrorHttpStatusWords.Expected, report);
        var viewUrlBase = Read("$.viewUrlBase", change.ViewUrlBase, OptionValues.BaseUrl, _ => OptionValues.ExpectedBaseUrl, report);
        var timeZone = Read("$.timeZone", change.TimeZone, OptionValues.Zone, ExpectedZone, report);
        var findings = FindingSettingsReader.Read(change, report);
        return before => before with
        {
            Scenario = scenario ?? before.Scenario,
            Seed = change.Seed ?? before.Seed,
            ErrorHttpStatus = errorHttpStatus is null ? before.ErrorHttpStatus : ErrorHttpStatusWords.Get(errorHttpStatus),
            Rules = RulesOf(change, before.Rules),
            ViewUrlBase = viewUrlBase ?? before.ViewUrlBase,
            TimeZone = timeZone ?? before.TimeZone,
            Findings = findings(before.Findings),
        };
    }

    private static RequestRules RulesOf(SessionChange change, RequestRules before) => change switch
    {
        { Strict: true } => RequestRules.Strict,
        { Lenient: true } => RequestRules.Lenient,
        { Strict: false } when before == RequestRules.Strict => RequestRules.Default,
        { Lenient: false } when before == RequestRules.Lenient => RequestRules.Default,
        _ => before,
    };

    private static T? Read<T>(string path, string? text, Func<string, T?> read, Func<string, string> expected, BodyReport report)
        where T : class
    {
        var value = text is null ? null : read(text);
        if (text is not null && value is null)
        {
            report.Refuse(path, JsonText.Quote(JsonText.Shown(text)), expected(text));
        }

        return value;
    }

    private static string ExpectedZone(string text) =>
        OptionValues.ExpectedZone + NearestWord.Question(text, OptionValues.ZoneNames());
}
