using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// Records of bytes in their order, oldest dropped first, in large segments that are used again. No record is an object, and no large
/// segment is ever moved, so however many there are, the garbage collector has nothing to do with them. Not safe for threads.
/// </summary>
internal sealed class ByteLog
{
    // A small log is small; from the size at which the runtime treats an array as large, segments are as large as they get.
    private const int SmallestSegment = 4 * 1024;
    private const int LargestSegment = 1024 * 1024;
    private const int Growth = 4;
    private const long RemovedMark = long.MinValue;

    private readonly List<(byte[] Bytes, long Start)> segments = [];
    private byte[]? spare;

    // Segments that start before it belong to a copy too, and must never be written again.
    private long sharedBefore;

    // Where each record starts, around; a mark on those that were removed from between.
    private long[] starts = new long[16];
    private long first;
    private long next;
    private long end;

    /// <summary>The number of the oldest record; numbers count up for ever.</summary>
    public long First => first;

    /// <summary>The number that the next record will have.</summary>
    public long Next => next;

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that they take.</summary>
    public long Length => end - (first == next ? end : Start(first));

    /// <summary>Adds a record, in up to three parts.</summary>
    public void Append(ReadOnlySpan<byte> part, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        if (next - first == starts.Length)
            Grow();
        starts[Slot(next++)] = end;
        Count++;
        Write(part);
        Write(second);
        Write(third);
    }

    /// <summary>Copies a record, into a larger buffer where it has no room; false: it is no more.</summary>
    public bool TryCopy(long number, ref byte[] buffer, out int length)
    {
        length = 0;
        if (number < first || number >= next || IsRemoved(number))
            return false;
        var start = Start(number);
        length = (int)(End(number) - start);
        if (buffer.Length < length)
            buffer = LargeBytes.Make(Math.Max(length, 4096), static room => new byte[room]);
        var written = 0;
        for (var index = SegmentOf(start); written < length; index++)
        {
            var (bytes, from) = segments[index];
            var offset = (int)(start + written - from);
            var part = Math.Min(bytes.Length - offset, length - written);
            bytes.AsSpan(offset, part).CopyTo(buffer.AsSpan(written));
            written += part;
        }

        return true;
    }

    /// <summary>Removes a record from wherever it stands; false: it is no more.</summary>
    public bool Remove(long number)
    {
        if (number < first || number >= next || IsRemoved(number))
            return false;
        starts[Slot(number)] |= RemovedMark;
        Count--;
        DropRemoved();
        return true;
    }

    /// <summary>Drops the oldest record.</summary>
    public void DropFirst() => Remove(first);

    /// <summary>Drops everything, and gives the memory back.</summary>
    public void Clear()
    {
        segments.Clear();
        spare = null;
        starts = new long[16];
        (first, Count) = (next, 0);
    }

    /// <summary>A log of its own with the same records: full segments, which never change any more, are shared.</summary>
    public ByteLog Copy()
    {
        sharedBefore = segments.Count > 0 ? segments[^1].Start : end;
        var copy = new ByteLog
        {
            starts = (long[])starts.Clone(),
            first = first,
            next = next,
            end = end,
            Count = Count,
            sharedBefore = sharedBefore,
        };
        copy.segments.AddRange(segments);
        if (segments.Count > 0)
            copy.segments[^1] = ((byte[])segments[^1].Bytes.Clone(), segments[^1].Start);
        return copy;
    }

    private void Write(ReadOnlySpan<byte> part)
    {
        while (!part.IsEmpty)
        {
            if (segments.Count == 0 || end == segments[^1].Start + segments[^1].Bytes.Length)
                segments.Add((NewSegment(), end));
            var (bytes, start) = segments[^1];
            var room = bytes.AsSpan((int)(end - start));
            var fits = Math.Min(room.Length, part.Length);
            part[..fits].CopyTo(room);
            part = part[fits..];
            end += fits;
        }
    }

    private byte[] NewSegment()
    {
        if (spare is { } used)
        {
            spare = null;
            return used;
        }

        var size = segments.Count == 0 ? SmallestSegment : Math.Min(segments[^1].Bytes.Length * Growth, LargestSegment);
        return GC.AllocateUninitializedArray<byte>(size);
    }

    private void DropRemoved()
    {
        while (first < next && IsRemoved(first))
            first++;
        var kept = first == next ? end : Start(first);
        var free = 0;
        while (free < segments.Count && segments[free].Start + segments[free].Bytes.Length <= kept)
        {
            if (segments[free].Bytes.Length == LargestSegment && segments[free].Start >= sharedBefore)
                spare = segments[free].Bytes;
            free++;
        }

        segments.RemoveRange(0, free);
    }

    private void Grow()
    {
        var larger = new long[starts.Length * 2];
        for (var number = first; number < next; number++)
            larger[number & (larger.Length - 1)] = starts[Slot(number)];
        starts = larger;
    }

    private int SegmentOf(long place)
    {
        var (low, high) = (0, segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].Start <= place)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private int Slot(long number) => (int)(number & (starts.Length - 1));

    private long Start(long number) => starts[Slot(number)] & ~RemovedMark;

    private long End(long number) => number + 1 == next ? end : Start(number + 1);

    private bool IsRemoved(long number) => starts[Slot(number)] < 0;
}
