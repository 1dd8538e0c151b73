using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Sandboxes;

/// <summary>What waits on a sandbox's clock, in time that passes when the test says so.</summary>
public sealed class ClockWorkTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly Sandbox sandbox;

    public ClockWorkTests()
    {
        var problems = new Problems();
        using var document = JsonDocument.Parse("""
            {
              "stock_locations": [{ "erp_code": "L1" }],
              "packages": [{ "stock_location": "L1", "state": "Out of Stock", "items": [{ "sku": "Z", "quantity": 1 }] }]
            }
            """);
        sandbox = new Sandbox("x", new Seed("world", WorldDocument.Read(document.RootElement, Place.Root, problems), "", 1), null, new SimulatorOptions { Time = time }, new WebhookSender(new SimulatorOptions()));
        problems.None.Should().BeTrue();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void ARealClockRingsWhenTheTimeComes()
    {
        SetStock();
        time.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromMicroseconds(1));
        State.Should().Be(PackageState.OutOfStock);
        time.Pass(TimeSpan.FromMicroseconds(1));
        State.Should().Be(PackageState.Waiting);
        sandbox.Read(oms => oms.LogRow(1).At).Should().Be(new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc));
        Waiting.Should().Be(0);
    }

    [Fact]
    public void ItRingsAgainEveryTimeUntilALocationIsFound()
    {
        time.Pass(TimeSpan.FromMinutes(75));
        Attempts.Should().Be(2);
        SetStock();
        time.Pass(TimeSpan.FromMinutes(14));
        State.Should().Be(PackageState.OutOfStock);
        time.Pass(TimeSpan.FromMinutes(1));
        (State, Attempts).Should().Be((PackageState.Waiting, 3));
        time.Pass(TimeSpan.FromDays(2));
        Attempts.Should().Be(3);
    }

    [Fact]
    public async Task AFrozenClockKeepsItsWork()
    {
        SetStock();
        sandbox.SetClock(frozen: true, null);
        time.Pass(TimeSpan.FromDays(3));
        (State, Waiting).Should().Be((PackageState.OutOfStock, 1));
        (await sandbox.ClockWork.Advance(TimeSpan.FromMinutes(29)))!.Value.Done.Should().BeEmpty();
        var (done, complete) = (await sandbox.ClockWork.Advance(TimeSpan.FromMinutes(1)))!.Value;
        complete.Should().BeTrue();
        done.Should().Equal(new PackageReplanned(new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc), 1, PackageState.Waiting));
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2040)]
    public void WhatWaitsKeepsItsTimeWhenTheClockIsSet(int year)
    {
        SetStock();
        time.Pass(TimeSpan.FromMinutes(10));
        sandbox.SetClock(frozen: true, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        time.Pass(TimeSpan.FromMinutes(50));
        sandbox.SetClock(frozen: false, new DateTime(year, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        time.Pass(TimeSpan.FromMinutes(19));
        State.Should().Be(PackageState.OutOfStock);
        time.Pass(TimeSpan.FromMinutes(1));
        State.Should().Be(PackageState.Waiting);
        sandbox.Read(oms => oms.LogRow(1).At).Should().Be(new DateTime(year, 6, 1, 0, 20, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task AdvancingARealClockShiftsItAndItRunsOn()
    {
        (await sandbox.ClockWork.Advance(TimeSpan.FromMinutes(45)))!.Value.Done.Should().ContainSingle();
        time.Pass(TimeSpan.FromMinutes(14));
        Attempts.Should().Be(1);
        time.Pass(TimeSpan.FromMinutes(1));
        Attempts.Should().Be(2);
        sandbox.Clock(clock => clock.Now).Should().Be(new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task WhatFallsDueIsDoneInItsOrderAndAtItsTime()
    {
        sandbox.SetClock(frozen: true, null);
        var order = new List<string>();
        foreach (var (minutes, name) in ((int, string)[])[(20, "c"), (10, "a"), (20, "d"), (15, "b"), (61, "late")])
            sandbox.Later(TimeSpan.FromMinutes(minutes), new Noted(order, name));
        var (done, complete) = (await sandbox.ClockWork.Advance(TimeSpan.FromHours(1)))!.Value;
        complete.Should().BeTrue();
        order.Should().Equal("a", "b", "c", "d");
        done.Select(work => work.At.Minute).Should().Equal(10, 15, 20, 20, 30, 0);
        Waiting.Should().Be(2);
    }

    [Fact]
    public async Task WhatIsDueNowIsDoneByAdvancingByNothing()
    {
        sandbox.SetClock(frozen: true, null);
        var order = new List<string>();
        sandbox.Later(TimeSpan.FromMinutes(1), new Noted(order, "later"));
        (await sandbox.ClockWork.Advance(TimeSpan.Zero))!.Value.Should().Match<(IReadOnlyList<WorkDone> Done, bool Complete)>(work => work.Done.Count == 0 && work.Complete);
        order.Should().BeEmpty();
    }

    [Fact]
    public void WhatIsDueNowIsDoneWhileTheClockStands()
    {
        sandbox.SetClock(frozen: true, null);
        var order = new List<string>();
        sandbox.Later(TimeSpan.Zero, new Noted(order, "now"));
        time.Pass(TimeSpan.Zero);
        order.Should().Equal("now");
    }

    [Fact]
    public async Task AResetOnTheWayEndsTheAdvanceAndLeavesTheNewClockAlone()
    {
        sandbox.SetClock(frozen: true, new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var order = new List<string>();
        sandbox.Later(TimeSpan.FromMinutes(1), new Resets());
        sandbox.Later(TimeSpan.FromMinutes(1), new Noted(order, "same instant"));
        sandbox.Later(TimeSpan.FromMinutes(2), new Noted(order, "next"));
        var (_, complete) = (await sandbox.ClockWork.Advance(TimeSpan.FromDays(1)))!.Value;
        complete.Should().BeFalse();
        order.Should().BeEmpty();
        sandbox.Clock(clock => (clock.IsFrozen, clock.Now)).Should().Be((false, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)));
        (Waiting, Attempts).Should().Be((1, 0));
        time.Pass(TimeSpan.FromMinutes(30));
        Attempts.Should().Be(1);
    }

    [Fact]
    public async Task ThereIsAnEndToWhatOneAdvanceDoes()
    {
        sandbox.SetClock(frozen: true, null);
        sandbox.Later(TimeSpan.Zero, new Endless());
        var (done, complete) = (await sandbox.ClockWork.Advance(TimeSpan.FromMinutes(20)))!.Value;
        complete.Should().BeFalse();
        done.Should().HaveCount(ClockWork.MostInOneAdvance);
        sandbox.Clock(clock => clock.Now).Should().Be(done[^1].At);
    }

    [Fact]
    public void ADroppedSandboxDoesNothingMore()
    {
        sandbox.Dispose();
        time.Pass(TimeSpan.FromDays(1));
        Attempts.Should().Be(0);
    }

    private PackageState State => sandbox.Read(oms => oms.Packages[1].State);

    private int Attempts => sandbox.Read(oms => oms.ExecutionPlans.Ascending().Sum(plan => plan.Attempts.Count));

    private int Waiting => sandbox.Clock(_ => sandbox.Agenda.Count);

    private void SetStock() => sandbox.Write(null, (oms, _, apply) =>
    {
        apply(new StockSet(1, 1, 5));
        return 0;
    });

    private sealed record Done(DateTime At) : WorkDone(At, "test")
    {
        public override void WriteMembers(Utf8JsonWriter writer)
        {
        }
    }

    private sealed record Noted(List<string> Order, string Name) : Work
    {
        public override ValueTask<WorkDone?> Do(Sandbox sandbox, CancellationToken stop)
        {
            Order.Add(Name);
            return ValueTask.FromResult<WorkDone?>(new Done(sandbox.Clock(clock => clock.Now)));
        }
    }

    private sealed record Resets : Work
    {
        public override ValueTask<WorkDone?> Do(Sandbox sandbox, CancellationToken stop)
        {
            sandbox.Reset();
            return ValueTask.FromResult<WorkDone?>(null);
        }
    }

    private sealed record Endless : Work
    {
        public override ValueTask<WorkDone?> Do(Sandbox sandbox, CancellationToken stop)
        {
            sandbox.Later(TimeSpan.FromMicroseconds(1), this);
            return ValueTask.FromResult<WorkDone?>(new Done(sandbox.Clock(clock => clock.Now)));
        }
    }
}
