using System.Net;

namespace OmsSimulator.Client.Tests;

/// <summary>What filters ask an OMS, and when they need not ask at all.</summary>
public sealed class ListFilterTests
{
    private const string Page = """{"count":1,"next":null,"previous":null,"results":[{"id":7}]}""";

    public static TheoryData<string, PackageFilter> Nothing =>
        new()
        {
            {
                "no states",
                new PackageFilter { In = [] }
            },
            {
                "no locations",
                new PackageFilter { At = [] }
            },
            {
                "no ids",
                new PackageFilter { OneOf = [] }
            },
            {
                "a location without a name",
                new PackageFilter { At = [""] }
            },
            {
                "an empty sku",
                new PackageFilter { ProductSku = "" }
            },
            {
                "no states beside a good filter",
                new PackageFilter { In = [], Order = 1 }
            },
        };

    [Theory, MemberData(nameof(Nothing))]
    public async Task OneOfNothingIsNoRow(string what, PackageFilter filter)
    {
        var canned = new Canned(HttpStatusCode.OK, Page);
        using var client = canned.Client("http://oms.test/");

        var rows = new List<PackageResource>();
        await foreach (var row in client.Packages.ListAsync(filter))
            rows.Add(row);
        var page = await client.Packages.PageAsync(filter);

        rows.Should().BeEmpty(what);
        (page.Count, page.Results.Count, page.Next).Should().Be((0, 0, null));
        canned.Asked.Should().BeEmpty("nothing has to be asked");
    }

    [Fact]
    public async Task NoneOfNothingAndEveryBeginningAreEveryRow()
    {
        (await Asked(new PackageFilter { NotIn = [], OrderNumber = "" })).Should().Be("?page=1");
        (await Asked(new PackageFilter())).Should().Be("?page=1");
    }

    [Fact]
    public async Task FiltersAreWrittenUnderTheVendorsNames() => (
            await Asked(
                new PackageFilter
                {
                    In = [PackageState.Waiting, PackageState.Packed],
                    NotIn = [PackageState.Shipped],
                    StateId = 33,
                    At = ["WH01", "Ş 1"],
                    OneOf = [1, 2],
                    Ids = new IdRange(Above: 3, UpTo: 9),
                }
            )
        ).Should().Be("?state=33&state__enum_value=100%2C500&state__enum_value__ne=600&stock_location__erp_code__in=WH01%2C%C5%9E%201&id__gt=3&id__lte=9&pk__in=1%2C2&page=1");

    [Fact]
    public async Task AListWithoutOpenBoundsIsAskedForTheNextInstant()
    {
        var (day, next) = (
            new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.FromHours(3)),
            new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero)
        );

        (
            await Asked(
                new PackageFilter
                {
                    Created = new DateRange { After = day, Before = next },
                }
            )
        ).Should().Be("?created_date__gte=2026-01-05T00%3A00%3A00.000001Z&created_date__lte=2026-01-05T23%3A59%3A59.999999Z&page=1");
        (await Asked(new PackageFilter { Created = new DateRange(From: next) { After = day } }))
            .Should()
            .Be("?created_date__gte=2026-01-06T00%3A00%3A00.000000Z&page=1");
    }

    [Fact]
    public async Task OtherListsHaveThemAll()
    {
        var canned = new Canned(HttpStatusCode.OK, Page);
        using var client = canned.Client("http://oms.test/");
        var day = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

        await client.StateTransitionLogs.PageAsync(new StateTransitionLogFilter { Created = new DateRange(UpTo: day) { After = day } });
        await client.TransferOrders.PageAsync(
            new TransferOrderFilter { OrderPlacedOn = new DateOnly(2026, 1, 5), RetailStoreErpCode = "ST01" }
        );
        await client.TransferOrders.Items.PageAsync(new TransferOrderItemFilter { Quantities = new NumberRange(Above: 1) });
        await client.DenialReasons.PageAsync(new DenialReasonFilter { Title = "stok", IsActive = false });

        canned
            .Asked.Select(asked => asked.Query)
            .Should()
            .Equal(
                "?created_date__gt=2026-01-05T00%3A00%3A00.000000Z&created_date__lte=2026-01-05T00%3A00%3A00.000000Z&page=1",
                "?order__date_placed=2026-01-05&retail_store__erp_code=ST01&page=1",
                "?quantity__gt=1&page=1",
                "?is_active=false&title=stok&page=1"
            );
    }

    [Fact]
    public async Task AValueThatWouldBeReadAsTwoIsRefused() =>
        await FluentActions
            .Awaiting(() => Asked(new PackageFilter { At = ["WH01,WH02"] }))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*comma*stock_location__erp_code__in*");

    private static async Task<string> Asked(PackageFilter filter)
    {
        var canned = new Canned(HttpStatusCode.OK, Page);
        using var client = canned.Client("http://oms.test/");
        await client.Packages.PageAsync(filter);
        return canned.Asked.Single().Query;
    }
}
