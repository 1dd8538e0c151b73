using System.Buffers.Binary;
using System.Text;

namespace OmsSimulator.Journal;

/// <summary>Writes the parts of an entry one after the other into a buffer that its thread uses again.</summary>
internal sealed class EntryBuffer
{
    private const int KeptCapacity = 256 * 1024;
    private const int MostBytesOfLetter = 3;

    [ThreadStatic]
    private static EntryBuffer? own;

    private byte[] bytes = new byte[2048];
    private int length;

    private EntryBuffer() { }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>This thread's buffer, empty.</summary>
    public static EntryBuffer Take()
    {
        if (own is null || own.bytes.Length > KeptCapacity)
            own = new EntryBuffer();
        own.length = 0;
        return own;
    }

    /// <summary>One byte.</summary>
    public void Add(byte value) => Room(1)[0] = value;

    /// <summary>A long number.</summary>
    public void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);

    /// <summary>A number from 0, in as few bytes as it needs.</summary>
    public void Add(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        Add((byte)rest);
    }

    /// <summary>A text; none is an empty one.</summary>
    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Add(0);
            return;
        }

        var most = text.Length * MostBytesOfLetter;
        if (most < 0x80)
        {
            // However long it becomes, its length is one byte.
            EnsureRoom(most + 1);
            var written = Encoding.UTF8.GetBytes(text, bytes.AsSpan(length + 1));
            bytes[length] = (byte)written;
            length += written + 1;
            return;
        }

        Add(Encoding.UTF8.GetByteCount(text));
        EnsureRoom(most);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    /// <summary>Bytes.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        Add(value.Length);
        value.CopyTo(Room(value.Length));
    }

    private Span<byte> Room(int size)
    {
        EnsureRoom(size);
        length += size;
        return bytes.AsSpan(length - size, size);
    }

    private void EnsureRoom(int size)
    {
        if (bytes.Length - length < size)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size));
    }
}
