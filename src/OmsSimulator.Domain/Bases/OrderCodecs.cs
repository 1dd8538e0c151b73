namespace OmsSimulator.Domain;

/// <summary>How orders and what belongs to them stand in a base.</summary>
internal static class OrderCodecs
{
    /// <summary>Orders.</summary>
    public static RowCodec<Order> Orders { get; } =
        new(BaseKind.Orders, static oms => oms.Orders.Ascending(), Write, ReadOrder, static (oms, row) => oms.Restore(row));

    /// <summary>Order items.</summary>
    public static RowCodec<OrderItem> Items { get; } =
        new(BaseKind.OrderItems, static oms => oms.OrderItems.Ascending(), Write, ReadItem, static (oms, row) => oms.Restore(row));

    private static void Write(BaseOutput output, Order row)
    {
        output.Number(row.Id);
        output.Number(row.OmnitronId);
        output.Text(row.Number);
        output.Number((int)row.State);
        output.Shared(row.Channel, static (output, channel) => Write(output, channel.Id, channel.Name));
        output.Shared(row.Customer, Write);
        output.Word(row.PaymentType);
        output.Word(row.ShippingOption);
        output.Shared(row.ShippingAddress, Write);
        output.Word(row.Notes);
        output.Shared(row.Shipment, Write);
        output.Instant(row.DatePlaced);
        output.Ids(row.ItemIds);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static Order ReadOrder(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            OmnitronId = input.Id(),
            Number = input.Text(),
            State = (OrderStatus)input.Id(),
            Channel = input.Shared(static input => new Channel(input.Id(), input.Word()))!,
            Customer = input.Shared(ReadCustomer)!,
            PaymentType = input.Word(),
            ShippingOption = input.MaybeWord(),
            ShippingAddress = input.Shared(ReadAddress)!,
            Notes = input.Word(),
            Shipment = input.Shared(ReadShipment),
            DatePlaced = input.Instant(),
            ItemIds = input.Ids(),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, OrderItem row)
    {
        output.Number(row.Id);
        output.Number(row.OmnitronId);
        output.Number(row.OrderId);
        output.Number((int)row.State);
        output.Maybe((int?)row.RemoteState);
        output.Number(row.ProductId);
        output.Number(row.Quantity);
        output.Amount(row.Price);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static OrderItem ReadItem(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            OmnitronId = input.Id(),
            OrderId = input.Id(),
            State = (OrderStatus)input.Id(),
            RemoteState = (OrderStatus?)input.MaybeId(),
            ProductId = input.Id(),
            Quantity = input.Id(),
            Price = input.Amount(),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, int id, string name)
    {
        output.Number(id);
        output.Word(name);
    }

    private static void Write(BaseOutput output, Customer row)
    {
        output.Word(row.FirstName);
        output.Word(row.LastName);
        output.Word(row.Email);
        output.Word(row.Phone);
        output.Word(row.Type);
    }

    private static Customer ReadCustomer(BaseInput input) =>
        new()
        {
            FirstName = input.Word(),
            LastName = input.Word(),
            Email = input.Word(),
            Phone = input.Word(),
            Type = input.MaybeWord(),
        };

    private static void Write(BaseOutput output, Address row)
    {
        output.Number(row.Id);
        output.Word(row.Title);
        output.Word(row.Line);
        output.Shared(row.City, static (output, city) => Write(output, city.Id, city.Name));
        output.Word(row.Township);
        output.Word(row.District);
        output.Word(row.Postcode);
        output.Word(row.Notes);
        MaybeAmount(output, row.Latitude);
        MaybeAmount(output, row.Longitude);
    }

    private static Address ReadAddress(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            Title = input.Word(),
            Line = input.Word(),
            City = input.Shared(static input => new City(input.Id(), input.Word()))!,
            Township = input.Word(),
            District = input.MaybeWord(),
            Postcode = input.Word(),
            Notes = input.Word(),
            Latitude = input.Flag() ? input.Amount() : null,
            Longitude = input.Flag() ? input.Amount() : null,
        };

    private static void MaybeAmount(BaseOutput output, decimal? amount)
    {
        output.Flag(amount is not null);
        if (amount is { } known)
            output.Amount(known);
    }

    private static void Write(BaseOutput output, OrderShipment row)
    {
        output.Maybe(row.CargoCompanyId);
        output.Text(row.TrackingNumber);
        output.Text(row.AwbNumber);
    }

    private static OrderShipment ReadShipment(BaseInput input) => new(input.MaybeId(), input.MaybeText(), input.MaybeText());
}
