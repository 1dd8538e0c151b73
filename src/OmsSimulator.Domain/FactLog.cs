using System.Collections;

namespace OmsSimulator.Domain;

/// <summary>
/// Everything that happened, oldest first, of which the oldest part may be folded into the state as it is. The facts that commands leave most often are kept
/// without an object of their own, so that a busy sandbox gives the garbage collector little to carry.
/// </summary>
public sealed class FactLog : IReadOnlyList<RecordedFact>
{
    private readonly History<Entry> entries;
    private readonly StateKeys keys;

    internal FactLog() => (entries, keys) = (new(), new());

    private FactLog(FactLog other) => (entries, keys) = (other.entries.Copy(), other.keys);

    /// <summary>How many facts there ever were; they are numbered from 1.</summary>
    public int Total => entries.Total;

    /// <summary>How many of them are folded: only what they came to is known.</summary>
    public int Folded => entries.First;

    /// <summary>How many are still known one by one.</summary>
    public int Count => entries.Count;

    /// <summary>A fact that is still known, by its place among those.</summary>
    public RecordedFact this[int index] => At(entries.First + index);

    /// <inheritdoc/>
    public IEnumerator<RecordedFact> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A fact that is still known, by its number from 0.</summary>
    internal RecordedFact At(int number)
    {
        var entry = entries.At(number);
        var fact = entry.Kind switch
        {
            Kind.StateChanged => new PackageStateChanged(entry.PackageId, keys.Of(entry.From), keys.Of(entry.To), (string?)entry.Value, entry.TransitionId == 0 ? null : entry.TransitionId),
            Kind.Blocked => new PackageBlocked(entry.PackageId, (string)entry.Value!),
            _ => (OmsFact)entry.Value!,
        };
        return new RecordedFact(fact, entry.At, entry.UserId == 0 ? null : entry.UserId);
    }

    /// <summary>Whether a fact that is still known is a change of a package's state.</summary>
    internal bool IsPackageStateChange(int number) => entries.At(number) is { Kind: Kind.StateChanged } or { Value: PackageStateChanged };

    internal void Add(RecordedFact recorded) => entries.Add(recorded.Fact switch
    {
        PackageStateChanged change when keys.TryNumber(change.From, out var from) && keys.TryNumber(change.To, out var to) =>
            new(change.CommandCode, recorded.At, recorded.UserId ?? 0, change.PackageId, change.TransitionId ?? 0, from, to, Kind.StateChanged),
        PackageBlocked blocked => new(keys.Shared(blocked.User), recorded.At, recorded.UserId ?? 0, blocked.PackageId, 0, 0, 0, Kind.Blocked),
        _ => new(recorded.Fact, recorded.At, recorded.UserId ?? 0, 0, 0, 0, 0, Kind.Other),
    });

    /// <summary>Folds facts before a number; the number of the first that is still known.</summary>
    internal int Fold(int before)
    {
        entries.Forget(before);
        return entries.First;
    }

    internal void StartAt(int number) => entries.StartAt(number);

    internal FactLog Copy() => new(this);

    private enum Kind : byte
    {
        Other,
        StateChanged,
        Blocked,
    }

    private readonly record struct Entry(object? Value, DateTime At, int UserId, int PackageId, int TransitionId, byte From, byte To, Kind Kind);

    /// <summary>States by a number, and texts that come again and again. Shared by a log and its copies, so it only grows, and is bounded.</summary>
    private sealed class StateKeys
    {
        private const int MostStates = 250;
        private const int TextSlots = 256;
        private readonly Lock gate = new();
        private readonly Dictionary<PackageState, byte> numbers = [];
        private readonly PackageState[] states = new PackageState[MostStates];
        private readonly string?[] texts = new string?[TextSlots];

        public PackageState Of(byte number) => states[number];

        public bool TryNumber(PackageState state, out byte number)
        {
            lock (gate)
            {
                if (numbers.TryGetValue(state, out number))
                    return true;
                if (numbers.Count == MostStates)
                    return false;
                number = (byte)numbers.Count;
                states[number] = state;
                numbers[state] = number;
                return true;
            }
        }

        public string Shared(string text)
        {
            var slot = (uint)text.GetHashCode() % TextSlots;
            if (texts[slot] is { } known && known == text)
                return known;
            texts[slot] = text;
            return text;
        }
    }
}
