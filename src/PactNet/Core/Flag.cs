namespace PactNet.Core;

/// <summary>Yes and no as the core's verifier takes them.</summary>
internal static class Flag
{
    public static byte Of(bool yes) => yes ? (byte)1 : (byte)0;
}
