using OmsSimulator.Journal;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Journal;

public sealed class ByteLogTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ItIsAListOfRecordsWhateverIsAddedRemovedAndDropped(int seed)
    {
        // A list of arrays is what it has to be the same as.
        var random = new DeterministicNumbers(seed);
        var log = new ByteLog();
        var model = new SortedDictionary<long, byte[]>();
        var copies = new List<(ByteLog Log, SortedDictionary<long, byte[]> Model)>();
        for (var step = 0; step < 3_000; step++)
        {
            switch (random.Below(10))
            {
                case < 6:
                    var record = random.Bytes(random.Below(20) == 0 ? 300_000 : 400);
                    model[log.Next] = record;
                    var cut = record.Length / 3;
                    log.Append(record.AsSpan(0, cut), record.AsSpan(cut, cut), record.AsSpan(2 * cut));
                    break;
                case < 8 when model.Count > 0:
                    log.DropFirst();
                    model.Remove(model.Keys.First());
                    break;
                case 8 when model.Count > 0:
                    var number = model.Keys.ElementAt(random.Below(model.Count));
                    log.Remove(number).Should().BeTrue();
                    log.Remove(number).Should().BeFalse();
                    model.Remove(number);
                    break;
                case 9 when random.Below(50) == 0:
                    log.Clear();
                    model.Clear();
                    break;
                case 9 when random.Below(20) == 0:
                    copies.Add((log.Copy(), new(model)));

                    // The one that goes on may be the copy, too.
                    if (random.Below(2) == 0)
                        (copies[^1], log) = ((log, copies[^1].Model), copies[^1].Log);
                    break;
            }

            log.Count.Should().Be(model.Count);
        }

        foreach (
            var (known, expected) in (IEnumerable<(ByteLog, SortedDictionary<long, byte[]>)>)[.. copies, (log, model), (log.Copy(), model)]
        )
        {
            Holds(known, expected);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFullOneTakesNoMoreMemoryHoweverMuchPasses(bool isCopy)
    {
        var log = isCopy ? new ByteLog().Copy() : new ByteLog();
        var record = new byte[1_000];
        for (var number = 0; number < 5_000; number++)
            log.Append(record);
        Pass(5_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(50_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000);

        void Pass(int records)
        {
            for (; records > 0; records--)
            {
                log.DropFirst();
                log.Append(record);
            }
        }
    }

    [Fact]
    public void AnEmptyOneTakesNothing()
    {
        var log = new ByteLog();
        (log.Count, log.Length, log.First, log.Next).Should().Be((0, 0, 0, 0));
        log.Append(new byte[10]);
        log.DropFirst();
        (log.Count, log.Length, log.First, log.Next).Should().Be((0, 0, 1, 1));
    }

    private static void Holds(ByteLog log, SortedDictionary<long, byte[]> model)
    {
        var buffer = Array.Empty<byte>();
        log.Count.Should().Be(model.Count);
        for (var number = log.First - 1; number <= log.Next; number++)
        {
            log.TryCopy(number, ref buffer, out var length).Should().Be(model.ContainsKey(number));
            if (model.TryGetValue(number, out var expected))
                buffer.AsSpan(0, length).SequenceEqual(expected).Should().BeTrue();
        }
    }

    private sealed class DeterministicNumbers(int seed)
    {
        private long count;

        public int Below(int most) => (int)(SeededRandom.Number(seed, 0, ++count) % (ulong)most);

        public byte[] Bytes(int most)
        {
            var bytes = new byte[Below(most)];
            for (var index = 0; index < bytes.Length; index++)
                bytes[index] = (byte)SeededRandom.Number(seed, 1, index + count);
            return bytes;
        }
    }
}
