using System.Buffers.Binary;
using System.Numerics;

namespace OmsSimulator.Persistence;

/// <summary>The checksum of a row of facts (CRC-32C), so that what a disk changed is not taken for what was written.</summary>
internal static class Checksum
{
    /// <summary>Of bytes.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
