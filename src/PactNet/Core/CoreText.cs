using System.Runtime.InteropServices;

namespace PactNet.Core;

/// <summary>Text that the core hands out.</summary>
internal static class CoreText
{
    /// <summary>Reads text that the core goes on to own.</summary>
    public static string Borrow(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>Reads text that the caller owns, and gives the memory back to the core, whose allocator it came from.</summary>
    public static string Take(nint text)
    {
        try
        {
            return Borrow(text);
        }
        finally
        {
            if (text != 0)
            {
                NativeMethods.FreeString(text);
            }
        }
    }

    /// <summary>What the core logged outside any mock server or verification since the last call, which is where its errors are.</summary>
    public static string TakeLog() => Take(NativeMethods.FetchLogBuffer(null)).Trim();
}
