using System.Buffers.Binary;
using System.Text;

namespace OmsSimulator.Journal;

/// <summary>Reads what an <see cref="EntryBuffer"/> wrote, in the same order.</summary>
/// <param name="bytes">The bytes of an entry.</param>
internal ref struct EntryCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>One byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>A long number.</summary>
    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A number from 0.</summary>
    public int Number()
    {
        var (number, shift) = (0u, 0);
        while (true)
        {
            var next = Byte();
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)number;
            shift += 7;
        }
    }

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Bytes.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(Number());

    /// <summary>So many bytes.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
