namespace OmsSimulator.Host.Tests.Api;

/// <summary>
/// Packages 1 and 2 came from the orders 100 and 1001 and wait at L3; 3 is packed at L1, of order 100; 4 is shipped at L2; 5 waits at L2; 6
/// is blocked at L1.
/// </summary>
[Collection(OpenMode.Name)]
public sealed class PackageFilterTests(OpenSimulator simulator)
{
    private const string NotInteger = "A valid integer is required.";
    private const string NotInstant =
        "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";

    [Fact]
    public async Task EveryFilterFindsItsPackagesInBothLists()
    {
        var oms = await FilterWorld.In(simulator);
        foreach (var list in (string[])["packages/", "packages/short/"])
        {
            await oms.Finds($"{list}?state=33", 1, 2, 5);
            await oms.Finds($"{list}?state=34");
            await oms.Finds($"{list}?state=99999999999");
            await oms.Finds($"{list}?state__enum_value=100", 1, 2, 5);
            await oms.Finds($"{list}?state__enum_value=500,600", 3, 4);
            await oms.Finds($"{list}?state__enum_value=abc");
            await oms.Finds($"{list}?state__enum_value__ne=100", 3, 4, 6);
            await oms.Finds($"{list}?state__enum_value__ne=100,500,600,950");
            await oms.Finds($"{list}?order=1", 1, 3);
            await oms.Finds($"{list}?order=99");
            await oms.Finds($"{list}?order__number=100", 1, 2, 3);
            await oms.Finds($"{list}?order__number=1001", 2);
            await oms.Finds($"{list}?order__number=01");
            await oms.Finds($"{list}?order__omnitron_id=2", 2);
            await oms.Finds($"{list}?order__omnitron_id=77");
            await oms.Finds($"{list}?stock_location=1", 3, 6);
            await oms.Finds($"{list}?stock_location=9");
            await oms.Finds($"{list}?stock_location__erp_code=L3", 1, 2);
            await oms.Finds($"{list}?stock_location__erp_code=L");
            await oms.Finds($"{list}?stock_location__erp_code__in=L3,L2", 1, 2, 4, 5);
            await oms.Finds($"{list}?stock_location__erp_code__in=X,Y");
            await oms.Finds($"{list}?stock_location__stock_location_type=store", 3, 6);
            await oms.Finds($"{list}?stock_location__stock_location_type=kiosk");
            await oms.Finds($"{list}?product_sku=B", 3, 4, 6);
            await oms.Finds($"{list}?product_sku=%C3%87%26C", 5);
            await oms.Finds($"{list}?product_sku=Z");
            await oms.Finds($"{list}?product_barcode=222", 3, 4, 6);
            await oms.Finds($"{list}?product_barcode=333");
        }
    }

