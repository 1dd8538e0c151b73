using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>A journal at one moment.</summary>
/// <param name="Log">The entries.</param>
/// <param name="Calls">How many calls there were: ids are made of it.</param>
/// <param name="Dropped">How many entries were dropped.</param>
/// <param name="Ids">What the ids of the calls are made of.</param>
/// <param name="Source">The journal that reads the entries; none: they are whole documents, which need none.</param>
internal sealed record JournalState(ByteLog Log, long Calls, long Dropped, CallIds Ids, RequestJournal? Source) : IPartState
{
    private const string Kind = "journal";
    private const string EntryKind = "request";
    private const int LargestStatus = 599;

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() =>
        Entries()
            .Select(entry => new SnapshotLine(
                EntryKind,
                writer =>
                {
                    writer.WritePropertyName(EntryKind);
                    JournalJson.Write(writer, entry, bytes: false);
                }
            ))
            .Prepend(Counters(Dropped));

    /// <inheritdoc/>
    /// <remarks>What was asked and answered is not kept, only how often.</remarks>
    public IEnumerable<SnapshotLine> LinesToKeep() => [Counters(0)];

    private SnapshotLine Counters(long dropped) =>
        new(
            Kind,
            writer =>
            {
                writer.WriteNumber("calls", Calls);
                writer.WriteNumber("dropped", dropped);
            }
        );

    // One after the other, the oldest first: together they may be larger than what there is of memory.
    private IEnumerable<JournalEntry> Entries()
    {
        var buffer = Array.Empty<byte>();
        for (var number = Log.First; number < Log.Next; number++)
        {
            if (Log.TryCopy(number, ref buffer, out var length))
                yield return EntryBytes.Read(buffer.AsSpan(0, length), Source);
        }
    }

    internal sealed class Reader(int randomSeed) : IPartStateReader
    {
        private readonly ByteLog log = new();
        private (long Calls, long Dropped) counts;

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [Kind];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (kind == Kind)
                counts = (line.Count("calls"), line.Count("dropped"));
            else if (kind == EntryKind)
                Take(line);
            return kind is Kind or EntryKind;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems) =>
            new JournalState(log, counts.Calls, counts.Dropped, new CallIds(randomSeed), null);

        private void Take(DocumentObject line)
        {
            var known = line.Problems.List.Count;
            if (!line.TryGet(EntryKind, out var entry) || !JournalJson.IsEntry(entry) || !IsWritten(entry))
                line.Wrong(EntryKind, "expected an entry of a journal");
            else
                KnowledgeDocument.Check(line.Object(EntryKind)!);
            if (line.Problems.List.Count == known)
                Append(entry);
        }

        // What a replay takes may come from others; what a snapshot has was written here.
        private static bool IsWritten(JsonElement entry) =>
            entry.GetProperty("request").TryGetProperty("absoluteUrl", out var address)
            && address.ValueKind == JsonValueKind.String
            && address.GetString()!.Length > 0
            && WholeNumber.TryRead(entry.GetProperty("response").GetProperty("status"), out var status)
            && status <= LargestStatus;

        private void Append(JsonElement entry)
        {
            var buffer = EntryBuffer.Take();
            EntryBytes.WriteDocument(buffer, entry);
            log.Append(buffer.Written);
        }
    }
}
