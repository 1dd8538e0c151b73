using System.Text.Json;

namespace OmsSimulator.Host.Tests.Snapshots;

/// <summary>Snapshot files of 0.1.0 load for ever: each was written by that version, and nobody writes it again.</summary>
[Collection(OpenMode.Name)]
public sealed class SnapshotFileTests(OpenSimulator simulator)
{
    [Fact]
    public async Task RecordsOfAFileOf010AreWhatTheyWere()
    {
        var oms = await Loaded("0.1.0");
        var packages = await oms.Get("packages/short/?limit=100&sort=id");
        Rows(packages, "state")
            .Should()
            .Equal(
                "700",
                "930",
                "300",
                "400",
                "500",
                "500",
                "640",
                "620",
                "640",
                "650",
                "700",
                "900",
                "800",
                "920",
                "100",
                "950",
                "1100",
                "900",
                "55",
                "950",
                "100",
                "1100",
                "920",
                "600",
                "500",
                "100",
                "100",
                "100",
                "300",
                "920",
                "800",
                "920",
                "100"
            );
        Rows(packages, "stock_location_erp_code").Distinct().Should().Equal("L1", "L2");
        Rows(await oms.Get("transfer_orders/?sort=id"), "state", "enum_value")
            .Should()
            .Equal("transferred", "in_transit", "out_of_stock", "cancelled");
        Rows(await oms.Get("orderexecutionplans/?limit=100&sort=id"), "state")
            .Should()
            .Equal(
                "completed",
                "pending",
                "completed",
                "completed",
                "completed",
                "completed",
                "cancelled",
                "pending",
                "completed",
                "pending"
            );
        (await oms.Get("orders/?limit=100")).Count.Should().Be(30);
        (await oms.Get("packages/package-items/?limit=100")).Count.Should().Be(38);
        (await oms.Get("packages/package_denial_reason/")).Ids.Should().BeEquivalentTo([1, 2]);
        (await oms.Get("packages/1/"))["shipment.tracking_number"].Should().NotBeNull();
        (await oms.Get("__admin/stock"))
            .Json.EnumerateArray()
            .Select(row =>
                $"{row.GetProperty("stock_location")} {row.GetProperty("sku")} {row.GetProperty("on_hand")} {row.GetProperty("reserved")}"
            )
            .Should()
            .Equal("L1 A 49 6", "L1 B 43 2", "L1 C 2 2", "L1 D 40 3", "L2 A 40 3", "L2 B 7 0", "L2 C 40 3");
    }

