using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>What is decided while nobody knows whether what it stands on is kept: it is decided again, and nothing is left of the first time.</summary>
public sealed class DecidedAgainTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly GatedStore store = new();
    private OwnSimulator simulator = null!;

    private Oms Oms => simulator.Default;

    public async Task InitializeAsync()
    {
        simulator = await OwnSimulator.Start(new SimulatorOptions { FactStore = store, Seed = "empty" });
        (await Oms.Put("__admin/installation", Flags.Invoiced())).ShouldBe(HttpStatus.Ok);
        await Oms.World(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting")));
    }

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    [Theory]
    [InlineData(AppendResult.Refused)]
    [InlineData(AppendResult.Unknown)]
    [InlineData(AppendResult.Kept)]
    internal async Task ACommandThatWaitsForAPartnerLeavesItsPackageToTheNext(AppendResult result)
    {
        await using var service = await RealPartner.Start(static _ => Task.FromResult((200, """{"invoice_number":"F"}""")));
        (await Oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}/"}""")).ShouldBe(HttpStatus.Ok);
        store.IsGated = true;
        var first = Oms.Post("packages/package_denial_reason/", """{"title":"New"}""");
        await store.Holds(1);
        var facts = store.Expected[^1];
        var pack = Oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        (await Oms.Get("__admin/health")).ShouldBe(HttpStatus.Ok);
        pack.IsCompleted.Should().BeFalse();

        store.IsGated = false;
        store.Answer(result);
        var status = (await pack.WaitAsync(Patience)).Status;
        status.Should().Be(result == AppendResult.Unknown ? 503 : 204);
        if (result == AppendResult.Unknown)
        {
            store.Tell(facts);
            await Oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed").WaitAsync(Patience);
        }

        await first.WaitAsync(Patience);
        (await Oms.StateOf(1)).Should().Be("Packed");
        (await Oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped").WaitAsync(Patience)).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task WhatHappensWhileTheFirstSubscriptionIsNotKeptYetIsSentToIt()
    {
        store.IsGated = true;
        var subscribed = Subscribe("package.status.transitioned");
        await store.Holds(1);
        var blocked = Block(1);
        await store.Holds(2);
        store.IsGated = false;
        store.Answer(AppendResult.Kept);
        store.Answer(AppendResult.Kept);
        (await subscribed).ShouldBe(HttpStatus.Created);
        (await blocked).Status.Should().BeInRange(200, 204);
        await Oms.Advance();
        (await Oms.Get(Subscribing.HookEvents)).Count.Should().Be(1);
    }

    [Fact]
    public async Task NothingIsSentToASubscriptionThatIsTakenBack()
    {
        store.IsGated = true;
        var kept = Subscribe("package.status.transitioned");
        await store.Holds(1);
        var refused = Subscribe("package.status.transitioned", "other");
        await store.Holds(2);
        store.IsGated = false;
        store.Answer(AppendResult.Kept);
        (await kept).ShouldBe(HttpStatus.Created);
        store.Answer(AppendResult.Refused);
        (await refused).ShouldBe((HttpStatus)503);
        (await Block(1)).Status.Should().BeInRange(200, 204);
        await Oms.Advance();
        (await Oms.Get(Subscribing.HookEvents)).Count.Should().Be(1);
    }

    private Task<Answer> Subscribe(string type, string path = "") =>
        Oms.Post(Subscribing.Hooks, $$"""{"event_type":"{{type}}","target_url":"http://127.0.0.1:9/{{path}}"}""");

    private Task<Answer> Block(int package) => Oms.Run(package, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""");
}
