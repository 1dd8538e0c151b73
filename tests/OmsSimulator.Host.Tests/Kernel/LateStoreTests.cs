using System.Text.RegularExpressions;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>Acknowledged means kept, from outside: with a store that takes its time, calls wait for it, and no thread waits with them.</summary>
public sealed class LateStoreTests : IAsyncLifetime
{
    private const int Many = 300;

    // What the ledger shows: these wait for what they show.
    private static readonly string[] OfTheLedger =
    [
        "packages/",
        "packages/1/",
        "packages/short/",
        "packages/package-items/1/",
        "packages/2/label/",
        "packages/2/document/",
        "packages/package_denial_reason/",
        "packages/package_denial_reason/1/",
        "package-denial-reason/1/",
        "orders/",
        "orders/1/",
        "order_items/1/",
        "orderexecutionplans/",
        "transfer_orders/",
        "state-transition-logs/",
        "stock-locations/1/",
        "stocklocations/list-simple/",
        "cargo-company/1/",
        "query-stock-availability?sku=A",
        "whisperer/hooks/",
        "whisperer/hook_events/",
        "__admin/stock",
        "__admin/installation",
        "__admin/contract",
        "__admin/packages/1/timeline",
        "__admin/packages/1/commands?to=Shipped",
        "__admin/sandboxes",
    ];

    // What parts show that change when facts are kept.
    private static readonly string[] OfParts = ["__admin/clock", "__admin/faults", "__admin/partners", "__admin/webhooks"];

    private readonly GatedStore store = new();
    private OwnSimulator simulator = null!;
    private string order = "";

