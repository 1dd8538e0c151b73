using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Sandboxes;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests.Coverage;

/// <summary>
/// What counting costs: nothing on the heap, and little for each sandbox. The heap is all tests', so nothing runs beside these.
/// </summary>
[Collection(Alone)]
public sealed class CoverageCostTests
{
    private const string Alone = "the heap";

    private const string World = """
        {"stock_locations": [{"erp_code": "L1", "stock": [{"sku": "A", "quantity": 9}]}],
         "scenarios": [{"name": "S", "default_stock_location": "L1", "rules": [{}]}],
         "orders": [{"number": "N1", "items": [{"sku": "A", "quantity": 1}]}]}
        """;

    private static readonly CoveredRecord Package = new(CommandSubject.Package, 1);

    [Fact]
    public async Task CommandsAndReadsThatMeetNoHazardAllocateNothing()
    {
        await using var sandboxes = new OwnSandboxes(world: World);
        var sandbox = await sandboxes.Default();
        var coverage = sandbox.Coverage;
        var decisions = sandbox.Ledger.Peek(
            0,
            static (oms, _) => (Decision[])[Decide(oms, 2021), Decide(oms, 2303), Decide(oms, 1), Decide(oms, 2461)]
        );
        decisions[0].Should().BeOfType<Decision.Accepted>();
        decisions.Skip(2).Should().AllBeOfType<Decision.Refused>();

        // Under the lock, so that no other thread's work is measured.
        var allocated = sandbox.Ledger.Peek(
            (coverage, decisions),
            static (oms, counted) =>
            {
                Count(counted.coverage, counted.decisions, oms);
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var time = 0; time < 1000; time++)
                    Count(counted.coverage, counted.decisions, oms);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        );
        allocated.Should().Be(0);
    }

    [Fact]
    public async Task AThousandSandboxesTakeLessThanTenMegabytes()
    {
        await using var sandboxes = new OwnSandboxes(world: World);
        var register = new CoverageRegister(TimeProvider.System);
        using var sender = new WebhookSender(new SimulatorOptions());
        var settings = Simulator.Settings(new SimulatorOptions { CountsCoverage = false }, sender, static _ => { }, register);
        var seeds = Enumerable
            .Range(0, 1000)
            .Select(number => new SandboxEntry($"s{number}", sandboxes.Seed, SandboxImage.Of(sandboxes.Seed), false, settings))
            .ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var covered = seeds.Select(entry => new SandboxCoverage(entry, register, new SandboxClock(TimeProvider.System), true)).ToArray();
        foreach (var (coverage, entry) in covered.Zip(seeds))
        {
            var decision = entry.Current.Ledger.Peek(0, static (oms, _) => Decide(oms, 2021));
            var flight = coverage.Arrives(Package);
            coverage.Answered(flight, coverage.Decided(flight, decision, "Waiting", "Packed"));
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(10_000_000);
        GC.KeepAlive(covered);
    }

    private static void Count(SandboxCoverage coverage, Decision[] decisions, OmsState oms)
    {
        foreach (var decision in decisions)
        {
            var flight = coverage.Arrives(Package);
            coverage.Answered(flight, coverage.Decided(flight, decision, "Waiting", decision is Decision.Accepted ? "Packed" : "Waiting"));
            coverage.Read(oms, oms.Packages[1]);
        }
    }

    private static Decision Decide(OmsState oms, int transition)
    {
        using var body = System.Text.Json.JsonDocument.Parse($$"""{"transition": {{transition}}}""");
        return PackageCommand.Decide(oms, oms.Packages[1], body.RootElement, Seed.At);
    }

    /// <summary>Nothing runs beside it.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class OnItsOwn;
}
