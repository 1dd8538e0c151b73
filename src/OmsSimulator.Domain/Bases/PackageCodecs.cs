namespace OmsSimulator.Domain;

/// <summary>How packages and what belongs to them stand in a base.</summary>
internal static class PackageCodecs
{
    /// <summary>Packages.</summary>
    public static RowCodec<Package> Packages { get; } =
        new(BaseKind.Packages, static oms => oms.Packages.Ascending(), Write, ReadPackage, static (oms, row) => oms.Restore(row));

    /// <summary>Package items.</summary>
    public static RowCodec<PackageItem> Items { get; } =
        new(BaseKind.PackageItems, static oms => oms.PackageItems.Ascending(), Write, ReadItem, static (oms, row) => oms.Restore(row));

    /// <summary>Shipments.</summary>
    public static RowCodec<Shipment> Shipments { get; } =
        new(BaseKind.Shipments, static oms => oms.Shipments.Ascending(), Write, ReadShipment, static (oms, row) => oms.Restore(row));

    private static void Write(BaseOutput output, Package row)
    {
        output.Number(row.Id);
        output.Text(row.Number);
        output.Number(row.OrderId);
        output.Number(row.StockLocationId);
        output.Word(row.State.Key);
        output.Word(row.BlockedIn?.Key);
        output.Flag(row.HoldsQuota);
        output.Flag(row.HasPackingDocument);
        output.Maybe(row.ShipmentId);
        output.Maybe(row.ShipmentDate);
        output.Shared(row.Invoice, Write);
        output.Ids(row.ItemIds);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static Package ReadPackage(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            Number = input.Text(),
            OrderId = input.Id(),
            StockLocationId = input.Id(),
            State = new(input.Word()),
            BlockedIn = input.MaybeWord() is { } blocked ? new(blocked) : null,
            HoldsQuota = input.Flag(),
            HasPackingDocument = input.Flag(),
            ShipmentId = input.MaybeId(),
            ShipmentDate = input.MaybeInstant(),
            Invoice = input.Shared(ReadInvoice),
            ItemIds = input.Ids(),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, Invoice row)
    {
        output.Text(row.Number);
        output.Number(row.Date.DayNumber);
        output.Text(row.Url);
        output.Word(row.DocumentType);
        output.Document(row.DocumentContent);
    }

    private static Invoice ReadInvoice(BaseInput input) =>
        new()
        {
            Number = input.Text(),
            Date = DateOnly.FromDayNumber(input.Id()),
            Url = input.MaybeText(),
            DocumentType = input.MaybeWord(),
            DocumentContent = input.MaybeDocument(),
        };

    private static void Write(BaseOutput output, PackageItem row)
    {
        output.Number(row.Id);
        output.Number(row.PackageId);
        output.Number(row.OrderItemId);
        output.Word(row.State.Key);
        output.Number(row.Quantity);
        output.Number((int)row.Stock);
        output.Text(row.Barcode);
        output.Maybe(row.DenialReasonId);
        output.Shared(row.Discrepancy, Write);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static PackageItem ReadItem(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            PackageId = input.Id(),
            OrderItemId = input.Id(),
            State = new(input.Word()),
            Quantity = input.Id(),
            Stock = (ItemStock)input.Id(),
            Barcode = input.MaybeText(),
            DenialReasonId = input.MaybeId(),
            Discrepancy = input.Shared(static input => new Discrepancy(input.Id(), input.Instant())),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };

    private static void Write(BaseOutput output, Discrepancy row)
    {
        output.Number(row.Id);
        output.Instant(row.CreatedDate);
    }

    private static void Write(BaseOutput output, Shipment row)
    {
        output.Number(row.Id);
        output.Number(row.PackageId);
        output.Maybe(row.TransferOrderId);
        output.Maybe(row.CargoCompanyId);
        output.Text(row.AwbNumber);
        output.Text(row.TrackingNumber);
        output.Text(row.QueryNumber);
        output.Number((int)row.Status);
        output.Number(row.LabelVersion);
        output.Instant(row.CreatedDate);
        output.Instant(row.ModifiedDate);
    }

    private static Shipment ReadShipment(BaseInput input) =>
        new()
        {
            Id = input.Id(),
            PackageId = input.Id(),
            TransferOrderId = input.MaybeId(),
            CargoCompanyId = input.MaybeId(),
            AwbNumber = input.MaybeText(),
            TrackingNumber = input.MaybeText(),
            QueryNumber = input.MaybeText(),
            Status = (ShipmentStatus)input.Id(),
            LabelVersion = input.Id(),
            CreatedDate = input.Instant(),
            ModifiedDate = input.Instant(),
        };
}
