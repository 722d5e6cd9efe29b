using Rosetta.GetTask;

namespace Rosetta.Verifier.Cli;

/// <summary>Every sentence about a command line that can't be followed: the only place where they are typed.</summary>
internal static class OptionErrors
{
    public const string AWebUrl = "http:// or https:// with a host and no password, such as http://localhost:8080";

    public static string NoProvider { get; } = $"{OptionTable.Provider}: expected {AWebUrl}, and none came";

    public static string NoPacts { get; } = $"expected {OptionTable.Pacts} with files or folders, or {OptionTable.Broker} with a URL, and none came";

    public static string PactsAndBroker { get; } = $"{OptionTable.Pacts} and {OptionTable.Broker}: the pacts come from files or from a broker; leave one of them out";

    public static string StatesAndUrl { get; } =
        $"{OptionTable.States} and {OptionTable.StateUrl}: either the states are there already, or the provider is told to set them up; leave one of them out";

    public static string OnlyForFiles(string flag) => $"{flag}: there is nothing to use it for with {OptionTable.Broker}, whose pacts are verified as they are";

    public static string NobodyIsTold { get; } =
        $"Without {OptionTable.States} or {OptionTable.StateUrl} nobody is told of provider states, and the pacts' example ids are asked for.";

    public static string Refused(OptionRow row, string value, string expected, string question) =>
        $"{row.Flag}: expected {expected}, not {(row.IsSecret ? "what came" : $"'{value}'")}{question}";

    public static string NoValue(OptionRow row) => $"{row.Flag}: expected a value, {row.Value}, and none came";

    public static string TooMany(OptionRow row, IReadOnlyCollection<string> values) => $"{row.Flag}: expected one value, and {values.Count} came: {string.Join(", ", values)}";

    public static string UnknownFlag(string flag, IEnumerable<string> flags) =>
        $"{flag}: there is no such option{NearestWord.Question(flag, flags)}";

    public static string UnexpectedWord(string word) => $"'{word}': expected an option";

    public static string OnlyForBroker(string flag) => $"{flag}: there is nothing to use it for without {OptionTable.Broker}";

    public static string NotWritten(string file, string reason) => $"the report '{file}' can't be written: {reason}";

    public static string NoCore(string reason) => $"the Pact core, which does the verifying, can't be loaded: {reason}";
}
