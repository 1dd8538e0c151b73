using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <summary>Reads what <see cref="PackedFactWriter"/> wrote, in the same order.</summary>
internal ref struct PackedFactReader(ReadOnlySpan<byte> bytes, Numbering<string> words)
{
    private const int Group = 7;
    private const byte More = 1 << Group;

    private readonly Numbering<string> words = words;
    private ReadOnlySpan<byte> bytes = bytes;

    /// <summary>A whole number.</summary>
    public long Number()
    {
        ulong number = 0;
        var shift = 0;
        byte group;
        do
        {
            group = Byte();
            number |= (ulong)(group & (More - 1)) << shift;
            shift += Group;
        } while (group >= More);
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>A number of 32 bits.</summary>
    public int Id() => (int)Number();

    /// <summary>A number, or none.</summary>
    public int? MaybeId() => Byte() == 0 ? null : Id();

    /// <summary>True, false or none.</summary>
    public bool? MaybeBoolean() =>
        Byte() switch
        {
            0 => null,
            1 => false,
            _ => true,
        };

    /// <summary>A word, or none.</summary>
    public string? MaybeWord() => Byte() is > 0 and var number ? words[number] : null;

    /// <summary>The state of a package or of its item.</summary>
    public PackageState PackageState() => new(words[Byte()]);

    /// <summary>The state of a transfer order.</summary>
    public TransferState TransferState() => new(words[Byte()]);

    /// <summary>A text.</summary>
    public string Text() => MaybeText()!;

    /// <summary>A text, or none.</summary>
    public string? MaybeText()
    {
        var length = Id();
        if (length < 0)
            return null;
        var text = new string(MemoryMarshal.Cast<byte, char>(bytes[..(length * sizeof(char))]));
        bytes = bytes[(length * sizeof(char))..];
        return text;
    }

    /// <summary>A list of ids.</summary>
    public int[] Ids()
    {
        var ids = new int[Id()];
        var before = 0L;
        for (var index = 0; index < ids.Length; index++)
            ids[index] = (int)(before += Number());
        return ids;
    }

    private byte Byte()
    {
        var value = bytes[0];
        bytes = bytes[1..];
        return value;
    }
}
