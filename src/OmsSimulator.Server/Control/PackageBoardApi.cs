using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary><c>GET /__admin/packages/board</c>: the packages as columns of states, with counts, filters and pages.</summary>
internal static class PackageBoardApi
{
    private const int DefaultLimit = 20;
    private const int MostOnAPage = 200;
    private const int MostPages = 1_000_000;
    private static readonly string[] Known = ["state", "stock_location", "order", "channel", "age", "page", "limit"];

    public static void MapPackageBoard(this IEndpointRouteBuilder routes) => routes.MapGet("/__admin/packages/board", Show);

    private static async Task Show(HttpContext context)
    {
        var problems = new Problems();
        var query = new NamedQuery(context.Request.Query, problems, Known);
        var (page, limit, age) = (
            query.Number("page", 1, MostPages) ?? 1,
            query.Number("limit", 1, MostOnAPage) ?? DefaultLimit,
            query.Duration("age")
        );
        var now = context.Sandbox().Now;
        var (board, wrong) = await context
            .Sandbox()
            .Ledger.Read(oms =>
            {
                var found = new Problems();
                var filter = Filter(oms, query, found) with { Skip = (page - 1) * limit, Limit = limit, Age = age };
                return (found.None ? Describe(oms, PackageBoard.Of(oms, filter, now), page, limit) : null, found);
            });
        problems.AddOthers(wrong);
        await (problems.None ? context.Answer(board!) : context.Unprocessable(problems));
    }

    private static BoardFilter Filter(OmsState oms, NamedQuery query, Problems problems)
    {
        var filter = new BoardFilter(0, 0) { Channel = query.Text("channel") };
        if (query.Text("state") is { } state)
        {
            var known = oms.Installation.FindPackageState(state);
            if (known is null)
            {
                problems.Add(
                    Place.Root.At("state"),
                    $"unknown state, expected one of {string.Join(", ", States(oms).Select(row => row.Key))}"
                );
            }

            filter = filter with { State = known?.Key };
        }

        if (query.Text("stock_location") is { } code)
        {
            if (!oms.TryGetStockLocation(code, out var location))
                problems.Add(Place.Root.At("stock_location"), "unknown stock location, expected the erp_code of one");
            filter = filter with { StockLocation = location?.Id };
        }

        if (query.Text("order") is { } number)
        {
            if (!oms.TryGetOrder(number, out var order))
                problems.Add(Place.Root.At("order"), "unknown order, expected the number of one");
            filter = filter with { Order = order?.Id };
        }

        return filter;
    }

    private static IEnumerable<State> States(OmsState oms) =>
        oms.Installation.States.Where(static state => state.ContentType == State.PackageContentType);

    private static PackageBoardDocument Describe(OmsState oms, IReadOnlyList<BoardColumn> columns, int page, int limit) =>
        new(
            [
                .. columns.Select(column => new PackageColumn(
                    column.State.Key,
                    column.State.Name,
                    column.Count,
                    [.. column.Packages.Select(package => Card(oms, package))]
                )),
            ],
            columns.Sum(static column => column.Count),
            page,
            limit
        );

    private static PackageCard Card(OmsState oms, Package package)
    {
        var order = oms.Orders[package.OrderId];
        return new PackageCard
        {
            Id = package.Id,
            Number = package.Number,
            Order = order.Number,
            Channel = order.Channel.Name,
            Customer = $"{order.Customer.FirstName} {order.Customer.LastName}",
            StockLocation = oms.StockLocations[package.StockLocationId].ErpCode,
            Pieces = package.ItemIds.Sum(id => oms.PackageItems[id].Quantity),
            AwbNumber = package.ShipmentId is { } shipment ? oms.Shipments[shipment].AwbNumber : null,
            BlockedIn = package.BlockedIn?.Key,
            CreatedDate = package.CreatedDate,
            ModifiedDate = package.ModifiedDate,
        };
    }
}
