using OmsSimulator.Journal;

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
        var buffer = Array.Empty<byte>();
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
            }

            log.Count.Should().Be(model.Count);
        }

        foreach (var same in (ByteLog[])[log, log.Copy()])
        {
            for (var number = same.First - 1; number <= same.Next; number++)
            {
                same.TryCopy(number, ref buffer, out var length).Should().Be(model.ContainsKey(number));
                if (model.TryGetValue(number, out var expected))
                    buffer.AsSpan(0, length).SequenceEqual(expected).Should().BeTrue();
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
