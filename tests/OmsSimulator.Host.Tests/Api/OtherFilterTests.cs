namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class OtherFilterTests(OpenSimulator simulator)
{
    private const string NotInteger = "A valid integer is required.";

    [Fact]
    public async Task PackageItemsAreFoundByPackageAndState()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("packages/package-items/?package=4", 4, 5);
        await oms.Finds("packages/package-items/?package=99");
        await oms.Finds("packages/package-items/?package__number=100P2", 3);
        await oms.Finds("packages/package-items/?package__number=100");
        await oms.Finds("packages/package-items/?state__enum_value=100", 1, 2, 6);
        await oms.Finds("packages/package-items/?state__enum_value=1");
        var state = (await oms.Get("packages/package-items/4/"))["state.id"];
        await oms.Finds($"packages/package-items/?state={state}", 4, 5);
        await oms.Finds("packages/package-items/?state=39");
        await oms.Refuses("packages/package-items/?package=x", "package", NotInteger);
        await oms.Refuses("packages/package-items/?state=x", "state", NotInteger);
    }

    [Fact]
    public async Task OrdersItemsAndPlansAreFound()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("orders/?number=100", 1);
        await oms.Finds("orders/?state__enum_value=500", 3);
        await oms.Finds("orders/?id__lte=2", 1, 2);
        await oms.Finds("order_items/?order_number=100", 1, 3);
        await oms.Finds("order_items/?order_number=1");
        await oms.Finds("order_items/?order=3", 4, 5);
        await oms.Finds("orderexecutionplans/?order=2", 2);
        await oms.Finds("orderexecutionplans/?state=completed", 1, 2);
        await oms.Finds("orderexecutionplans/?state=pending");
        await oms.Refuses("order_items/?order=x", "order", NotInteger);
    }

    [Fact]
    public async Task StockLocationsAreFoundByCodeAndType()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("stock-locations/?erp_code=L2", 2);
        await oms.Finds("stock-locations/?erp_code=l2");
        await oms.Finds("stock-locations/?stock_location_type=warehouse", 2, 3);
    }

    [Fact]
    public async Task LogsAreFoundByStatesObjectAndTime()
    {
        var oms = await FilterWorld.In(simulator);
        (await oms.Run(1, "PKG_STATE_TRANSITION", "Waiting", "Preparing")).ShouldBe(204);
        (await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Preparing", "Packed")).ShouldBe(204);
        (await oms.Run(6, "UNBLOCK_THE_PACKAGE", "Blocked", "Preparing")).ShouldBe(204);
        foreach (
            var (query, ids) in ((string, int[])[])
                [
                    ("old_state=33", [1]),
                    ("old_state=34", [2]),
                    ("old_state=1", []),
                    ("new_state=34", [1, 3]),
                    ("old_state__name=Blocked", [3]),
                    ("old_state__name=blocked", []),
                    ("new_state__name=Packed", [2]),
                    ("new_state__name=X", []),
                    ("old_state__enum_value__in=100,200", [1, 2]),
                    ("old_state__enum_value__in=700", []),
                    ("new_state__enum_value__in=200", [1, 3]),
                    ("object_id=1", [1, 2]),
                    ("object_id=5", []),
                    ("content_type=26", [1, 2, 3]),
                    ("content_type=27", []),
                    ("created_date__gt=2026-02-01T10:06:00Z", [2, 3]),
                    ("created_date__gte=2026-02-01T10:06:00Z", [1, 2, 3]),
                    ("created_date__lt=2026-02-01T11:06:00Z", [1]),
                    ("created_date__lte=2026-02-01T11:06:00Z", [1, 2, 3]),
                    ("id__gt=1", [2, 3]),
                    ("id__gte=3", [3]),
                    ("id__lt=2", [1]),
                    ("id__lte=0", []),
                    ("object_id=1&new_state=34", [1]),
                    ("object_id=1&sort=id&id__gt=1", [2]),
                ]
        )
        {
            await oms.Finds($"state-transition-logs/?{query}", ids);
        }

        foreach (var name in (string[])["old_state", "new_state", "object_id", "content_type", "id__gt", "id__gte", "id__lt", "id__lte"])
            await oms.Refuses($"state-transition-logs/?{name}=x", name, NotInteger);
        foreach (var name in (string[])["created_date__gt", "created_date__gte", "created_date__lt", "created_date__lte"])
        {
            (await oms.Get($"state-transition-logs/?{name}=x"))
                .ShouldBe(HttpStatus.BadRequest)
                .At("error")
                .TryGetProperty(name, out _)
                .Should()
                .BeTrue();
        }
    }
}