    [Fact]
    public async Task FiltersLookAtTheOrderTheShipmentAndTheTimesToo()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("packages/?order__channel=2", 2);
        await oms.Finds("packages/?order__channel=9");
        await oms.Finds("packages/?order__customer__first_name=I%C5%9F%C4%B1l", 2);
        await oms.Finds("packages/?order__customer__first_name=Zeynep");
        await oms.Finds("packages/?order__customer__last_name=Aksoy", 1, 3);
        await oms.Finds("packages/?order__customer__last_name=Aks");
        await oms.Finds("packages/?shipment__cargo_company=1", 3, 4);
        await oms.Finds("packages/?shipment__cargo_company=2");
        await oms.Finds("packages/?created_date__gte=2026-02-01T10:04:00Z", 4, 5, 6);
        await oms.Finds("packages/?created_date__gte=2026-02-01T10:04:00.000001Z", 5, 6);
        await oms.Finds("packages/?created_date__gte=2026-02-01T13:04:00%2B03:00", 4, 5, 6);
        await oms.Finds("packages/?created_date__gte=2026-02-01T13:04:00+03:00", 4, 5, 6);
        await oms.Finds("packages/?created_date__lte=2026-02-01T10:02:00", 1, 2);
        await oms.Finds("packages/?created_date__lte=2026-02-01");
        await oms.Finds("packages/?created_date__gte=2026-02-02");
        await oms.Finds("packages/?modified_date__gte=2026-02-01T10:06:00Z", 6);
        await oms.Finds("packages/?modified_date__lte=2026-02-01T10:01:30Z", 1);
        await oms.Finds("packages/?id__gt=4", 5, 6);
        await oms.Finds("packages/?id__gte=4", 4, 5, 6);
        await oms.Finds("packages/?id__lt=2", 1);
        await oms.Finds("packages/?id__lte=2&id__gt=1", 2);
        await oms.Finds("packages/?id__gt=9223372036854775807");
        await oms.Finds("packages/?pk__in=3,1,3,99,-1", 1, 3);
        await oms.Finds("packages/?pk__in=,");
    }

    [Fact]
    public async Task AChangeMovesThePackageBetweenFilters()
    {
        var oms = await FilterWorld.In(simulator);
        (await oms.Post("__admin/clock/advance", """{"by":"PT1H"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(5, "PKG_STATE_TRANSITION", "Waiting", "Preparing")).ShouldBe(204);
        await oms.Finds("packages/?state=33", 1, 2);
        await oms.Finds("packages/?state__enum_value=200", 5);
        await oms.Finds("packages/?modified_date__gte=2026-02-01T11:00:00Z", 5);
        await oms.Finds("packages/?created_date__gte=2026-02-01T11:00:00Z");
    }

    [Fact]
    public async Task FiltersAreAnded()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("packages/?state=33&stock_location=2", 5);
        await oms.Finds("packages/?state=33&stock_location__erp_code=L1");
        await oms.Finds("packages/?state=33&state__enum_value=500");
        await oms.Finds("packages/?state=33&state__enum_value=500,100&stock_location__erp_code=L3&stock_location=3", 1, 2);
        await oms.Finds("packages/?stock_location=1&stock_location__erp_code=L2");
        await oms.Finds("packages/?order=1&state=33", 1);
        await oms.Finds("packages/?order=1&stock_location=1&state__enum_value=500", 3);
        await oms.Finds("packages/?pk__in=1,3,5&order=1&state__enum_value=100,500&stock_location=1", 3);
        await oms.Finds("packages/?product_sku=B&order__number=100&created_date__lte=2027-01-01", 3);
    }

    [Fact]
    public async Task TheLastOfRepeatedValuesCountsAndAnEmptyOneIsNone()
    {
        var oms = await FilterWorld.In(simulator);
        await oms.Finds("packages/?state=38&state=33", 1, 2, 5);
        await oms.Finds("packages/?state=&order=1", 1, 3);
        await oms.Finds("packages/?unknown=x&state=33", 1, 2, 5);
    }

    [Fact]
    public async Task AValueOfTheWrongKindIsRefusedByItsName()
    {
        var oms = await FilterWorld.In(simulator);
        foreach (
            var name in (string[])
                [
                    "state",
                    "order",
                    "order__omnitron_id",
                    "stock_location",
                    "order__channel",
                    "shipment__cargo_company",
                    "id__gt",
                    "id__gte",
                    "id__lt",
                    "id__lte",
                    "pk__in",
                ]
        )
        {
            await oms.Refuses($"packages/?{name}=abc", name, NotInteger);
            await oms.Refuses($"packages/short/?{name}=1.5", name, NotInteger);
            await oms.Refuses($"packages/?{name}=99999999999999999999", name, NotInteger);
        }

        await oms.Refuses("packages/?pk__in=1,x", "pk__in", NotInteger);
        foreach (var name in (string[])["created_date__gte", "created_date__lte", "modified_date__gte", "modified_date__lte"])
        {
            await oms.Refuses($"packages/?{name}=yesterday", name, NotInstant);
            await oms.Refuses($"packages/?{name}=2026-02-30", name, NotInstant);
        }

        (await oms.Get("packages/?state=x&order=y&page=z")).ShouldBe(
            400,
            $$$"""{"error":{"state":["{{{NotInteger}}}"],"order":["{{{NotInteger}}}"]},"status_code":400}"""
        );
    }
}
