using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>Makes the vendor's resources of the state, under the sandbox's lock, or of what was captured there.</summary>
internal static class Resources
{
    private static readonly CountryResource Country = new(1, "tr", "Türkiye");

    /// <summary>A package.</summary>
    public static PackageResource Package(OmsState oms, Package package) => Package(CapturedPackage.Of(oms, package));

    /// <summary>A package as it was captured; needs no lock.</summary>
    public static PackageResource Package(in CapturedPackage captured)
    {
        var (package, order) = (captured.Package, captured.Order);
        var known = InstallationResources.Of(captured.Installation);
        var items = new PackageItemResource[captured.Items.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = PackageItem(captured.Installation, captured.Items[index]);
        return new PackageResource
        {
            Id = package.Id,
            Number = package.Number,
            State = known.State(package.State),
            Order = new NumberedResource(order.Id, order.Number),
            OrderId = order.Id,
            OrderNumber = order.Number,
            DatePlaced = order.DatePlaced,
            ChannelName = order.Channel.Name,
            PaymentType = order.PaymentType,
            City = order.ShippingAddress.City.Name,
            OrderNotes = order.Notes,
            Shipment = captured.Shipment is { } shipment ? Shipment(shipment) : null,
            ShippingLabel = LabelPath(captured.Shipment?.Shipment),
            ShipmentDate = package.ShipmentDate,
            InvoiceNumber = package.Invoice?.Number,
            StockLocation = StockLocation(captured.StockLocation),
            PackageitemSet = items,
            Commands = known.Commands(package),
            CreatedDate = package.CreatedDate,
            ModifiedDate = package.ModifiedDate,
        };
    }

    /// <summary>A package in short.</summary>
    public static PackageShortResource PackageShort(OmsState oms, Package package) => new()
    {
        Id = package.Id,
        Number = package.Number,
        State = oms.Installation.StateOf(package.State).EnumValue,
        StockLocationErpCode = oms.StockLocations[package.StockLocationId].ErpCode,
        PackageitemCount = package.ItemIds.Count,
    };

    /// <summary>A package item.</summary>
    public static PackageItemResource PackageItem(OmsState oms, PackageItem item) => PackageItem(oms.Installation, CapturedItem.Of(oms, item));

    private static PackageItemResource PackageItem(Installation installation, CapturedItem captured) => PackageItem(installation, captured.Item, captured);

    private static PackageItemResource PackageItem(Installation installation, PackageItem item, CapturedItem captured) => new()
    {
        Id = item.Id,
        Package = item.PackageId,
        OrderItem = OrderItem(installation, captured.OrderItem, captured.Product),
        State = InstallationResources.Of(installation).ItemState(item.State),
        Quantity = item.Quantity,
        UnitWeight = "1.00",
        Barcode = item.Barcode,
        DenialReason = captured.DenialReason is { } reason ? DenialReason(reason) : null,
        Discrepancy = item.Discrepancy is null ? null : new(item.Discrepancy.Id, item.Discrepancy.CreatedDate),
        CreatedDate = item.CreatedDate,
        ModifiedDate = item.ModifiedDate,
    };

    /// <summary>A denial reason.</summary>
    public static DenialReasonResource DenialReason(DenialReason reason) => new()
    {
        Id = reason.Id,
        Title = reason.Title,
        RemoteId = reason.RemoteId,
        Priority = reason.Priority,
        IsActive = reason.IsActive,
        CreatedDate = reason.CreatedDate,
        ModifiedDate = reason.ModifiedDate,
    };

    /// <summary>An order.</summary>
    public static OrderResource Order(OmsState oms, Order order) => new()
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
        ShippingAddress = Address(order.ShippingAddress),
        DatePlaced = order.DatePlaced,
        CreatedDate = order.CreatedDate,
        ModifiedDate = order.ModifiedDate,
    };

    /// <summary>An order item.</summary>
    public static OrderItemResource OrderItem(OmsState oms, OrderItem item) => OrderItem(oms.Installation, item, oms.Products[item.ProductId]);

    private static OrderItemResource OrderItem(Installation installation, OrderItem item, Product product) => new()
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
    public static ProductResource Product(Product product) => new()
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

    /// <summary>A stock location.</summary>
    public static StockLocationResource StockLocation(OmsState oms, StockLocation location) => StockLocation(CapturedStockLocation.Of(oms, location));

    /// <summary>A stock location as it was captured; needs no lock.</summary>
    public static StockLocationResource StockLocation(CapturedStockLocation captured) => StockLocation(captured, captured.StockLocation);

    private static StockLocationResource StockLocation(CapturedStockLocation captured, StockLocation location) => new()
    {
        Id = location.Id,
        OmnitronId = location.Id,
        Name = location.Name,
        StockLocationType = location.StockLocationType,
        ErpCode = location.ErpCode,
        Address = Address(location.Address),
        IsActive = location.IsActive,
        Priority = location.Priority,
        IsFulfillmentCenter = location.IsFulfillmentCenter,
        IsPickupLocation = location.IsPickupLocation,
        IsDeliveryLocation = location.IsDeliveryLocation,
        IsReturnAvailable = location.IsReturnAvailable,
        IsFastDeliveryAvailable = location.IsFastDeliveryAvailable,
        Tags = location.Tags,
        CreatedDate = location.CreatedDate,
        ModifiedDate = location.ModifiedDate,
        Quota = captured.Quota,
        MaxQuota = location.MaxQuota,
        AvailableQuota = location.MaxQuota - captured.Quota,
    };

