using System.Text;

namespace OmsSimulator.Domain;

/// <summary>Reads what a <see cref="BaseOutput"/> wrote, in the same order.</summary>
/// <param name="bytes">The bytes; where they end too early, reading fails.</param>
internal sealed class BaseInput(ReadOnlyMemory<byte> bytes)
{
    private const int Group = 7;
    private const byte More = 1 << Group;
    private readonly List<string> words = [];
    private readonly List<object> values = [];
    private int place;
    private long instant;

    /// <summary>Whether all of it was read.</summary>
    public bool IsAtEnd => place == bytes.Length;

    /// <summary>A byte.</summary>
    public byte Byte() => bytes.Span[place++];

    /// <summary>True or false.</summary>
    public bool Flag() => Byte() != 0;

    /// <summary>A whole number.</summary>
    public long Number()
    {
        var rest = bytes.Span[place..];
        ulong number = 0;
        var read = 0;
        byte group;
        do
        {
            group = rest[read];
            number |= (ulong)(group & (More - 1)) << (Group * read++);
        } while (group >= More);
        place += read;
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>A number of 32 bits.</summary>
    public int Id() => (int)Number();

    /// <summary>A number, or none.</summary>
    public int? MaybeId() => Flag() ? Id() : null;

    /// <summary>An instant, UTC.</summary>
    public DateTime Instant() => new(instant += Number(), DateTimeKind.Utc);

    /// <summary>An instant, or none.</summary>
    public DateTime? MaybeInstant() => Flag() ? Instant() : null;

    /// <summary>An amount of money.</summary>
    public decimal Amount() => new([Id(), Id(), Id(), Id()]);

    /// <summary>A text, or none.</summary>
    public string? MaybeText() => Id() is >= 0 and var length ? Encoding.UTF8.GetString(Raw(length).Span) : null;

    /// <summary>A text.</summary>
    public string Text() => MaybeText() ?? throw new FormatException("a text is missing");

    /// <summary>A document, or none.</summary>
    public Base64Document? MaybeDocument() => Id() is >= 0 and var length ? Base64Document.Of(Raw(length).Span) : null;

    /// <summary>A text that comes again, or none.</summary>
    public string? MaybeWord()
    {
        var number = Id();
        if (number == words.Count)
            words.Add(Known(Text()));
        return number < 0 ? null : words[number];
    }

    /// <summary>A text that comes again.</summary>
    public string Word() => MaybeWord() ?? throw new FormatException("a word is missing");

    /// <summary>A value that comes again, or none.</summary>
    public T? Shared<T>(Func<BaseInput, T> read)
        where T : class
    {
        var number = Id();
        if (number == values.Count)
        {
            // It may have such values in it, which were numbered after it.
            values.Add(number);
            values[number] = read(this);
        }

        return number < 0 ? null : (T)values[number];
    }

    /// <summary>A list of ids.</summary>
    public int[] Ids()
    {
        var ids = Room<int>();
        var before = 0L;
        for (var index = 0; index < ids.Length; index++)
            ids[index] = (int)(before += Number());
        return ids;
    }

    /// <summary>A list, with its length.</summary>
    /// <param name="read">Reads one of it.</param>
    public T[] Many<T>(Func<BaseInput, T> read)
    {
        var many = Room<T>();
        for (var index = 0; index < many.Length; index++)
            many[index] = read(this);
        return many;
    }

    /// <summary>Bytes, with their length.</summary>
    public ReadOnlyMemory<byte> Run() => Raw(Id());

    // States and the like are compared again and again: with themselves that costs nothing.
    private static string Known(string word) => string.IsInterned(word) ?? word;

    private T[] Room<T>()
    {
        var count = Id();
        return count >= 0 && count <= bytes.Length - place
            ? (count == 0 ? [] : new T[count])
            : throw new FormatException("a list is too long");
    }

    private ReadOnlyMemory<byte> Raw(int length)
    {
        var run = bytes.Slice(place, length);
        place += length;
        return run;
    }
}
