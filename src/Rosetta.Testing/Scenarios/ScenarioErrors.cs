using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>All texts about scenario files: what came, what was expected, what to do next. Each has a file in the tests' corpus.</summary>
internal static class ScenarioErrors
{
    // The file as text and as YAML.
    public static ScenarioError TooLarge() => Make(
        $"the file has more than {ScenarioLimits.FileBytes} bytes, which is the most that a scenario file may have; a scenario is one story: split the file");

    public static ScenarioError BadCharacter(int character) => Make(
        $"the character U+{character:X4} is not allowed here; is it really text, saved as UTF-8?");

    public static ScenarioError Empty() => Make(
        $"the file is empty; a scenario needs at least a name and steps");

    public static ScenarioError Syntax(string cause) => Make(
        $"this is not valid YAML: {cause}; often a wrong indentation, a missing quote or a missing colon, here or in the line before");

    public static ScenarioError TabIndent() => Make(
        $"a tab in the indentation; YAML wants spaces");

    public static ScenarioError NotClosed(char opening, char closing) => Make(
        $"the '{opening}' is not closed: a ',' or a '{closing}' is missing after one of its entries");

    public static ScenarioError BareAnchor() => Make(
        $"'*' or '&' begins a value here, which means something else in YAML; write the value in quotes: \"*\"");

    public static ScenarioError SecondDocument() => Make(
        $"a second document begins here; a file has one: move it to a file of its own");

    public static ScenarioError Anchor(string name) => Make(
        $"anchors ({Quote("&" + name)}) are refused here; write the value out where it is used, or in quotes if it begins with '&'");

    public static ScenarioError Alias(string name) => Make(
        $"aliases ({Quote("*" + name)}) are refused here; write the value out, or in quotes if it begins with '*'");

    public static ScenarioError Tag(string tag) => Make(
        $"tags ({Quote(tag)}) are refused here; leave it out, or write the value in quotes if it begins with '!'");

    public static ScenarioError MergeKey() => Make(
        $"merge keys ('<<') are refused here; write the keys out");

    public static ScenarioError TooDeep() => Make(
        $"nested more than {ScenarioLimits.Depth} deep; nothing here is, the rest of the file was not read");

    public static ScenarioError KeyIsNoText(string shape) => Make(
        $"{shape} as a key; keys are words");

    public static ScenarioError TextTooLong(int length, int most) => Make(
        $"a text of {length} characters; at most {most} are allowed here");

    public static ScenarioError TooManyIssues() => Make(
        $"there is more to say than these {ScenarioLimits.Issues}; correct them first");

    // Shapes and keys.
    public static ScenarioError WrongShape(string what, string found, string expected) => Make(
        $"{Quote(what)} is {found}; expected {expected}");

    public static ScenarioError StepIsNoMapping(string found) => Make(
        $"a step is {found}; expected keys and values such as 'status: created', with a space after the colon");

    public static ScenarioError NotAMapping(string found) => Make(
        $"the file is {found}; a scenario is a mapping that begins with 'name: …'");

    public static ScenarioError NoValue(string key) => Make(
        $"{Quote(key)} has no value; give it one or leave the key out");

    public static ScenarioError UnknownKey(string key, string place, IEnumerable<string> known) => Make(
        $"unknown key {Quote(key)} in {place}{DidYouMean(key, known)} one of: {string.Join(", ", known)}");

    public static ScenarioError DuplicateKey(string key, int firstLine) => Make(
        $"the key {Quote(key)} is here a second time, the first is in line {firstLine}; leave one out");

    public static ScenarioError MissingKey(string key, string place) => Make(
        $"{place} needs the key '{key}', which is missing");

    public static ScenarioError NoneOf(string place, IEnumerable<string> keys) => Make(
        $"{place} needs one of {string.Join(", ", keys)}");

    public static ScenarioError MoreThanOneOf(string place, IEnumerable<string> found, IEnumerable<string> keys) => Make(
        $"{string.Join(" and ", found)} together; {place} has only one of {string.Join(", ", keys)}");

    public static ScenarioError MustBeQuoted(string what, string text, string shape) => Make(
        $"{Quote(what)} is {shape} here, not a text; if {Quote(text)} is meant as a text, write it in quotes: \"{Short(text)}\"");

    // Words, numbers, durations.
    public static ScenarioError UnknownWord(string kind, string word, IEnumerable<string> words, IEnumerable<string> choices) => Make(
        $"unknown {kind} {Quote(word)}{DidYouMean(word, words)} one of: {string.Join(", ", choices)}");

    public static ScenarioError OtherKind(string word, string kind, string otherKind) => Make(
        $"{Quote(word)} is not a known {kind} but a known {otherKind}; write '{otherKind}: {word}'");

    public static ScenarioError UnspecifiedStatus(int number, string mutant) => Make(
        $"status {number} does not exist in the specification; to answer it all the same, as a violation of the contract, write 'mutant: {mutant}'");

    public static ScenarioError SuccessIsNoError(string word) => Make(
        $"{Quote(word)} is not an error but success, which comes with a status; write 'status: …'");

    public static ScenarioError OutOfRange(string what, string text, long low, long high) => Make(
        $"{Quote(what)} is {Short(text)}; expected a whole number from {low} to {high}");

    public static ScenarioError StatusWithoutBody(int status) => Make(
        $"HTTP status {status} never has a body, but the answer has one; choose another, or 'fault: empty-body'");

    public static ScenarioError BadDuration(string what, string text) => Make(
        $"{Quote(what)} is {Quote(text)}, which is not a duration; write for example {DurationText.Examples}");

