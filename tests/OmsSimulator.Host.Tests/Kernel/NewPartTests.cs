using System.Text;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>A new part is one file and one line: it reacts, and fork, snapshot, restore and reset know of it.</summary>
public sealed class NewPartTests
{
    private FactCounter? latest;

    [Fact]
    public async Task ACounterOfFactsCountsThem()
    {
        await using var simulator = await Start();
        var (before, oms) = (Changes, simulator.Default);
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        Changes.Should().Be(before + 1);
        (await oms.Command(1, """{"transition":1}""")).Status.Should().NotBe(204);
        Changes.Should().Be(before + 1, "a refused command is no fact");
    }

    [Fact]
    public async Task ForkSnapshotRestoreAndResetWalkItAsTheyWalkEveryPart()
    {
        await using var simulator = await Start();
        var oms = simulator.Default;
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        (await oms.Post("__admin/sandboxes/default/fork", """{"name":"copy"}""")).ShouldBe(HttpStatus.Created);
        Changes.Should().Be(1, "the fork has what its original had");

        using var plain = new HttpClient { BaseAddress = simulator.Address };
        var snapshot = await plain.GetStringAsync(new Uri("__admin/snapshot", UriKind.Relative));
        snapshot.Should().Contain("""{"line":"fact_count","type":"PackageStateChanged","count":1}""");
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        Changes.Should().Be(0);
        using var content = new StringContent(snapshot, Encoding.UTF8, "application/x-ndjson");
        (await plain.PutAsync(new Uri("__admin/snapshot", UriKind.Relative), content)).IsSuccessStatusCode.Should().BeTrue();
        Changes.Should().Be(1);
    }

    private int Changes => latest!["PackageStateChanged"];

    private async Task<OwnSimulator> Start()
    {
        // The line.
        var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty", MoreParts = [_ => latest = new FactCounter()] });
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting")));
        return simulator;
    }
}
