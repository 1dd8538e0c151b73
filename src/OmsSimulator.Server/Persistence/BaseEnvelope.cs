using System.Buffers.Binary;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>
/// What stands around each portion of a base: whose format it is and of which version, what the portion has, its place, and a checksum of all
/// of it.
/// </summary>
internal static class BaseEnvelope
{
    private const int VersionAt = 4;
    private const int KindAt = 6;
    private const int PlaceAt = 8;
    private const int Head = 12;
    private const int Tail = sizeof(uint);

    /// <summary>Puts one around a portion.</summary>
    public static byte[] Seal(BaseKind kind, int place, ReadOnlySpan<byte> data)
    {
        var portion = new byte[Head + data.Length + Tail];
        "OMSB"u8.CopyTo(portion);
        BinaryPrimitives.WriteUInt16LittleEndian(portion.AsSpan(VersionAt), StateBase.Version);
        portion[KindAt] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(portion.AsSpan(PlaceAt), place);
        data.CopyTo(portion.AsSpan(Head));
        BinaryPrimitives.WriteUInt32LittleEndian(portion.AsSpan(portion.Length - Tail), SumOf(portion));
        return portion;
    }

    /// <summary>Takes it off; the portion is the one that was written at that place.</summary>
    /// <exception cref="FormatException">It is not; the message says why.</exception>
    public static BasePortion Open(byte[] portion, int place)
    {
        if (portion.Length < Head + Tail || !portion.AsSpan().StartsWith("OMSB"u8))
            throw new FormatException("it is none, or one that a simulator before the first release wrote");
        if (BinaryPrimitives.ReadUInt16LittleEndian(portion.AsSpan(VersionAt)) is var version && version != StateBase.Version)
            throw new FormatException($"it is of version {version}; this simulator reads version {StateBase.Version}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(portion.AsSpan(portion.Length - Tail)) != SumOf(portion))
            throw new FormatException($"portion {place + 1} is not the one that was written");
        if (BinaryPrimitives.ReadInt32LittleEndian(portion.AsSpan(PlaceAt)) != place)
            throw new FormatException($"portion {place + 1} is missing");
        return new((BaseKind)portion[KindAt], portion.AsMemory(Head, portion.Length - Head - Tail));
    }

    private static uint SumOf(byte[] portion) => (uint)Checksum.Of(portion.AsSpan(0, portion.Length - Tail));
}
