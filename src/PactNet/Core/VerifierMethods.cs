using System.Runtime.InteropServices;

namespace PactNet.Core;

/// <summary>The functions of pact_ffi that verify providers. Text is UTF-8 everywhere; a flag is a byte, 0 for no.</summary>
internal static partial class VerifierMethods
{
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = StringMarshalling.Utf8)]
    public static partial VerifierHandle New(string application, string version);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_shutdown")]
    public static partial void Free(nint verifier);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProvider(VerifierHandle verifier, string name, string scheme, string host, ushort port, string path);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_coloured_output")]
    public static partial int SetColoured(VerifierHandle verifier, byte coloured);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFilter(VerifierHandle verifier, string? description, string? state, byte withoutState);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetStateUrl(VerifierHandle verifier, string url, byte teardown, byte inBody);

    /// <param name="verifier">The verifier.</param>
    /// <param name="disableSslVerification">Whether any certificate will do.</param>
    /// <param name="requestTimeout">In milliseconds.</param>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_verification_options")]
    public static partial int SetOptions(VerifierHandle verifier, byte disableSslVerification, CULong requestTimeout);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddHeader(VerifierHandle verifier, string name, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddFile(VerifierHandle verifier, string file);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_directory_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddDirectory(VerifierHandle verifier, string directory);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_consumer_filters", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetConsumers(VerifierHandle verifier, string[] consumers, ushort count);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_url_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddUrl(VerifierHandle verifier, string url, string? username, string? password, string? token);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_broker_source_with_selectors", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddBroker(
        VerifierHandle verifier,
        string url,
        string? username,
        string? password,
        string? token,
        byte enablePending,
        string? includeWipSince,
        string[] providerTags,
        ushort providerTagCount,
        string? providerBranch,
        string[] selectors,
        ushort selectorCount,
        string[] consumerTags,
        ushort consumerTagCount);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_publish_options", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetPublishing(
        VerifierHandle verifier, string providerVersion, string? buildUrl, string[] tags, ushort tagCount, string? branch);

    /// <returns>0 if all went well, 1 if something was not as the pacts say, 2 if the verification broke off.</returns>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_execute")]
    public static partial int Execute(VerifierHandle verifier);

    /// <summary>What this verifier told of its last run. To be freed.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_output")]
    public static partial nint Output(VerifierHandle verifier, byte withoutColours);

    /// <summary>What was logged by verifications of the same provider name since the last call. To be freed.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_logs")]
    public static partial nint Logs(VerifierHandle verifier);
}
