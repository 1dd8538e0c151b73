using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>What falls due while the store keeps nothing.</summary>
public sealed class AwayStoreTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly GatedStore store = new();
    private readonly OwnSandboxes sandboxes;
    private Sandbox sandbox = null!;

    public AwayStoreTests() =>
        sandboxes = new(
            new SimulatorOptions { Time = time, FactStore = store },
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
    public async Task APackageThatCannotBeReplannedIsTriedAgainAndThenWaitsOnce()
    {
        store.IsGated = true;
        time.Pass(TimeSpan.FromMinutes(30));
        for (var refused = 0; refused < 5; refused++)
        {
            await store.Holds(1);
            store.Answer(AppendResult.Refused);
            await WhenDone();
            (Attempts, sandbox.Time.Waiting).Should().Be((0, 1));
            time.Pass(TimeSpan.FromSeconds(1));
        }

        await store.Holds(1);
        store.IsGated = false;
        store.Answer(AppendResult.Kept);
        await WhenDone();
        (Attempts, sandbox.Time.Waiting).Should().Be((1, 1));
        time.Pass(TimeSpan.FromMinutes(30));
        Attempts.Should().Be(2);
        time.Pass(TimeSpan.FromHours(2));
        Attempts.Should().Be(6);
        sandboxes.Bugs.Should().BeEmpty();
    }

    [Fact]
    public async Task AReplanningOfWhichNobodyKnewAndThatIsKeptIsNotDoneTwice()
    {
        var facts = sandbox.Ledger.Peek(0, static (oms, _) => oms.Facts.Total);
        store.IsGated = true;
        time.Pass(TimeSpan.FromMinutes(30));
        await store.Holds(1);
        store.Answer(AppendResult.Unknown);
        await sandbox.Ledger.Read(static oms => oms.Facts.Total);
        time.Pass(TimeSpan.FromSeconds(15));
        await WhenDone();
        store.IsGated = false;
        store.Tell(facts + 1);
        await sandbox.Ledger.Read(static oms => oms.Facts.Total);
        time.Pass(TimeSpan.FromMinutes(29));
        await WhenDone();
        Attempts.Should().Be(1);
        time.Pass(TimeSpan.FromMinutes(1));
        await WhenDone();
        Attempts.Should().Be(2);
    }

    [Fact]
    public async Task TwoWhoSetTheClockAtOnceMoveWhatWaitsOnce()
    {
        var to = new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        store.IsGated = true;
        var both = new[] { sandbox.Time.Set(frozen: true, to).AsTask(), sandbox.Time.Set(frozen: true, to).AsTask() };
        await store.Holds(1);
        store.Answer(AppendResult.Kept);
        await store.Holds(1);
        store.Answer(AppendResult.Kept);
        await Task.WhenAll(both);
        sandbox.Time.Clock.Now.Should().Be(to);
        sandbox.Time.Next.Should().Be(to.AddMinutes(30));
    }

    [Fact]
    public async Task TwoFaultsAtOnceDoNotPassTheLimitTogether()
    {
        var faults = sandbox.Part<FaultList>();
        for (var defined = 0; defined < 999; defined++)
            (await faults.Define(Fault())).Should().NotBeNull();
        store.IsGated = true;
        var both = new[] { faults.Define(Fault()).AsTask(), faults.Define(Fault()).AsTask() };
        await store.Holds(1);
        store.IsGated = false;
        store.Answer(AppendResult.Kept);
        (await Task.WhenAll(both)).Count(static id => id is null).Should().Be(1);
    }

    [Fact]
    public async Task ACopyOfASandboxInWhichAPackageIsJustReplannedReplansItToo()
    {
        store.IsGated = true;
        time.Pass(TimeSpan.FromMinutes(30));
        await store.Holds(1);
        store.IsGated = false;
        var copy = (await sandboxes.Directory.Fork(sandbox, "copy", 2))!;
        store.Answer(AppendResult.Kept);
        await WhenDone();
        time.Pass(TimeSpan.Zero);
        await copy.Time.Advance(TimeSpan.Zero);
        copy.Ledger.Peek(0, static (oms, _) => oms.ExecutionPlans.Ascending().Sum(plan => plan.Attempts.Count)).Should().Be(1);
        copy.Time.Waiting.Should().Be(1);
    }

    [Fact]
    public async Task AnAdvanceThatDidSomethingBeforeTheStoreWentAwaySaysSo()
    {
        var (began, advance) = await BeginToAdvance();
        store.Answer(AppendResult.Kept);
        await store.Holds(1);
        store.Answer(AppendResult.Refused);
        var (done, complete) = (await advance)!.Value;
        (done.Count, complete).Should().Be((1, false));
        sandbox.Time.Clock.Now.Should().Be(began.AddMinutes(1));
    }

    [Fact]
    public async Task AnAdvanceThatChangedNothingIsRefused()
    {
        var (began, advance) = await BeginToAdvance();
        store.Answer(AppendResult.Refused);
        var refused = () => advance;
        await refused.Should().ThrowAsync<StoreUnavailableException>();
        (sandbox.Time.Clock.Now, sandbox.Time.Waiting).Should().Be((began, 2));
    }

    private static FaultDefinition Fault()
    {
        using var document = JsonDocument.Parse("""{"match":{"method":"PATCH"},"then":{"status":503}}""");
        return FaultDocument.Read(document.RootElement, null, new Problems());
    }

    private int Attempts => sandbox.Ledger.Peek(0, static (oms, _) => oms.ExecutionPlans.Ascending().Sum(plan => plan.Attempts.Count));

    // By two minutes, on the way to something that is due after one: the store is asked to keep the first step.
    private async Task<(DateTime Began, Task<(IReadOnlyList<WorkDone> Done, bool Complete)?> Advance)> BeginToAdvance()
    {
        await sandbox.Time.Set(frozen: true, null);
        var began = sandbox.Time.Clock.Now;
        sandbox.Time.After(TimeSpan.FromMinutes(1), new Noted(sandbox));
        store.IsGated = true;
        var advance = sandbox.Time.Advance(TimeSpan.FromMinutes(2));
        await store.Holds(1);
        return (began, advance);
    }

    // One at a time does what is due.
    private async Task WhenDone() => await sandbox.Time.Advance(TimeSpan.Zero);

    private sealed record Done(DateTime At) : WorkDone(At, "test")
    {
        public override void WriteMembers(Utf8JsonWriter writer) { }
    }

    private sealed record Noted(Sandbox Sandbox) : Work
    {
        public override ValueTask<WorkDone?> Do(CancellationToken cancellationToken) =>
            ValueTask.FromResult<WorkDone?>(new Done(Sandbox.Time.Clock.Now));
    }
}
