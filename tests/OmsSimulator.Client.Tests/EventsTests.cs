using System.Net;

namespace OmsSimulator.Client.Tests;

/// <summary>What happens, as the client tells it.</summary>
public sealed class EventsTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));

    [Fact]
    public async Task EventsComeAsRecords()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var events = await sandbox.Control.ListenAsync(cancellationToken: patience.Token);
        await sandbox.AddAsync(new WorldDocument { Products = [new WorldProduct("MUG")] });
        await sandbox.Control.Clock.FreezeAsync(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var seen = new List<SimulatorEvent>();
        await foreach (var happened in events)
        {
            seen.Add(happened);
            if (happened.Type == "clock")
                break;
        }

        seen[0].Fact!.Type.Should().Be("product_saved");
        (seen[0].Sandbox, seen[0].Request).Should().Be((sandbox.Name, null));
        (seen[^1].Clock!.Mode, seen[^1].Clock!.Now).Should().Be(("frozen", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task AResetEndsTheConnectionAndTheEventsGoOn()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await using var events = (await sandbox.Control.ListenAsync(cancellationToken: patience.Token)).GetAsyncEnumerator(patience.Token);
        await sandbox.Control.ResetAsync();
        (await events.MoveNextAsync()).Should().BeTrue();
        events.Current.Change!.Change.Should().Be(SandboxChange.Replaced);
        (await events.MoveNextAsync()).Should().BeTrue();
        events.Current.Dropped!.Reason.Should().Be(DroppedEvents.Replaced);
        await sandbox.AddAsync(new WorldDocument { Products = [new WorldProduct("CUP")] });
        (await events.MoveNextAsync()).Should().BeTrue();
        events.Current.Fact!.Type.Should().Be("product_saved");
    }

    [Fact]
    public async Task WhoseSandboxIsGoneIsTold()
    {
        var sandbox = await oms.CreateSandboxAsync();
        await using var events = (await sandbox.Control.ListenAsync(cancellationToken: patience.Token)).GetAsyncEnumerator(patience.Token);
        await oms.Server.Control.Sandboxes.DropAsync(sandbox.Name);
        (await events.MoveNextAsync()).Should().BeTrue();
        events.Current.Change!.Change.Should().Be(SandboxChange.Dropped);
        var gone = () => events.MoveNextAsync().AsTask();
        (await gone.Should().ThrowAsync<OmsControlException>()).Which.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WhatIsRefusedIsAnException()
    {
        var wrong = () => oms.Server.Control.ListenAsync(new EventSelection { Types = ["parcel"] }, patience.Token);
        (await wrong.Should().ThrowAsync<OmsControlException>()).Which.Problem.Detail.Should().StartWith("/types");
    }

    [Fact]
    public async Task PeopleLookAround()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.AddAsync(
            new WorldDocument
            {
                StockLocations = [new WorldStockLocation("WH01") { Stock = [new WorldPieces("MUG", 5)] }],
                Scenarios = [new WorldScenario("All", "WH01")],
            }
        );
        var order = new WorldOrder("N1", [new WorldOrderItem("MUG")]);
        (await sandbox.Control.PreviewAsync(order)).Packages.Should().ContainSingle().Which.StockLocation.Should().Be("WH01");
        (await sandbox.Control.SearchAsync("N1")).Results.Should().BeEmpty("nothing was placed");
        await sandbox.AddAsync(new WorldDocument { Orders = [order] });
        (await sandbox.Control.SearchAsync("N1")).Results.Select(hit => hit.Kind).Should().Equal("order", "package");
        var board = await sandbox.Control.BoardAsync(
            new BoardSelection
            {
                State = "Waiting",
                StockLocation = "WH01",
                Age = TimeSpan.Zero,
            }
        );
        board.Columns.Should().ContainSingle().Which.Packages.Should().ContainSingle().Which.Order.Should().Be("N1");
        using var snapshot = new MemoryStream();
        await sandbox.Control.SnapshotWithoutSecretsAsync(snapshot);
        snapshot.Position = 0;
        await sandbox.Control.RestoreAsync(snapshot);
        (await sandbox.Control.Requests.OfConsoleAsync()).Requests.Should().BeEmpty();
    }
}
