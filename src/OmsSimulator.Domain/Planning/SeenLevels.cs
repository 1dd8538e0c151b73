using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OmsSimulator.Domain;

/// <summary>
/// What an attempt to plan saw in stock, per location and sku, in the order in which it looked. Every plan keeps it for good, so it is four
/// arrays: a dictionary for each location took five times as much, more than all else of a plan.
/// </summary>
internal sealed class SeenLevels : IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>
{
    private readonly string[] locations;
    private readonly int[] ends;
    private readonly string[] skus;
    private readonly long[] counts;

    /// <summary>Copies what was seen.</summary>
    public SeenLevels(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> seen)
    {
        locations = [.. seen.Keys];
        ends = new int[locations.Length];
        var all = 0;
        for (var index = 0; index < locations.Length; index++)
            ends[index] = all += seen[locations[index]].Count;
        (skus, counts) = (new string[all], new long[all]);
        var place = 0;
        foreach (var location in locations)
        {
            foreach (var (sku, count) in seen[location])
                (skus[place], counts[place++]) = (sku, count);
        }
    }

    /// <inheritdoc/>
    public int Count => locations.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => locations;

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyDictionary<string, long>> Values => this.Select(static seen => seen.Value);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> this[string key] =>
        TryGetValue(key, out var seen) ? seen : throw new KeyNotFoundException($"Nothing was seen at {key}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => locations.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, long> value)
    {
        var place = Array.IndexOf(locations, key);
        value = place < 0 ? null : At(place);
        return place >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyDictionary<string, long>>> GetEnumerator()
    {
        for (var index = 0; index < locations.Length; index++)
            yield return new(locations[index], At(index));
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, long> At(int place)
    {
        var seen = new Dictionary<string, long>();
        for (var index = place == 0 ? 0 : ends[place - 1]; index < ends[place]; index++)
            seen.Add(skus[index], counts[index]);
        return seen;
    }
}
