using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace PactNet.Core;

/// <summary>The functions of pact_ffi that make pacts and run mock servers. Text is UTF-8 everywhere.</summary>
internal static partial class NativeMethods
{
    /// <summary>Version 4 of the Pact specification, as the core counts.</summary>
    public const int SpecificationV4 = 5;

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_log_to_buffer")]
    public static partial int LogToBuffer(int levelFilter);

    /// <summary>What was logged outside any mock server or verification since the last call. To be freed.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_fetch_log_buffer", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint FetchLogBuffer(string? logId);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_string_delete")]
    public static partial void FreeString(nint text);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_new_pact", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ushort NewPact(string consumer, string provider);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_free_pact_handle")]
    public static partial uint FreePact(ushort pact);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_specification")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithSpecification(ushort pact, int version);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_new_interaction", StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint NewInteraction(ushort pact, string description);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_given", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool Given(uint interaction, string state);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_given_with_param", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool GivenWithParameter(uint interaction, string state, string name, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_request", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithRequest(uint interaction, string method, string path);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithQuery(uint interaction, string name, nuint index, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_header_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithHeader(uint interaction, InteractionPart part, string name, nuint index, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_body", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithBody(uint interaction, InteractionPart part, string contentType, string body);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_response_status")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithStatus(uint interaction, ushort status);

    /// <returns>The port, or a negative error.</returns>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int StartMockServer(ushort pact, string host, ushort port, string transport, string? transportConfig);

    /// <summary>A JSON array. It belongs to the mock server and is freed with it.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_mock_server_mismatches")]
    public static partial nint MockServerMismatches(int port);

    /// <summary>It belongs to the mock server and is freed with it.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_mock_server_logs")]
    public static partial nint MockServerLogs(int port);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_cleanup_mock_server")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool StopMockServer(int port);

    /// <returns>0, or a positive error.</returns>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_pact_handle_write_file", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int WritePact(ushort pact, string folder, [MarshalAs(UnmanagedType.U1)] bool overwrite);
}