    public static ScenarioError DurationOutOfRange(string what, string text, TimeSpan most) => Make(
        $"{Quote(what)} is {Quote(text)}; expected more than 0 and at most {DurationText.Format(most)}");

    public static ScenarioError BadDelay(string text) => Make(
        $"{Quote(text)} is not a delay; write a duration (200ms), a range (200ms..2s) or {{ median: 200ms, p99: 2s }}");

    public static ScenarioError DelayReversed(string low, string high) => Make(
        $"the range runs from {low} down to {high}; write the shorter duration first");

    public static ScenarioError MedianOverP99(string median, string p99) => Make(
        $"the median ({median}) is longer than the p99 ({p99}); 99 of 100 answers come within p99, so it is the longer one");

    // Name, description, headers.
    public static ScenarioError BadName(string name) => Make(
        $"{Quote(name)} is not a name; use at most {Scenario.MaxNameLength} of a-z, 0-9 and '-', not '-' first");

    public static ScenarioError NameIsNotFileName(string name, string fileName) => Make(
        $"the name is {Quote(name)} but the file's is {Quote(fileName)}; they must agree: rename one of them");

    public static ScenarioError BadHeaderName(string name) => Make(
        $"{Quote(name)} is not a header name; use letters, digits and any of !#$%&'*+-.^_`|~");

    public static ScenarioError HeaderOfServer(string name, string reason) => Make(
        $"the header {Quote(name)} can't be set by a scenario: {reason}");

    public static ScenarioError BadHeaderValue(string name) => Make(
        $"the value of header {Quote(name)} can't be sent; use at most {ScenarioLimits.HeaderLength} printable ASCII characters, no line breaks, no space first or last");

    public static ScenarioError DuplicateHeader(string name, int firstLine) => Make(
        $"the header {Quote(name)} is here a second time, the first is in line {firstLine} (upper and lower case don't differ); leave one out");

    public static ScenarioError TooMany(string what, int count, int most) => Make(
        $"{count} {what}; at most {most} are allowed");

    public static ScenarioError FaultSendsNothing(string fault, string key) => Make(
        $"'{key}' has no effect here: the fault '{fault}' never sends an answer; leave the key out");

    // Steps.
    public static ScenarioError NoneInList(string what, string item) => Make(
        $"{Quote(what)} is an empty list; give it at least one {item}");

    public static ScenarioError Unreachable(int steps) => Make(
        $"this step never ends, so the {(steps == 1 ? "step" : steps + " steps")} after it can't be reached; give it calls, for or until");

    public static ScenarioError ThenUnreachable(string then) => Make(
        $"'then: {then}' is never reached because the last step never ends; give the last step calls, for or until, or leave 'then' out");

    // When and chance.
    public static ScenarioError WhenWithoutField(IEnumerable<string> fields) => Make(
        $"'when' names no id, so it says nothing; give it one of {string.Join(", ", fields)}, or leave it out");

    public static ScenarioError EmptyId(string field) => Make(
        $"{Quote(field)} is an empty text, which no request has; write an id, or the beginning of one and '*'");

    public static ScenarioError IdTooLong(string field, int bytes) => Make(
        $"{Quote(field)} is {bytes} bytes long; no request has an id of more than {GetTaskRequestReader.MaxIdBytes}");

    public static ScenarioError StarInside(string text) => Make(
        $"{Quote(text)} has a '*' that is not its last character; '*' only ends the beginning of an id, as in 'abc*'");

    public static ScenarioError RepeatedId(string text) => Make(
        $"{Quote(text)} is in this list already; leave one out");

    public static ScenarioError TooManyPatterns(long count) => Make(
        $"'when' has {count} combinations of ids across its fields; at most {ScenarioLimits.Patterns} are allowed: use the beginning of an id and '*'");

    public static ScenarioError BadPercent(string text) => Make(
        $"{Quote(text)} is not a chance; write a percentage over 0% and up to 100%, such as 5% or 0.5%");

    public static ScenarioError RepeatedPercent(string text) => Make(
        $"the chance {Quote(text)} is here a second time; a key can stand only once, so write the second one as {Quote(AnotherSpelling(text))}");

    public static ScenarioError ChancesOverAll(decimal sum) => Make(
        $"the chances are {sum.ToString("0.######", CultureInfo.InvariantCulture)}% in all; at most 100% are possible");

    // The lifecycle: warnings, or errors if it is strict.
    public static ScenarioError UnusualTransition(string from, string to, IEnumerable<string> usual) => Make(
        $"'{to}' does not usually follow '{from}'; usual: {string.Join(", ", usual)}");

    public static ScenarioError NothingFollows(string from, string to) => Make(
        $"'{to}' follows '{from}', after which usually nothing follows");

    private static string DidYouMean(string word, IEnumerable<string> words) =>
        NearestWord.Question(word, words) is { Length: > 0 } question ? question : ";";

    private static string AnotherSpelling(string percent) =>
        percent.Contains('.', StringComparison.Ordinal) ? percent.Replace("%", "0%", StringComparison.Ordinal) : percent.Replace("%", ".0%", StringComparison.Ordinal);

    public static string Quote(string text) => $"'{Short(text)}'";

    // What a file holds may be long, or hold what a terminal would take for a command.
    private static string Short(string text)
    {
        const int Most = 60;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Most)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                ? rune.Value switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", var value => $"\\u{{{value:X}}}" }
                : rune.ToString());
        }

        return shown.ToString();
    }

    private static ScenarioError Make(FormattableString text, [CallerMemberName] string id = "") => new(FormattableString.Invariant(text), id);
}
