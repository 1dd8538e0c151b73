using System.Collections.Concurrent;
using System.Text.Json;

namespace OmsSimulator.Host.Tests.Partners;

/// <summary>What goes on while a partner is asked.</summary>
[Collection(OpenMode.Name)]
public sealed class AskingTests(OpenSimulator simulator)
{
    private const int Others = 100;

    [Fact]
    public async Task WhileTheInvoiceServiceDoesNotAnswerAHundredOtherPackagesArePacked()
    {
        var ended = new ConcurrentQueue<int>();
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, release.Task));
        var oms = await Waiting(Others + 1, service);

        var slow = Pack(oms, 1, ended);
        await asked.Task;
        await Task.WhenAll(Enumerable.Range(2, Others).Select(package => Pack(oms, package, ended)));
        ended.Should().HaveCount(Others).And.NotContain(1);
        (await oms.StateOf(1)).Should().Be("Waiting");

        release.SetResult();
        await slow;
        ended.Last().Should().Be(1);
        (await oms.Get("packages/1/"))["invoice_number"].Should().Be("F1");
    }

    [Fact]
    public async Task ASecondCommandOnTheAskingPackageWaits()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, release.Task));
        var oms = await Waiting(2, service);

        var pack = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        await asked.Task;
        var second = oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped");
        (await oms.Run(2, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        second.IsCompleted.Should().BeFalse();

        release.SetResult();
        (await pack).ShouldBe(HttpStatus.NoContent);
        (await second).ShouldBe(HttpStatus.Ok, "before the answer the package was in Waiting, and it could not have been shipped");
    }

    [Fact]
    public async Task ManyCommandsOnTheAskingPackageAreCarriedOutOneAfterTheOther()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, release.Task));
        var oms = await Waiting(1, service);

        var first = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        await asked.Task;
        var others = Enumerable.Range(0, 20).Select(_ => oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ToArray();
        release.SetResult();
        (await first).ShouldBe(HttpStatus.NoContent);
        foreach (var other in await Task.WhenAll(others))
            other.Status.Should().Be(406);
        service.Heard.Should().ContainSingle("the others were refused before anybody was asked");
        (await oms.StateOf(1)).Should().Be("Packed");
    }

    [Fact]
    public async Task TheCommandIsDecidedAgainWithTheAnswer()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, release.Task));
        var oms = await Waiting(1, service);
        var number = (await oms.Get("orders/1/"))["number"];

        var pack = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        await asked.Task;
        using var http = new HttpClient { BaseAddress = simulator.Address };
        (await http.PostAsync($"sandboxes/{oms.Name}/__admin/orders/{number}/cancel", null)).EnsureSuccessStatusCode();
        release.SetResult();
        (await pack).Text.Should().Contain("commands_100_1");
        (await oms.StateOf(1)).Should().Be("CancellationWaiting");
    }

    [Theory]
    [InlineData("POST", "__admin/reset")]
    [InlineData("DELETE", "../../__admin/sandboxes/{name}")]
    public async Task AResetOrDroppedSandboxLetsGoOfWhoWaits(string method, string path)
    {
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, never.Task));
        var oms = await Waiting(1, service);
        var asking = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        await asked.Task;
        var waiting = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");

        (await (method == "POST" ? oms.Post(path, "") : simulator.Default.Delete($"__admin/sandboxes/{oms.Name}"))).ShouldBe(
            HttpStatus.NoContent
        );
        (await asking).ShouldBe(HttpStatus.NotFound);
        (await waiting).Status.Should().BeOneOf(404, 204);
        if (method == "POST")
            (await oms.Get("__admin/partners/invoice"))["address"].Should().Be("null");
        never.SetResult();
    }

    [Fact]
    public async Task ASimulatorThatStopsWaitsForNoPartner()
    {
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RealPartner.Start(question => Answer(question, asked, never.Task));
        var own = new OpenSimulator();
        await own.InitializeAsync();
        var oms = await own.Sandbox(Worlds.With(Worlds.Package("Waiting")), Flags.Invoiced("""{"timeouts":{"read":3600}}"""));
        await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}"}""");
        var asking = oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed");
        await asked.Task;
        await own.DisposeAsync();
        await FluentActions.Awaiting(() => asking).Should().NotThrowAsync<TimeoutException>();
        never.SetResult();
    }

    private async Task<Oms> Waiting(int packages, RealPartner service)
    {
        var oms = await simulator.Sandbox(Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), packages)), Flags.Invoiced());
        (await oms.Put("__admin/partners/invoice", $$"""{"address":"{{service.Address}}/"}""")).ShouldBe(HttpStatus.Ok);
        return oms;
    }

    private static async Task Pack(Oms oms, int package, ConcurrentQueue<int> ended)
    {
        (await oms.Run(package, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(HttpStatus.NoContent);
        ended.Enqueue(package);
    }

    // Package 1 waits for its answer.
    private static async Task<(int Status, string Body)> Answer(JsonElement question, TaskCompletionSource asked, Task release)
    {
        var package = question.GetProperty("package").GetInt32();
        if (package == 1)
        {
            asked.TrySetResult();
            await release;
        }

        return (200, $$"""{"invoice_number":"F{{package}}"}""");
    }
}
