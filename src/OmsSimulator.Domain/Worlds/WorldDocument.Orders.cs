using System.Text.Json;

namespace OmsSimulator.Domain;

/// <content>Reads orders and packages.</content>
public static partial class WorldDocument
{
    private static WorldItem ReadItem(DocumentObject row)
    {
        var item = new WorldItem(row.Required("sku"), row.RequiredInteger("quantity", 1, 1_000_000), row.Decimal("price", 0, MostMoney));
        row.RefuseOthers();
        return item;
    }

    /// <summary>Reads an order alone, which may leave its number out: it is empty then.</summary>
    public static WorldOrder ReadOrder(JsonElement document, Problems problems)
    {
        var row = new DocumentObject(document, Place.Root, problems);
        return ReadOrder(row, row.Has("number") ? row.Required("number", 100) : "");
    }

    private static WorldOrder ReadOrder(DocumentObject row) => ReadOrder(row, row.Required("number", 100));

    private static WorldOrder ReadOrder(DocumentObject row, string number)
    {
        var defaults = new WorldOrder(row.Place, number, [.. row.Objects("items", required: true, mayBeEmpty: false).Select(ReadItem)]);
        var order = defaults with
        {
            ChannelName = row.Text("channel_name", 255) ?? defaults.ChannelName,
            PaymentType = row.Text("payment_type", 255) ?? defaults.PaymentType,
            ShippingOption = row.Text("shipping_option", 255),
            Customer = row.Object("customer") is { } customer ? ReadCustomer(customer) : defaults.Customer,
            City = row.Text("city", 255) ?? defaults.City,
            Notes = row.Text("notes") ?? defaults.Notes,
            DatePlaced = row.Instant("date_placed"),
            Shipment = row.Object("shipment") is { } shipment ? ReadShipment(shipment) : null,
        };
        row.RefuseOthers();
        return order;
    }

    private static WorldShipment ReadShipment(DocumentObject row)
    {
        var shipment = new WorldShipment(row.Place, ReadCompany(row), row.Text("tracking_number", 255), row.Text("awb_number", 255));
        row.RefuseOthers();
        return shipment;
    }

    private static JsonElement? ReadCompany(DocumentObject row)
    {
        const string Key = "cargo_company";
        if (!row.TryGet(Key, out var company))
            return null;
        if (company.ValueKind == JsonValueKind.String ? row.Text(Key, 255) is not null : WholeNumber.TryRead(company, out _))
            return company.Clone();
        if (company.ValueKind != JsonValueKind.String)
            row.Wrong(Key, $"expected an id or a string, found {DocumentObject.Kind(company)}");
        return null;
    }

    private static Customer ReadCustomer(DocumentObject row)
    {
        var defaults = Customer.Default;
        var customer = new Customer
        {
            FirstName = row.Text("first_name", 255) ?? defaults.FirstName,
            LastName = row.Text("last_name", 255) ?? defaults.LastName,
            Email = row.Text("email", 255) ?? defaults.Email,
            Phone = row.Text("phone", 255) ?? defaults.Phone,
            Type = row.Text("type", 255),
        };
        row.RefuseOthers();
        return customer;
    }

    private static WorldPackage ReadPackage(DocumentObject row)
    {
        var package = new WorldPackage(
            row.Place,
            row.Required("stock_location"),
            row.Required("state"),
            [.. row.Objects("items", required: true, mayBeEmpty: false).Select(ReadPackageItem)]
        )
        {
            Order = row.Text("order", 100),
            BlockedIn = row.Text("blocked_in", 255),
            CancelledIn = row.Text("cancelled_in", 255),
            AwbNumber = row.Text("awb_number", 255),
        };
        row.RefuseOthers();
        return package;
    }

    private static WorldItem ReadPackageItem(DocumentObject row)
    {
        var item = new WorldItem(row.Required("sku"), row.RequiredInteger("quantity", 1, 1_000_000), null);
        row.RefuseOthers();
        return item;
    }
}
