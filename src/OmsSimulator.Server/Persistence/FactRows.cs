using System.Buffers;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>Facts that follow one another, as one row of a store.</summary>
/// <param name="First">The number of the first, from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Data">The lines.</param>
internal readonly record struct FactRow(int First, int Count, byte[] Data)
{
    /// <summary>The number after the last.</summary>
    public int Next => First + Count;
}

/// <summary>Makes rows of facts, none of them large.</summary>
internal sealed class FactRows
{
    private const int Large = 512 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly System.Text.Json.Utf8JsonWriter writer;

    /// <summary>Makes one that can be used again and again.</summary>
    public FactRows() => writer = StoredFacts.WriterTo(buffer);

    /// <summary>The rows of batches, each of which begins where the one before ends.</summary>
    public IEnumerable<FactRow> Of(IEnumerable<FactBatch> batches)
    {
        buffer.ResetWrittenCount();
        var (first, count) = (-1, 0);
        foreach (var batch in batches)
        {
            if (first < 0)
                first = batch.First;
            for (var index = 0; index < batch.Facts.Length; index++)
            {
                var fact = new RecordedFact(batch.Facts[index], batch.At, batch.UserId);
                StoredFacts.Write(buffer, writer, fact, index == 0 ? batch.Facts.Length : 0);
                count++;
                if (buffer.WrittenCount < Large)
                    continue;
                yield return Row(first, count);
                (first, count) = (first + count, 0);
            }
        }

        if (count > 0)
            yield return Row(first, count);
    }

    /// <summary>The facts of a row.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static IReadOnlyList<StoredFact> Read(in FactRow row)
    {
        var facts = new StoredFact[row.Count];
        var rest = row.Data.AsSpan();
        for (var index = 0; index < facts.Length; index++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0)
                throw Broken(row.First + index, "it is missing");
            try
            {
                facts[index] = StoredFacts.Read(rest[..end]);
            }
            catch (FormatException wrong)
            {
                throw Broken(row.First + index, wrong.Message);
            }

            rest = rest[(end + 1)..];
        }

        return rest.IsEmpty ? facts : throw Broken(row.Next, "nothing was expected");
    }

    private static StoreException Broken(int fact, string why) => new($"fact {fact + 1} cannot be read: {why}");

    private FactRow Row(int first, int count)
    {
        var row = new FactRow(first, count, buffer.WrittenSpan.ToArray());
        buffer.ResetWrittenCount();
        return row;
    }
}
