using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <summary>Writes the members of a fact into a few bytes: numbers in groups of seven bits, texts as they stand in memory.</summary>
internal ref struct PackedFactWriter(Span<byte> room, Numbering<string> words)
{
    private const int Group = 7;
    private const byte More = 1 << Group;

    private readonly Span<byte> room = room;
    private readonly Numbering<string> words = words;

    /// <summary>How many bytes there are; the first is the kind's.</summary>
    public int Length { get; private set; } = 1;

    /// <summary>Whether all of it found room.</summary>
    public bool Fits { get; private set; } = true;

    /// <summary>A whole number, the shorter the nearer to zero.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Number(long number)
    {
        var left = (ulong)((number << 1) ^ (number >> 63));
        while (left >= More)
        {
            Byte((byte)(left | More));
            left >>= Group;
        }

        Byte((byte)left);
        return ref this;
    }

    /// <summary>A number, or none.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Maybe(int? number)
    {
        Byte(number is null ? (byte)0 : (byte)1);
        if (number is { } known)
            Number(known);
        return ref this;
    }

    /// <summary>True, false or none.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Maybe(bool? said)
    {
        Byte(
            said switch
            {
                null => 0,
                false => 1,
                true => 2,
            }
        );
        return ref this;
    }

    /// <summary>A word that comes again and again: the key of a state, the code of a command.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Word(string? word)
    {
        if (word is not null && words.TryNumber(word, out var number))
            Byte(number);
        else
            Fits = false;
        return ref this;
    }

    /// <summary>Such a word, or none.</summary>
    [UnscopedRef]
    public ref PackedFactWriter MaybeWord(string? word)
    {
        if (word is not null)
            return ref Word(word);
        Byte(0);
        return ref this;
    }

    /// <summary>A text.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Text(string text)
    {
        Number(text.Length);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        if (bytes.Length > room.Length - Length)
        {
            Fits = false;
            return ref this;
        }

        bytes.CopyTo(room[Length..]);
        Length += bytes.Length;
        return ref this;
    }

    /// <summary>A text, or none.</summary>
    [UnscopedRef]
    public ref PackedFactWriter MaybeText(string? text)
    {
        if (text is not null)
            return ref Text(text);
        Number(-1);
        return ref this;
    }

    /// <summary>Ids, each by its distance from the one before.</summary>
    [UnscopedRef]
    public ref PackedFactWriter Ids(IReadOnlyList<int> ids)
    {
        Number(ids.Count);
        var before = 0L;
        for (var index = 0; index < ids.Count && Fits; index++)
        {
            Number(ids[index] - before);
            before = ids[index];
        }

        return ref this;
    }

    private void Byte(byte value)
    {
        if (Length < room.Length)
            room[Length++] = value;
        else
            Fits = false;
    }
}
