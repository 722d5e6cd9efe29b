namespace PactNet.Exceptions;

/// <summary>What the stand-in itself says when something fails; the rest of each message is the core's.</summary>
internal static class Failures
{
    public const string NotVerified = "the pact was not verified";
    public const string RequestFirst = "The response came before the request: call WithRequest before WillRespond.";
    public const string OneEndpoint = "There is an HTTP endpoint already; a verifier takes one. Use another PactVerifier for another endpoint.";
    public const string EndpointFirst = "No endpoint: call WithHttpEndpoint before naming where the pacts are.";
    public const string NoVerifier = "The Pact core made no verifier and gave no reason.";

    public static string NotKept(string consumer, string provider, string mismatches) =>
        $"'{consumer}' did not do what its pact with '{provider}' says: {mismatches}";

    public static string NotVerifiedBecause(string provider, string output) =>
        $"'{provider}' was not verified:{Environment.NewLine}{output}";

    public static string CoreStopped(int code, string output) =>
        $"The Pact core stopped with code {code}: {output}";

    public static string Refused(string call) =>
        $"The Pact core refused '{call}'. A pact can't be changed once its mock server has started: define all interactions before Verify.";

    public static string NoMockServer(string host, int port, int code, string log) =>
        $"The Pact core started no mock server on {host}:{port} (code {code}): {log}";

    public static string NotWritten(string folder, int code, string log) =>
        $"The Pact core wrote no pact file into '{folder}' (code {code}): {log}";

    public static string BadSelectors(int code, string selectors) =>
        $"The Pact core can't use these consumer version selectors (code {code}): {selectors}";

    public static string BadPublishing(int code, string version) =>
        $"The Pact core can't publish results for provider version '{version}' (code {code}).";

    public static string NoCore(string file, string inFolder, string platform) =>
        $"The Pact core, {file}, is neither in {inFolder} nor in its runtimes/{platform}/native. Packages bring it, if there is one for {platform}. "
        + "Built from source, the project that runs Pact (a test project or a program, not a library) has to set <UsesPactNative>true</UsesPactNative>.";

    public static string UnusableCore(string file, string reason) =>
        $"The Pact core {file} can't be loaded on this machine: {reason}";
}
