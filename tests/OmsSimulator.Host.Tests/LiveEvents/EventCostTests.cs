using OmsSimulator.Kernel;
using OmsSimulator.LiveEvents;
using OmsSimulator.Partners;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.LiveEvents;

/// <summary>What events cost where nobody listens: nothing on the heap; and where somebody does: no more than they may.</summary>
public sealed class EventCostTests
{
    [Fact]
    public async Task WhereNobodyListensNothingIsAllocated()
    {
        await using var sandboxes = new OwnSandboxes();
        var events = (await sandboxes.Default()).Events;
        var batch = new FactBatch(0, [new Domain.FaultsRemoved(), new Domain.FaultsRemoved()], default, null);
        Tell(events, batch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var last = events.Last;
        for (var time = 0; time < 1000; time++)
            Tell(events, batch);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        events.Last.Should().Be(last + 5000, "they are counted");
    }

    [Fact]
    public async Task WhatIsKeptForListenersIsBoundedInBytes()
    {
        await using var sandboxes = new OwnSandboxes();
        var events = (await sandboxes.Default()).Events;
        await using var listener = new EventListener(TimeProvider.System);
        events.Listen(listener);
        for (var time = 0; time < 20_000; time++)
            events.Add(EventTypes.Request, new byte[1000], 1000);
        var kept = new EventEntry[20_000];
        var (count, missed) = events.Read(0, kept);
        ((long)count * (1000 + EventBuffer.Plain))
            .Should()
            .BeLessThanOrEqualTo(EventRegister.MostBytes)
            .And.BeGreaterThan(EventRegister.MostBytes / 2);
        (count + missed).Should().Be(events.Last);
    }

    private static void Tell(SandboxEvents events, in FactBatch batch)
    {
        ((ISandboxPart)events).OnFacts(batch, null!);
        events.Tell(default(OmsSimulator.Journal.CallNotice));
        events.Tell(default(DeliveryNotice));
        events.Tell(default(PartnerNotice));
    }
}
