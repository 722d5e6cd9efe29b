using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Recordings;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>Every sentence about options that can't be taken: the only place where they are typed.</summary>
internal static class OptionErrors
{
    public static string Refused(GivenOption given, string value, string expected, IEnumerable<string>? words) =>
        $"{given.Source}: expected {expected}, not {(given.Row.IsSecret ? "what came" : $"'{value}'")}{NearestWord.Question(value, words ?? [])}";

    public static string NoValue(GivenOption given) => $"{given.Source}: expected a value, {given.Row.Value}, and none came";

    public static string TooMany(GivenOption given) =>
        $"{given.Source}: expected one value, and {given.Values.Length} came{(given.Row.IsSecret ? "" : $": {string.Join(", ", given.Values)}")}";

    public static string UnknownFlag(string flag, string verb, IEnumerable<string> flags) =>
        $"{flag}: '{verb}' has no such option{NearestWord.Question(flag, flags)}";

    public static string UnexpectedWord(string word, string verb) => $"'{word}': '{verb}' takes no such argument";

    public static string UnknownVerb(string word, IReadOnlyCollection<string> verbs) =>
        $"'{word}': expected a verb, one of {string.Join(", ", verbs)}{NearestWord.Question(word, verbs)}";

    public static string UnknownVariable(string name) =>
        $"{name} is set, but is no option of this server{NearestWord.Question(name, OptionTable.All.Select(row => row.Variable))}; it is ignored";

    public static string ForeignVariable(string name) =>
        $"{name} is set, but this server does not read it; use {OptionTable.Urls} or ROSETTA_URLS to say where it listens";

    public static string UnknownKey(string source, string key) =>
        $"{source}: there is no such setting{NearestWord.Question(key, OptionTable.All.Select(row => row.SettingsKey))}";

    public static string RepeatedKey(string source) => $"{source}: given more than once";

    public static string NotAValue(string source, string kind) => $"{source}: expected a text, a number, true or false, or a list of these, not {kind}";

    public static string NotASection(string source, string kind) => $"{source}: expected an object with the server's settings, not {kind}";

    public static string Contradiction(string strict, string lenient) =>
        $"{strict} and {lenient} contradict each other: one refuses more than usual, the other less; leave one of them out";

    public static string Exposed(string source, ListenUrl url) =>
        $"{source}: {url} can be reached from other machines, and the admin API would be open to all of them; " +
        $"add {OptionTable.AdminToken} TOKEN, or listen on {url with { Host = ListenUrl.Default.Host }}";

    public static string InsecureViewUrl(string source, string url) =>
        $"{source}: {url} is not https, and a viewUrl of Get Task always is; the contract and its validators refuse it";

    public static string CertificateWithoutHttps(string source) =>
        $"{source}: there is nothing to use it for, since no url is https; add one, such as {OptionTable.Urls} https://127.0.0.1:5443";

    public static string PasswordWithoutCertificate(string source) => $"{source}: there is nothing to use it for without {OptionTable.Certificate} FILE";

    public static string UnknownScenario(string source, string name, Catalogue catalogue) =>
        $"{source}: there is no scenario '{name}'{NearestWord.Question(name, catalogue.Scenarios.Select(scenario => scenario.Name))}; 'rosetta-mock scenarios' lists them all";

    public static string UpstreamIsSelf(string source) => $"{source}: the server itself listens there, and would ask itself; name the real Rosetta, or listen elsewhere with {OptionTable.Urls}";

    public static string NoUpstream() => $"{OptionTable.Upstream}: expected the URL of a real Rosetta to record, and none came";

    public static string NoRecordingFile() => $"{RecordVerb.Out.Flag}: expected {RecordingPath.Expected}, and none came";

    public static string NoFiles() => "FILE…: expected scenario files, or folders with some, and none came";

    public static string MissingFile(string path) => $"'{path}': expected a scenario file, or a folder with some, and there is nothing of that name";

    public static string NoScenarioFiles(string folder) => $"'{folder}': expected a folder with scenario files (.yaml, .yml or .json), and there are none";

    public static string CannotWrite(string reason) => $"The world could not be written: {reason}";

    public static string NoCoverageFolder() => "DIR: expected a folder with coverage reports, and none came";

    public static string MissingCoverageFolder(string path) => $"'{path}': expected a folder with coverage reports, and there is no such folder";

    public static string NoCoverageReports(string folder) =>
        $"'{folder}': expected a folder with coverage reports, and there are none; a fake leaves one there on stop if ROSETTA_COVERAGE_DIR names the folder";

    public static string NoCommand(string flag) => $"{flag}: expected the command that runs the client, and none came";

    public static string CommandWithoutBase(GivenOption given, string placeholder) =>
        $"{given.Source}: expected a command with {placeholder} in it, which becomes the address to ask; without it the client asks somebody else";
}
