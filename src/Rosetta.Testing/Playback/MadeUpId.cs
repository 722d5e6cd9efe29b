using System.Buffers.Binary;

namespace Rosetta.Testing.Playback;

/// <summary>Ids for tasks that nobody has asked for: UUIDs that look like any other, the same for the same seed, session and ordinal.</summary>
internal static class MadeUpId
{
    private const ulong Source = 3; // Beside those of the decider.

    public static string Of(Session session, long ordinal, DrawPurpose purpose)
    {
        var draw = new Draw(session.Settings.Seed, SessionStore.KeyOf(session.Name), Source, ordinal);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, draw.Bits(purpose));
        bytes[6] = (byte)(0x40 | (bytes[6] & 0x0F)); // Version 4 and its variant, as everybody's are.
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