    /// <summary>A stock location with its address as an id.</summary>
    public static StockLocationSimpleResource StockLocationSimple(OmsState oms, StockLocation location) => new()
    {
        Id = location.Id,
        OmnitronId = location.Id,
        Name = location.Name,
        StockLocationType = location.StockLocationType,
        ErpCode = location.ErpCode,
        Address = location.Address.Id,
        IsActive = location.IsActive,
        Priority = location.Priority,
        IsFulfillmentCenter = location.IsFulfillmentCenter,
        IsPickupLocation = location.IsPickupLocation,
        IsDeliveryLocation = location.IsDeliveryLocation,
        IsReturnAvailable = location.IsReturnAvailable,
        IsFastDeliveryAvailable = location.IsFastDeliveryAvailable,
        Tags = location.Tags,
        CreatedDate = location.CreatedDate,
        ModifiedDate = location.ModifiedDate,
        Quota = oms.QuotaOf(location.Id),
        MaxQuota = location.MaxQuota,
        AvailableQuota = oms.AvailableQuota(location),
    };

    /// <summary>A carrier company.</summary>
    public static CargoCompanyResource CargoCompany(CargoCompany company) => new(company.Id, company.Name, company.ErpCode, company.ShippingCompany);

    /// <summary>An execution plan.</summary>
    public static ExecutionPlanResource ExecutionPlan(OmsState oms, ExecutionPlan plan) => new()
    {
        Id = plan.Id,
        State = plan.State.ToString().ToLowerInvariant(),
        Order = new(plan.OrderId, oms.Orders[plan.OrderId].Number),
        OrderexecutionplanitemSet = [.. plan.Items.Select(item => new ExecutionPlanItemResource(item.Id, item.OrderItemId, item.PackageId, item.StockLocationId))],
        Context = new([.. plan.Attempts.Select(attempt => new ExecutionPlanAttempt(attempt.At, attempt.Rule, attempt.Stock))]),
        CreatedDate = plan.CreatedDate,
        ModifiedDate = plan.ModifiedDate,
    };

    /// <summary>A row of the log of state transitions.</summary>
    public static StateTransitionLogResource LogRow(OmsState oms, int id)
    {
        var row = oms.LogRow(id);
        var change = LogEntry.Of(oms, id);
        var known = InstallationResources.Of(oms.Installation);
        return new()
        {
            Id = id,
            OldState = known.Row(change.From),
            NewState = known.Row(change.To),
            User = row.UserId,
            Attributes = Attributes(oms, row, change),
            CreatedDate = row.At,
            ObjectId = change.ObjectId,
            ContentType = change.From.ContentType,
        };
    }

    // Assumed: the keys; that command.slug holds the code is documented.
    private static Dictionary<string, object?>? Attributes(OmsState oms, RecordedFact row, LogEntry change)
    {
        if (change.TransitionId is null)
            return null;
        var user = row.UserId is { } id ? oms.Users[id] : null;
        return new()
        {
            ["command.slug"] = change.CommandCode,
            ["command.transition_id"] = change.TransitionId,
            ["remote_user_pk"] = user?.Id,
            ["remote_user_mail"] = user?.Username,
        };
    }

    /// <summary>A shipment, of a package or of a transfer.</summary>
    public static ShipmentResource Shipment(OmsState oms, Shipment shipment) => Shipment(CapturedShipment.Of(oms, shipment));

    /// <summary>A shipment as it was captured; needs no lock.</summary>
    public static ShipmentResource Shipment(CapturedShipment captured) => Shipment(captured, captured.Shipment);

    private static ShipmentResource Shipment(CapturedShipment captured, Shipment shipment) => new()
    {
        Id = shipment.Id,
        Package = shipment.TransferOrderId is null ? new(shipment.PackageId, captured.Number) : null,
        TransferOrder = shipment.TransferOrderId is { } transfer ? new(transfer, captured.Number) : null,
        CargoCompany = captured.CargoCompany is { } company ? CargoCompany(company) : null,
        AwbNumber = shipment.AwbNumber,
        TrackingNumber = shipment.TrackingNumber,
        QueryNumber = shipment.QueryNumber,
        Status = Word(shipment.Status),
        LabelUrl = LabelPath(shipment),
        CreatedDate = shipment.CreatedDate,
        ModifiedDate = shipment.ModifiedDate,
    };

    private static string? LabelPath(Shipment? shipment) =>
        shipment is null || shipment.LabelVersion == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"/api/v1/oms/packages/{shipment.PackageId}/label/");

    private static string Word(ShipmentStatus status) => status switch
    {
        ShipmentStatus.Created => "created",
        ShipmentStatus.Shipped => "shipped",
        ShipmentStatus.Delivered => "delivered",
        ShipmentStatus.DeliveryFailed => "delivery_failed",
        ShipmentStatus.AttemptedDelivery => "attempted_delivery",
        _ => "cancelled",
    };

    private static AddressResource Address(Address address) => new()
    {
        Id = address.Id,
        Title = address.Title,
        Line = address.Line,
        City = new(address.City.Id, address.City.Name, Country.Pk),
        Country = Country,
        Township = new(address.City.Id, address.Township, address.City.Id),
        District = address.District is null ? null : new(address.City.Id, address.District, address.City.Id),
        Postcode = address.Postcode,
        Notes = address.Notes,
        Latitude = address.Latitude?.ToString("0.000000", CultureInfo.InvariantCulture),
        Longitude = address.Longitude?.ToString("0.000000", CultureInfo.InvariantCulture),
    };

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
