using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Replanning;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>What waits on a sandbox's clock, in time that passes when the test says so.</summary>
public sealed class SandboxTimeTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly OwnSandboxes sandboxes;
    private Sandbox sandbox = null!;

    public SandboxTimeTests() =>
        sandboxes = new(
            new SimulatorOptions { Time = time },
            """
            {
              "stock_locations": [{ "erp_code": "L1" }],
              "packages": [{ "stock_location": "L1", "state": "Out of Stock", "items": [{ "sku": "Z", "quantity": 1 }] }]
            }
            """
        );

    public async Task InitializeAsync() => sandbox = await sandboxes.Default();

    public async Task DisposeAsync() => await sandboxes.DisposeAsync();

    [Fact]
    public void ARealClockRingsWhenTheTimeComes()
    {
        SetStock();
        time.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromMicroseconds(1));
        State.Should().Be(PackageState.OutOfStock);
        time.Pass(TimeSpan.FromMicroseconds(1));
        State.Should().Be(PackageState.Waiting);
        Read(oms => oms.LogRow(1).At).Should().Be(new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc));
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
        await sandbox.Time.Set(frozen: true, null);
        time.Pass(TimeSpan.FromDays(3));
        (State, Waiting).Should().Be((PackageState.OutOfStock, 1));
        (await sandbox.Time.Advance(TimeSpan.FromMinutes(29)))!.Value.Done.Should().BeEmpty();
        var (done, complete) = (await sandbox.Time.Advance(TimeSpan.FromMinutes(1)))!.Value;
        complete.Should().BeTrue();
        done.Should().Equal(new PackageReplanned(new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc), 1, PackageState.Waiting));
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2040)]
    public async Task WhatWaitsKeepsItsTimeWhenTheClockIsSet(int year)
    {
        SetStock();
        time.Pass(TimeSpan.FromMinutes(10));
        await sandbox.Time.Set(frozen: true, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        time.Pass(TimeSpan.FromMinutes(50));
        await sandbox.Time.Set(frozen: false, new DateTime(year, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        time.Pass(TimeSpan.FromMinutes(19));
        State.Should().Be(PackageState.OutOfStock);
        time.Pass(TimeSpan.FromMinutes(1));
        State.Should().Be(PackageState.Waiting);
        Read(oms => oms.LogRow(1).At).Should().Be(new DateTime(year, 6, 1, 0, 20, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task AdvancingARealClockShiftsItAndItRunsOn()
    {
        (await sandbox.Time.Advance(TimeSpan.FromMinutes(45)))!.Value.Done.Should().ContainSingle();
        time.Pass(TimeSpan.FromMinutes(14));
        Attempts.Should().Be(1);
        time.Pass(TimeSpan.FromMinutes(1));
        Attempts.Should().Be(2);
        sandbox.Time.Clock.Now.Should().Be(new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task WhatFallsDueIsDoneInItsOrderAndAtItsTime()
    {
        await sandbox.Time.Set(frozen: true, null);
        var order = new List<string>();
        foreach (var (minutes, name) in ((int, string)[])[(20, "c"), (10, "a"), (20, "d"), (15, "b"), (61, "late")])
            sandbox.Time.After(TimeSpan.FromMinutes(minutes), new Noted(sandbox, order, name));
        var (done, complete) = (await sandbox.Time.Advance(TimeSpan.FromHours(1)))!.Value;
        complete.Should().BeTrue();
        order.Should().Equal("a", "b", "c", "d");
        done.Select(work => work.At.Minute).Should().Equal(10, 15, 20, 20, 30, 0);
        Waiting.Should().Be(2);
    }

    [Fact]
    public async Task WhatIsDueNowIsDoneByAdvancingByNothing()
    {
        await sandbox.Time.Set(frozen: true, null);
        var order = new List<string>();
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Noted(sandbox, order, "later"));
        (await sandbox.Time.Advance(TimeSpan.Zero))!
            .Value.Should()
            .Match<(IReadOnlyList<WorkDone> Done, bool Complete)>(work => work.Done.Count == 0 && work.Complete);
        order.Should().BeEmpty();
    }

    [Fact]
    public async Task WhatIsDueNowIsDoneWhileTheClockStands()
    {
        await sandbox.Time.Set(frozen: true, null);
        var order = new List<string>();
        sandbox.Time.After(TimeSpan.Zero, new Noted(sandbox, order, "now"));
        time.Pass(TimeSpan.Zero);
        order.Should().Equal("now");
    }

    [Fact]
    public async Task AResetOnTheWayEndsTheAdvanceAndLeavesTheNewClockAlone()
    {
        await sandbox.Time.Set(frozen: true, new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var order = new List<string>();
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Resets(sandboxes.Directory, sandbox));
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Noted(sandbox, order, "same instant"));
        sandbox.Time.After(TimeSpan.FromMinutes(2), new Noted(sandbox, order, "next"));
        var (_, complete) = (await sandbox.Time.Advance(TimeSpan.FromDays(1)))!.Value;
        complete.Should().BeFalse();
        order.Should().BeEmpty();
        sandbox = await sandboxes.Default();
        (sandbox.Time.Clock.IsFrozen, sandbox.Time.Clock.Now).Should().Be((false, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)));
        (Waiting, Attempts).Should().Be((1, 0));
        time.Pass(TimeSpan.FromMinutes(30));
        Attempts.Should().Be(1);
    }

    [Fact]
    public async Task ThereIsAnEndToWhatOneAdvanceDoes()
    {
        await sandbox.Time.Set(frozen: true, null);
        sandbox.Time.After(TimeSpan.Zero, new Endless(sandbox));
        var (done, complete) = (await sandbox.Time.Advance(TimeSpan.FromMinutes(20)))!.Value;
        complete.Should().BeFalse();
        done.Should().HaveCount(SandboxTime.MostInOneAdvance);
        sandbox.Time.Clock.Now.Should().Be(done[^1].At);
    }

    [Fact]
    public async Task ASandboxThatHasEndedDoesNothingMore()
    {
        await sandbox.End();
        time.Pass(TimeSpan.FromDays(1));
        (Attempts, Waiting).Should().Be((0, 0));
        sandbox.Time.After(TimeSpan.Zero, new Endless(sandbox)).Should().BeFalse();
        (await sandbox.Time.Advance(TimeSpan.FromDays(1)))!.Value.Complete.Should().BeFalse();
        var commit = () => sandbox.Ledger.Commit(new StockSet(1, 1, 5)).AsTask();
        await commit.Should().ThrowAsync<SandboxEndedException>();
    }

    [Fact]
    public async Task TheLastInstantEndsTheAgenda()
    {
        await sandbox.Time.Set(frozen: true, SandboxClock.Latest - TimeSpan.FromMinutes(50));
        (await sandbox.Time.Advance(TimeSpan.FromMinutes(50)))!
            .Value.Should()
            .Match<(IReadOnlyList<WorkDone> Done, bool Complete)>(work => work.Done.Count == 1 && work.Complete);
        (Waiting, Attempts).Should().Be((0, 1));
        (await sandbox.Time.Advance(TimeSpan.Zero))!.Value.Done.Should().BeEmpty();
        sandbox.Time.After(TimeSpan.FromTicks(1), new Endless(sandbox)).Should().BeFalse();
    }

    [Fact]
    public async Task WorkThatThrowsIsReportedAndWhatWaitsBehindItIsDone()
    {
        await sandbox.Time.Set(frozen: true, null);
        var order = new List<string>();
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Throws());
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Noted(sandbox, order, "same instant"));
        sandbox.Time.After(TimeSpan.FromMinutes(2), new Noted(sandbox, order, "next"));
        (await sandbox.Time.Advance(TimeSpan.FromMinutes(3)))!.Value.Complete.Should().BeTrue();
        order.Should().Equal("same instant", "next");
        sandboxes.Bugs.Should().ContainSingle().Which.Message.Should().Be("Work that throws.");
    }

    [Fact]
    public async Task WorkOfWhichNobodyKnowsWhetherItIsKeptIsDoneAgain()
    {
        var order = new List<string>();
        var work = new Noted(sandbox, order, "again");
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Fails(new OutcomeUnknownException(), work));
        time.Pass(TimeSpan.FromMinutes(1));
        order.Should().BeEmpty();
        time.Pass(TimeSpan.FromSeconds(1));
        order.Should().Equal("again");
        sandboxes.Bugs.Should().BeEmpty();
    }

    private PackageState State => Read(oms => oms.Packages[1].State);

    private int Attempts => Read(oms => oms.ExecutionPlans.Ascending().Sum(plan => plan.Attempts.Count));

    private int Waiting => sandbox.Time.Waiting;

    private T Read<T>(Func<OmsState, T> read) => sandbox.Ledger.Peek(read, static (oms, read) => read(oms));

    private void SetStock() => sandbox.Ledger.Commit(new StockSet(1, 1, 5)).IsCompletedSuccessfully.Should().BeTrue();

    private sealed record Done(DateTime At) : WorkDone(At, "test")
    {
        public override void WriteMembers(Utf8JsonWriter writer) { }
    }

    private sealed record Noted(Sandbox Sandbox, List<string> Order, string Name) : Work
    {
        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
        {
            Order.Add(Name);
            return ValueTask.FromResult<WorkDone?>(new Done(Sandbox.Time.Clock.Now));
        }
    }

    private sealed record Resets(SandboxDirectory Directory, Sandbox Sandbox) : Work
    {
        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
        {
            // A reset completes when nothing is under way, this work included.
            _ = Directory.Reset(Sandbox).AsTask();
            return ValueTask.FromResult<WorkDone?>(null);
        }
    }

    private sealed record Fails(Exception First, Work Then) : Work
    {
        private bool hasFailed;

        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
        {
            if (hasFailed)
                return Then.Do(cancellationToken);
            hasFailed = true;
            throw First;
        }
    }

    private sealed record Throws : Work
    {
        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Work that throws.");
    }

    private sealed record Endless(Sandbox Sandbox) : Work
    {
        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken)
        {
            Sandbox.Time.After(TimeSpan.FromMicroseconds(1), this);
            return ValueTask.FromResult<WorkDone?>(new Done(Sandbox.Time.Clock.Now));
        }
    }
}