    [Fact]
    public async Task HistoryOfAFileOf010IsWhatItWas()
    {
        var oms = await Loaded("0.1.0");
        (await oms.Facts()).Should().Be(178);
        (await oms.Get("__admin/packages/1/timeline"))
            .At("facts")
            .EnumerateArray()
            .Select(fact => fact.GetProperty("fact").GetProperty("type").GetString())
            .Should()
            .Equal(
                "package_created",
                "package_barcodes_read",
                "reservations_consumed",
                "shipment_created",
                "order_item_status_changed",
                "package_state_changed",
                "omnitron_told",
                "package_invoiced",
                "shipment_status_updated",
                "order_item_status_changed",
                "package_state_changed",
                "shipment_status_updated",
                "order_item_status_changed",
                "package_state_changed"
            );
        (await oms.Get("__admin/requests"))
            .At("requests")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("request").GetProperty("url").GetString())
            .Should()
            .Equal("/api/v1/oms/packages/11/command/", "/api/v1/oms/packages/19/command/", "/api/i1/auth/login/");
        Rows(await oms.Get("state-transition-logs/?object_id=1&content_type=26&sort=id"), "new_state", "name")
            .Should()
            .Equal("Packed", "Shipped", "Delivered");
    }

    [Fact]
    public async Task SettingsOfAFileOf010AreWhatTheyWere()
    {
        var oms = await Loaded("0.1.0");
        var clock = await oms.Get("__admin/clock");
        (clock["mode"], clock["now"]).Should().Be(("frozen", "2026-03-02T09:10:30.123456Z"));
        (await oms.Get("__admin/installation"))["name"].Should().Be("my-shop");
        (await oms.Get("__admin/faults"))
            .At("faults")
            .EnumerateArray()
            .Select(fault => fault.GetProperty("match").GetRawText())
            .Should()
            .Equal(
                """{"method":"POST","path":"/api/v1/oms/packages/","command":"SHIP_THE_PACKAGE","state":"Packed","package":6}""",
                """{"webhook":"package.refused"}""",
                """{"partner":"bill"}"""
            );
        (await oms.Get("__admin/partners/invoice"))["answers.invoice_number"].Should().Be("X1");
        (await oms.Get("__admin/partners/bill"))["answers.status"].Should().Be("503");
        (await oms.Get("__admin/partners/omnitron"))["answers.statuses.1"].Should().Be("500");
        (await oms.Get("__admin/partners/carrier"))["address"].Should().Be("http://127.0.0.1:9/carrier");
        var hook = await oms.Get("whisperer/hooks/1/");
        hook["retry_countdown_config.kwargs.limit"].Should().Be("60");
        hook["additional_headers.X-Shop"].Should().Be("dukkan");
        hook["config.auth.auth_type"].Should().Be("basic");
        (await oms.Get("whisperer/hooks/2/"))["is_active"].Should().Be("false");
        (await oms.Get("__admin/webhooks/mode")).ShouldBe(200, """{"duplicate":1,"reorder":true}""");
    }

    [Fact]
    public async Task AFileOf010GoesOn()
    {
        var oms = await Loaded("0.1.0");

        // By the names of its installation, with ids that follow, for who was logged in.
        (await oms.As("Token ba492e02ea8b1b57b12be3a5241d247a1e99dbed").Command(21, """{"slug":"paketle"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Get("packages/21/"))["state.name"].Should().Be("Packed");
        (await oms.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""))
            .At("packages.0.id")
            .GetInt32()
            .Should()
            .Be(34);

        // What waits on the clock still waits: nobody listens, so that nothing else falls due.
        (await oms.Delete("whisperer/hooks/1/")).ShouldBe(204);
        (await oms.Post("__admin/clock/advance", """{"by":"PT20M"}"""))
            .At("work")
            .EnumerateArray()
            .Where(work => work.GetProperty("type").GetString() == "package_replanned")
            .Select(work => work.GetProperty("package").GetInt32())
            .Should()
            .BeEquivalentTo([14, 23, 30, 32]);
    }

    [Fact]
    public async Task AFileOf010WithFoldedFactsAndACapturedInstallationIsWhatItWas()
    {
        var oms = await Loaded("0.1.0-captured");
        (await oms.Get("__admin/sandboxes"))
            .At("sandboxes")
            .EnumerateArray()
            .Single(sandbox => sandbox.GetProperty("name").GetString() == oms.Name)
            .GetProperty("folded_facts")
            .GetInt32()
            .Should()
            .Be(244);
        (await oms.Get("__admin/clock"))["mode"].Should().Be("real");
        Rows(await oms.Get("packages/?sort=id"), "state", "id").Should().Equal("906", "907");
        (await oms.Command(2, """{"transition":336}""")).ShouldBe(204);
        (await oms.Command(2, """{"slug":"package__complete_packaging__bekliyor__paketlendi"}""")).ShouldBe(204);
        (await oms.Get("packages/2/"))["state.name"].Should().Be("Paketlendi");
    }

    [Theory]
    [InlineData("0.1.0")]
    [InlineData("0.1.0-captured")]
    public async Task WhatTheSimulatorWritesOfAnOldFileLoadsToo(string file)
    {
        var taken = (await (await Loaded(file)).Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok);
        (await (await simulator.Sandbox()).SendBytes("PUT", "__admin/snapshot", taken.Bytes, "application/x-ndjson")).ShouldBe(204);
    }

    private async Task<Oms> Loaded(string file)
    {
        var oms = await simulator.Sandbox();
        var lines = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Snapshots", "Files", $"{file}.ndjson"));
        (await oms.SendBytes("PUT", "__admin/snapshot", lines, "application/x-ndjson")).ShouldBe(204);
        return oms;
    }

    private static IEnumerable<string> Rows(Answer list, params string[] way) =>
        list.At("results")
            .EnumerateArray()
            .Select(row =>
            {
                var value = way.Aggregate(row, (element, member) => element.GetProperty(member));
                return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            });
}
