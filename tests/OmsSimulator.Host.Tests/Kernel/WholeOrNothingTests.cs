using OmsSimulator.Domain;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>A decision is applied whole or not at all, also when something throws in the middle of it.</summary>
public sealed class WholeOrNothingTests
{
    private bool breaks;

    [Fact]
    public async Task APartThatThrowsBetweenTwoFactsOfACommandChangesNothingAndTheSandboxGoesOn()
    {
        await using var simulator = await Start(part => part.OnAfter = fact => Throw(fact is PackageStateChanged));
        var oms = simulator.Default;
        var before = await oms.Picture();
        breaks = true;
        var failed = await Block(oms);
        breaks = false;
        failed.Status.Should().Be(500);
        failed["status_code"].Should().Be("500");
        failed["error.detail"].Should().NotBeEmpty();
        (await oms.Get($"__admin/requests/{failed.Header("X-Oms-Simulator-Request")}"))["response.status"].Should().Be("500");
        (await oms.Picture()).Should().Be(before);
        (await Block(oms)).ShouldBe(204);
        (await oms.StateOf(1)).Should().Be("Blocked");
    }

    [Fact]
    public async Task OneThatThrowsWhenAllFactsAreAppliedChangesNothingEither()
    {
        await using var simulator = await Start(part => part.OnPrepare = () => Throw(true));
        var oms = simulator.Default;
        var before = await oms.Picture();
        breaks = true;
        (await Block(oms)).Status.Should().Be(500);
        breaks = false;
        (await oms.Picture()).Should().Be(before);
        (await Block(oms)).ShouldBe(204);
    }

    [Fact]
    public async Task AWorldOfWhichOneFactThrowsIsNotLoadedAtAll()
    {
        var packages = 0;
        await using var simulator = await Start(part => part.OnAfter = fact => Throw(fact is PackageCreated && ++packages > 2));
        var oms = simulator.Default;
        var before = await oms.Picture();
        breaks = true;
        (await oms.Post("__admin/world", ThreeOrders)).Status.Should().Be(500);
        breaks = false;
        (await oms.Picture()).Should().Be(before);
        (await oms.World(ThreeOrders)).ShouldBe(HttpStatus.Created);
        (await oms.Get("orders/"))["count"].Should().Be("4");
    }

    [Fact]
    public async Task WhatIsTakenBackSendsNoWebhook()
    {
        await using var simulator = await Start(part => part.OnAfter = fact => Throw(fact is PackageStateChanged));
        var oms = simulator.Default;
        (
            await oms.Post("whisperer/hooks/", """{"event_type":"package.status.transitioned","target_url":"http://127.0.0.1:1/"}""")
        ).ShouldBe(HttpStatus.Created);
        breaks = true;
        (await Block(oms)).Status.Should().Be(500);
        breaks = false;
        (await oms.Get("__admin/webhooks"))["meta.total"].Should().Be("0");
        (await Block(oms)).ShouldBe(204);
        (await oms.Get("__admin/webhooks"))["meta.total"].Should().Be("1");
    }

    [Fact]
    public async Task APartWhoseReactionThrowsIsItsOwnAffair()
    {
        await using var simulator = await Start(part => part.OnKept = () => Throw(true));
        breaks = true;
        (await Block(simulator.Default)).ShouldBe(204);
        (await simulator.Default.StateOf(1)).Should().Be("Blocked");
    }

    private const string ThreeOrders = """
        { "orders": [
          { "number": "N1", "items": [{ "sku": "A", "quantity": 1 }] }, { "number": "N2", "items": [{ "sku": "B", "quantity": 1 }] }, { "number": "N3", "items": [{ "sku": "A", "quantity": 1 }] }
        ], "scenarios": [{ "name": "S", "default_stock_location": "L1" }] }
        """;

    private static Task<Answer> Block(Oms oms) => oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""");

    private void Throw(bool isTheFact)
    {
        if (breaks && isTheFact)
            throw new InvalidOperationException("A part that throws.");
    }

    private static async Task<OwnSimulator> Start(Action<Breakable> set)
    {
        var part = new Breakable();
        set(part);
        var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty", MoreParts = [_ => part] });
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting")));
        return simulator;
    }

    private sealed class Breakable : ISandboxPart
    {
        public Action<OmsFact> OnAfter { get; set; } = static _ => { };

        public Action OnPrepare { get; set; } = static () => { };

        public Action OnKept { get; set; } = static () => { };

        public void After(OmsFact fact, OmsState oms) => OnAfter(fact);

        public void Prepare(in FactBatch batch, OmsState oms) => OnPrepare();

        public void OnFacts(in FactBatch batch, OmsState oms) => OnKept();
    }
}
