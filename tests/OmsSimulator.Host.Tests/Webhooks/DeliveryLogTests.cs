using OmsSimulator.Kernel;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Webhooks;

/// <summary>The deliveries of a sandbox against the plain dictionary that they stand for.</summary>
public sealed class DeliveryLogTests
{
    private const int RandomSeed = 3;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 40)]
    [InlineData(3, 1_000)]
    public void ItIsADictionaryWhateverIsAddedTriedAndDropped(int seed, long before)
    {
        var log = new DeliveryLog(RandomSeed) { Sequence = before };
        var model = new SortedDictionary<long, DateTime>();
        var tried = new Dictionary<long, Delivery>();
        var count = 0L;
        for (var step = 0; step < 6_000; step++)
        {
            switch (Below(10))
            {
                case < 6:
                    var at = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(step);
                    log.Add(Event(at)).Should().Be(log.Sequence);
                    model.Add(log.Sequence, at);
                    break;
                case < 8 when model.Count > 0:
                    var dropped = Below(2) == 0 ? model.Keys.First() : model.Keys.ElementAt(Below(model.Count));
                    log.Drop(dropped);
                    model.Remove(dropped);
                    tried.Remove(dropped);
                    log.Find(dropped).Should().BeNull();
                    break;
                case 8 when model.Count > 0:
                    var found = model.Keys.ElementAt(Below(model.Count));
                    var delivery = log.Find(found)!;
                    (delivery.Sequence, delivery.CreatedDate, delivery.Uuid)
                        .Should()
                        .Be((found, model[found], Delivery.UuidOf(RandomSeed, found)));

                    // From now on it is the same one, with what has changed about it.
                    tried.TryAdd(found, delivery);
                    delivery.Should().BeSameAs(tried[found]);
                    break;
            }

            log.Count.Should().Be(model.Count);
        }

        log.Sequences().Should().Equal(model.Keys.Reverse());
        log.NewestFirst()
            .Select(delivery => (delivery.Sequence, delivery.CreatedDate))
            .Should()
            .Equal(model.Reverse().Select(entry => (entry.Key, entry.Value)));
        log.NewestFirst()
            .Where(delivery => tried.ContainsKey(delivery.Sequence))
            .Should()
            .OnlyContain(delivery => ReferenceEquals(delivery, tried[delivery.Sequence]));
        (log.Find(before), log.Find(log.Sequence + 1)).Should().Be((null, null));

        int Below(int most) => (int)(SeededRandom.Number(seed, 0, ++count) % (ulong)most);
    }

    [Fact]
    public void WhatWaitsUntriedHasNoObjects()
    {
        var log = new DeliveryLog(RandomSeed);
        for (var number = 0; number < 10_000; number++)
            log.Add(Event(default));
        for (var sequence = 1; sequence <= 9_999; sequence++)
            log.Drop(sequence);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 10_000; number++)
        {
            log.Add(Event(default));
            log.Drop(log.Sequence);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before)
            .Should()
            .BeLessThan(500_000, "places are used again, though the last of the first ones still waits");
    }

    private static HookEvent Event(DateTime at) => new(null!, default, at, null!);
}
