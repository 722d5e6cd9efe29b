using System.Globalization;
using Rosetta.Contracts.Verification.States;
using Rosetta.GetTask;

namespace Rosetta.Contracts;

/// <summary>Every sentence about contracts that can't be written, read or verified: the only place where they are typed.</summary>
internal static class ContractErrors
{
    public static string NothingAnswersAny { get; } =
        $"A pact says what is answered, and {nameof(ErrorHttpStatus)}.{nameof(ErrorHttpStatus.Any)} names no HTTP status; use {nameof(ErrorHttpStatus.Envelope)} or {nameof(ErrorHttpStatus.Semantic)}. A verification takes {nameof(ErrorHttpStatus.Any)}.";

    public static string ClientFailed(string consumer, string description, string text) =>
        $"'{consumer}' did not make the call that '{description}' expects. The Pact core says:\n{text}";

    public static string NothingVerified(string consumer) =>
        $"The pact of '{consumer}' is empty: no outcome was verified. Call {nameof(GetTaskPact.VerifyAsync)} first; an outcome whose client failed is left out.";

    public static string MissingFile(string path) => $"'{path}': expected a pact file, or a folder with some, and there is nothing of that name";

    public static string NoFiles(string folder) => $"'{folder}': expected a folder with pact files (.json), and there are none";

    public static string Unreadable(string file, string reason) => $"'{file}': can't be read: {reason}";

    public static string NotJson(string file, string reason) => $"'{file}': expected a pact file, and it is not JSON: {reason}";

    public static string NotAPact(string file, string missing) => $"'{file}': expected a pact file, and {missing}";

    public static string NothingFrom(string what, string name, IEnumerable<string> names) =>
        $"no pact has the {what} '{name}'; they have: {string.Join(", ", names.Distinct().Select(one => $"'{one}'"))}";

    public static string NoInteractions { get; } = "there is no interaction to verify, and to verify none is to prove nothing";

    public static string BrokersPactsAreAsTheyAre { get; } =
        $"A broker's pacts are verified, and their results published, as they are; {nameof(ErrorHttpStatus)} would change them. Leave it out, or fetch the pacts as files.";

    public static string NothingProven { get; } = "nothing was verified, so nothing is proven";

    public static string NotAvailable(string state, string reason) => $"'{state}' can't be had there: {reason}";

    public static string NoIds(string state, string source) =>
        $"{source} says nothing of the provider state '{state}'; add its ids, or \"{StatesFile.NotAvailable}\" with the reason why it can't be had";

    public static string StateRefused(string state, int status, string answer) => string.Create(
        CultureInfo.InvariantCulture, $"the provider state '{state}' could not be set up: the state URL answered {status}{(answer.Length > 0 ? $": {answer}" : "")}");

    public static string StateCodeFailed(string state, Exception error) => $"the provider state '{state}' could not be set up: {error.GetType().Name}: {error.Message}";

    public static string StateUnanswered(string state, string reason) => $"the provider state '{state}' could not be set up: the state URL can't be reached: {reason}";

    public static string StateLate(string state, TimeSpan limit) =>
        $"the provider state '{state}' could not be set up: the state URL did not answer within {Seconds(limit)}";

    public static string Unreachable(Uri provider, string reason) => $"the provider can't be reached at {provider}: {reason}";

    public static string Late(TimeSpan limit) => $"the provider did not answer within {Seconds(limit)}";

    public static string Ended(Uri provider) => $"the provider at {provider} ended the connection before it had answered";

    public static string CoreFailed(string text) => $"the Pact core could not verify it: {text}";

    public static string NotPublished(string reason) => $"the results were not published: {reason}";

    private static string Seconds(TimeSpan limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.###} s");
}
