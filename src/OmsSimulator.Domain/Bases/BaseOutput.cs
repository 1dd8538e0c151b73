using System.Text;

namespace OmsSimulator.Domain;

/// <summary>
/// Bytes of a base: numbers in groups of seven bits, instants by their distance from the one before, words and values that come again by
/// their number. What one of these wrote, one <see cref="BaseInput"/> reads.
/// </summary>
/// <param name="room">About how many bytes there will be.</param>
internal sealed class BaseOutput(int room = 64 * 1024)
{
    private const int Group = 7;
    private const byte More = 1 << Group;
    private const int LongestNumber = 10;
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<object, int> values = [];
    private byte[] bytes = new byte[room];
    private long instant;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>A byte.</summary>
    public void Byte(byte value)
    {
        Room(1);
        bytes[Length++] = value;
    }

    /// <summary>True or false.</summary>
    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>A whole number, the shorter the nearer to zero.</summary>
    public void Number(long number)
    {
        Room(LongestNumber);
        var left = (ulong)((number << 1) ^ (number >> 63));
        while (left >= More)
        {
            bytes[Length++] = (byte)(left | More);
            left >>= Group;
        }

        bytes[Length++] = (byte)left;
    }

    /// <summary>A number, or none.</summary>
    public void Maybe(int? number)
    {
        Flag(number is not null);
        if (number is { } known)
            Number(known);
    }

    /// <summary>An instant, UTC.</summary>
    public void Instant(DateTime at)
    {
        Number(at.Ticks - instant);
        instant = at.Ticks;
    }

    /// <summary>An instant, or none.</summary>
    public void Maybe(DateTime? at)
    {
        Flag(at is not null);
        if (at is { } known)
            Instant(known);
    }

    /// <summary>An amount of money, with the digits that it has.</summary>
    public void Amount(decimal amount)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
        foreach (var part in parts)
            Number(part);
    }

    /// <summary>A text of its own, or none.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Room(length);
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    /// <summary>A document, or none, as the text that it is.</summary>
    public void Document(Base64Document? document)
    {
        Number(document?.Length ?? -1);
        if (document is null)
            return;
        Room(document.Length);
        document.Letters.CopyTo(bytes.AsSpan(Length));
        Length += document.Length;
    }

    /// <summary>A text that comes again and again, or none.</summary>
    public void Word(string? word)
    {
        if (word is null)
        {
            Number(-1);
            return;
        }

        if (words.TryGetValue(word, out var number))
        {
            Number(number);
            return;
        }

        Number(words.Count);
        words.Add(word, words.Count);
        Text(word);
    }

    /// <summary>A value that comes again and again, or none.</summary>
    public void Shared<T>(T? value, Action<BaseOutput, T> write)
        where T : class
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        if (values.TryGetValue(value, out var number))
        {
            Number(number);
            return;
        }

        Number(values.Count);
        values.Add(value, values.Count);
        write(this, value);
    }

    /// <summary>Ids, each by its distance from the one before.</summary>
    public void Ids(IReadOnlyList<int> ids)
    {
        Number(ids.Count);
        var before = 0L;
        for (var index = 0; index < ids.Count; index++)
        {
            Number(ids[index] - before);
            before = ids[index];
        }
    }

    /// <summary>Bytes, with their length.</summary>
    public void Run(ReadOnlySpan<byte> run)
    {
        Number(run.Length);
        Raw(run);
    }

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> run)
    {
        Room(run.Length);
        run.CopyTo(bytes.AsSpan(Length));
        Length += run.Length;
    }

    private void Room(int more)
    {
        if (bytes.Length - Length < more)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
    }
}
