using System.Buffers;
using System.Text.Json;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>The journal as a HAR file, and entries that are hard to put into one.</summary>
internal static class HarFile
{
    public static JsonElement Of(JournalRing ring)
    {
        var output = new ArrayBufferWriter<byte>();
        Har.Write(output, ring.Read(default));
        return JsonElement.Parse(output.WrittenSpan);
    }

    public static JsonElement[] Entries(JournalRing ring) => [.. Of(ring).GetProperty("log").GetProperty("entries").EnumerateArray()];

    /// <summary>Bodies that are not text.</summary>
    public static JournalDraft Binary()
    {
        var draft = Draft();
        draft.RequestBody = new byte[] { 0x80 };
        draft.RequestBytes = 1;
        draft.ResponseBody = new byte[] { 0xFF, 0x00, 0xE2 };
        draft.ResponseBytes = 3;
        return draft;
    }

    /// <summary>Bodies of which only the beginning was kept.</summary>
    public static JournalDraft Long()
    {
        var draft = Draft();
        draft.RequestBody = new byte[5000];
        draft.RequestBytes = 5000;
        draft.ResponseBody = new byte[4096];
        draft.ResponseBytes = 1_000_000;
        return draft;
    }
}
