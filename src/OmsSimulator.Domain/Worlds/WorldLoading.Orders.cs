namespace OmsSimulator.Domain;

/// <content>The facts of orders, planned, and of packages that are put straight into a state.</content>
public sealed partial class WorldLoading
{
    private IEnumerable<OmsFact> OrderFacts()
    {
        foreach (var row in world.Orders)
        {
            foreach (var fact in MissingProducts(row.Items))
                yield return fact;
            var received = records.Receive(row);
            Orders.Add(received.Order.Id);
            yield return received;
            var demands = received.Items.Select(item => new Demand(item.Id, item.ProductId, item.Quantity)).ToArray();
            var plan = OrderPlanning.Plan(oms, received.Order, demands, at);
            var planned = new List<ExecutionPlanItem>();
            foreach (var part in plan.Packages)
            {
                var created = records.NewPackage(received.Order, part);
                yield return created;
                foreach (var transfer in records.NewTransfers(created, part))
                    yield return transfer;
                int? supplier = part.State == PackageState.OutOfStock ? null : part.StockLocationId;
                planned.AddRange(part.Demands.Select(demand => new ExecutionPlanItem(0, demand.OrderItemId, created.Package.Id, supplier)));
                planned.AddRange(
                    part.Transfers.SelectMany(transfer =>
                        transfer.Demands.Select(demand => new ExecutionPlanItem(
                            0,
                            demand.OrderItemId,
                            created.Package.Id,
                            transfer.SourceId
                        ))
                    )
                );
            }

            yield return Record(received.Order, plan, demands, planned);
        }
    }

    private ExecutionPlanRecorded Record(Order order, OrderPlan plan, IReadOnlyList<Demand> demands, List<ExecutionPlanItem> planned)
    {
        var next = oms.LastExecutionPlanItemId;
        var unplanned = demands
            .Where(demand => planned.All(line => line.OrderItemId != demand.OrderItemId))
            .Select(demand => new ExecutionPlanItem(0, demand.OrderItemId, null, null));
        var items = planned.Concat(unplanned).OrderBy(line => line.OrderItemId).Select(line => line with { Id = ++next }).ToArray();
        return new ExecutionPlanRecorded(
            new ExecutionPlan
            {
                Id = oms.ExecutionPlans.LastId + 1,
                OrderId = order.Id,
                State = plan.Packages.Count > 0 && plan.OutOfStock.Count == 0 ? PlanState.Completed : PlanState.Pending,
                Items = items,
                Attempts = plan.Attempts,
                CreatedDate = at,
                ModifiedDate = at,
            }
        );
    }

    private IEnumerable<OmsFact> PackageFacts()
    {
        foreach (var row in world.Packages)
        {
            foreach (var fact in MissingProducts(row.Items))
                yield return fact;
            var walk = new Walk(StateOf(row.State), FormerState(row.BlockedIn), FormerState(row.CancelledIn));
            Order? order;
            IReadOnlyList<OrderItem> items;
            if (row.Order is null)
            {
                var received = records.Receive(new WorldOrder(row.Place, records.FreeNumber(), row.Items), walk.OrderStatus);
                (order, items) = (received.Order, received.Items);
                yield return received;
            }
            else
            {
                oms.TryGetOrder(row.Order, out order);
                items = records.NewItems(order!.Id, row.Items, walk.OrderStatus);
                yield return new OrderItemsAdded(order.Id, items);
            }

            var created = records.Put(row, walk, order, items);
            Packages.Add(created.Package.Id);
            yield return created;
        }
    }
}