    /// <summary>Every kind of write of both surfaces.</summary>
    public static TheoryData<string, string, string> Writes =>
        new()
        {
            { "POST", "packages/1/command/", Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Waiting", "Blocked"), """{"user":"u","token":"t"}""") },
            { "PATCH", "stock-locations/1/", """{"max_quota":7}""" },
            { "POST", "packages/package_denial_reason/", """{"title":"New"}""" },
            { "PATCH", "packages/package_denial_reason/1/", """{"priority":7}""" },
            { "PUT", "package-denial-reason/1/", """{"title":"Other"}""" },
            { "DELETE", "packages/package_denial_reason/1/", "" },
            { "POST", "whisperer/hooks/", """{"event_type":"package.created","target_url":"http://127.0.0.1:9/"}""" },
            { "POST", "api/v1/auth/login/", """{"username":"demo","password":"demo"}""" },
            { "PATCH", "__admin/stock", """[{"stock_location":"L1","sku":"A","quantity":7}]""" },
            { "PUT", "__admin/installation", """{"name":"late"}""" },
            {
                "POST",
                "__admin/world",
                """{"products":[{"sku":"LATE"}],"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"LATE","quantity":1}]}]}"""
            },
            { "POST", "__admin/orders/{order}/cancel", "" },
            { "POST", "__admin/carrier/AWB1", """{"status":"delivered"}""" },
            { "PUT", "__admin/clock", """{"mode":"frozen","now":"2027-02-01T10:20:00Z"}""" },
            { "POST", "__admin/clock/advance", """{"by":"PT1H"}""" },
            { "POST", "__admin/faults", """{"match":{"method":"PATCH"},"then":{"status":503}}""" },
            { "PUT", "__admin/partners/invoice", """{"answers":{"status":500}}""" },
            { "PUT", "__admin/webhooks/mode", """{"duplicate":1}""" },
        };

    private Oms Oms => simulator.Default;

    public async Task InitializeAsync()
    {
        simulator = await OwnSimulator.Start(new SimulatorOptions { FactStore = store, Seed = "empty" });
        await Oms.World(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Shipped", "\"awb_number\":\"AWB1\"")));
        (await Oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        order = (await Oms.Get("orders/1/"))["number"];
        store.IsGated = true;
    }

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task WhatTheStoreRefusesWasShownToNobody(string method, string path, string body)
    {
        var before = await Task.WhenAll(Reads());
        var write = Write(method, path, body);
        await store.Holds(1);
        var reads = Reads();
        await PassBy();
        write.IsCompleted.Should().BeFalse();
        store.Answer(AppendResult.Refused);
        var refused = (await write).ShouldBe((HttpStatus)503);
        refused.Header("Retry-After").Should().Be("1");
        Texts(await Task.WhenAll(reads)).Should().Equal(Texts(before), "a read shows what is kept");
        Texts(await Task.WhenAll(Reads())).Should().Equal(Texts(before), "nothing changes");
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task WhatTheStoreKeepsIsShownToThoseWhoWaited(string method, string path, string body)
    {
        var write = Write(method, path, body);
        await store.Holds(1);
        var reads = OfTheLedger.Select(Oms.Get).ToArray();
        await PassBy();
        write.IsCompleted.Should().BeFalse();
        reads.Should().NotContain(read => read.IsCompleted, "each waits for what it shows");
        store.IsGated = false;
        store.Answer(AppendResult.Kept);
        (await write).Status.Should().BeInRange(200, 204);
        var shown = await Task.WhenAll(reads);
        Texts(shown).Should().Equal(Texts(await Task.WhenAll(OfTheLedger.Select(Oms.Get))));
    }

    [Fact]
    public async Task ARefusalThatFollowsFromWhatIsNotKeptIsDecidedAgain()
    {
        var first = Oms.Post("packages/package_denial_reason/", """{"title":"Twice"}""");
        await store.Holds(1);
        var second = Oms.Post("packages/package_denial_reason/", """{"title":"Twice"}""");
        var unknown = Oms.Post(
            "__admin/world",
            """{"packages":[{"stock_location":"L1","state":"nowhere","items":[{"sku":"A","quantity":1}]}]}"""
        );
        await PassBy();
        (second.IsCompleted, unknown.IsCompleted).Should().Be((false, false));
        store.IsGated = false;
        store.Answer(AppendResult.Refused);
        (await first).ShouldBe((HttpStatus)503);
        (await second).ShouldBe(HttpStatus.Created, "the title is free");
        (await unknown).ShouldBe(HttpStatus.Unprocessable).At("errors").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task NoThreadIsBlockedWhileManyWait()
    {
        var writes = Enumerable
            .Range(1, Many)
            .Select(number => Oms.Post("packages/package_denial_reason/", $$"""{"title":"R{{number}}"}"""))
            .ToArray();
        await store.Holds(Many);
        var reads = Enumerable.Range(1, Many).Select(_ => Oms.Get("packages/package_denial_reason/")).ToArray();
        await PassBy();
        ThreadPool.ThreadCount.Should().BeLessThan(Many / 2, "each of {0} waiting calls would need a thread of its own", 2 * Many);
        foreach (var _ in writes)
            store.Answer(AppendResult.Kept);
        (await Task.WhenAll(writes)).Should().OnlyContain(answer => answer.Status == 201);
        (await Task.WhenAll(reads)).Should().OnlyContain(answer => answer.Count == Many + 2);
    }

    private Task<Answer>[] Reads() => [.. OfTheLedger.Concat(OfParts).Select(Oms.Get)];

    // When a sandbox was used last is no part of it.
    private static IEnumerable<string> Texts(Answer[] answers) =>
        answers.Select(static answer => Regex.Replace(answer.Text, "\"last_used\":\"[^\"]*\"", ""));

    private Task<Answer> Write(string method, string path, string body) =>
        Oms.Send(method, path.Replace("{order}", order, StringComparison.Ordinal), body.Length == 0 ? null : body);

    // Calls that wait for nothing come and go meanwhile.
    private async Task PassBy()
    {
        for (var times = 0; times < 10; times++)
            (await Oms.Get("__admin/health")).ShouldBe(HttpStatus.Ok);
    }
}
