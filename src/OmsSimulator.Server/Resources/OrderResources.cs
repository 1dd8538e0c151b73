using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the vendor's resources of orders and of their plans, under the sandbox's lock.</summary>
internal static class OrderResources
{
    /// <summary>An order.</summary>
    public static OrderResource Order(OmsState oms, Order order) =>
        new()
        {
            Id = order.Id,
            OmnitronId = order.OmnitronId,
            Number = order.Number,
            State = InstallationResources.Of(oms.Installation).State(order.State),
            OrderitemSet = [.. order.ItemIds.Select(item => OrderItem(oms, oms.OrderItems[item]))],
            Channel = new(order.Channel.Id, order.Channel.Name),
            Customer = new(order.Customer.FirstName, order.Customer.LastName, order.Customer.Email, order.Customer.Phone),
            PaymentType = order.PaymentType,
            ShippingOptionSlug = order.ShippingOption,
            ShippingAddress = StockLocationResources.Address(order.ShippingAddress),
            DatePlaced = order.DatePlaced,
            CreatedDate = order.CreatedDate,
            ModifiedDate = order.ModifiedDate,
        };

    /// <summary>An order item.</summary>
    public static OrderItemResource OrderItem(OmsState oms, OrderItem item) =>
        OrderItem(oms.Installation, item, oms.Products[item.ProductId]);

    /// <summary>An order item as it was captured; needs no lock.</summary>
    public static OrderItemResource OrderItem(Installation installation, OrderItem item, Product product) =>
        new()
        {
            Id = item.Id,
            OmnitronId = item.OmnitronId,
            Order = item.OrderId,
            State = InstallationResources.Of(installation).ItemState(item.State),
            Product = Product(product),
            Quantity = item.Quantity,
            Price = Money(item.Price),
            RetailPrice = Money(item.Price),
            NetAmount = Money(item.Price * item.Quantity),
            CreatedDate = item.CreatedDate,
            ModifiedDate = item.ModifiedDate,
        };

    /// <summary>A product.</summary>
    public static ProductResource Product(Product product) =>
        new()
        {
            Id = product.Id,
            OmnitronId = product.Id,
            Name = product.Name,
            Sku = product.Sku,
            BaseCode = product.BaseCode,
            Barcode = product.Barcode,
            CreatedDate = product.CreatedDate,
            ModifiedDate = product.ModifiedDate,
        };

    /// <summary>An execution plan.</summary>
    public static ExecutionPlanResource ExecutionPlan(OmsState oms, ExecutionPlan plan) =>
        new()
        {
            Id = plan.Id,
            State = plan.State.ToString().ToLowerInvariant(),
            Order = new(plan.OrderId, oms.Orders[plan.OrderId].Number),
            OrderexecutionplanitemSet =
            [
                .. plan.Items.Select(item => new ExecutionPlanItemResource(
                    item.Id,
                    item.OrderItemId,
                    item.PackageId,
                    item.StockLocationId
                )),
            ],
            Context = new([.. plan.Attempts.Select(attempt => new ExecutionPlanAttempt(attempt.At, attempt.Rule, attempt.Stock))]),
            CreatedDate = plan.CreatedDate,
            ModifiedDate = plan.ModifiedDate,
        };

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
