namespace OmsSimulator.Domain;

/// <summary>
/// Small numbers, from 1, for values that come again and again. A log and its copies share one, so it only grows, and is bounded: the first
/// 255 values have a number. Reading takes no lock.
/// </summary>
/// <typeparam name="T">A value.</typeparam>
internal sealed class Numbering<T>
    where T : notnull
{
    private const int Most = byte.MaxValue;
    private readonly Lock gate = new();
    private readonly T[] values = new T[Most + 1];
    private volatile Dictionary<T, byte> numbers = [];

    /// <summary>How many values have a number.</summary>
    public int Count => numbers.Count;

    /// <summary>The value that has a number.</summary>
    public T this[byte number] => values[number];

    /// <summary>The number of a value, which gets one where there is one left.</summary>
    public bool TryNumber(T value, out byte number)
    {
        var known = numbers;
        return known.TryGetValue(value, out number) || (known.Count < Most && TryLearn(value, out number));
    }

    private bool TryLearn(T value, out byte number)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(value, out number))
                return true;
            if (numbers.Count == Most)
                return false;
            number = (byte)(numbers.Count + 1);
            values[number] = value;
            numbers = new(numbers) { [value] = number };
            return true;
        }
    }
}
