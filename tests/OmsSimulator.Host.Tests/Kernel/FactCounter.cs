using OmsSimulator.Domain;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>A part of a sandbox that counts its facts by type: this file, and one line in the list of parts.</summary>
internal sealed class FactCounter : ISandboxPart
{
    private readonly Dictionary<string, int> counts = [];

    /// <summary>How many facts of a type were kept.</summary>
    public int this[string type] => counts.GetValueOrDefault(type);

    /// <inheritdoc/>
    public void Begin(OmsState oms, IPartState? state)
    {
        foreach (var (type, count) in (state as State)?.Counts ?? [])
            counts[type] = count;
    }

    /// <inheritdoc/>
    public void OnFacts(in FactBatch batch, OmsState oms)
    {
        foreach (var fact in batch.Facts)
            counts[fact.GetType().Name] = this[fact.GetType().Name] + 1;
    }

    /// <inheritdoc/>
    public IPartState Capture() =>
        new State([.. counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value))]);

    /// <inheritdoc/>
    public IPartStateReader StateReader() => new Reader();

    private sealed record State((string Type, int Count)[] Counts) : IPartState
    {
        public IEnumerable<SnapshotLine> Lines() =>
            Counts.Select(entry => new SnapshotLine(
                "fact_count",
                writer =>
                {
                    writer.WriteString("type", entry.Type);
                    writer.WriteNumber("count", entry.Count);
                }
            ));
    }

    private sealed class Reader : IPartStateReader
    {
        private readonly List<(string, int)> counts = [];

        public IReadOnlyList<string> Once => [];

        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (kind != "fact_count")
                return false;
            counts.Add((line.Required("type"), line.RequiredInteger("count", 1)));
            return true;
        }

        public IPartState Finish(OmsState oms, Problems problems) => new State([.. counts]);
    }
}
