namespace OmsSimulator.Domain;

/// <summary>
/// Facts as bytes, in memory and in a base: those that are made of numbers, words and lists of ids, which is what commands leave. Others, which
/// have rows in them, stay the objects that they are. A state or a command's code is a number of a byte; a fact that does not fit is not
/// packed. Kinds, and what each writes, are the format of bases (<see cref="StateBase.Version"/>).
/// </summary>
/// <param name="words">The numbers of words.</param>
internal sealed class PackedFacts(Numbering<string> words)
{
    /// <summary>Whether bytes are those of a change of a package's state.</summary>
    public static bool IsPackageStateChange(ReadOnlySpan<byte> packed) => (Kind)packed[0] == Kind.PackageStateChanged;

    /// <summary>Packs a fact; false: it has to be kept as it is.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="room">Where to.</param>
    /// <param name="length">How many bytes it takes.</param>
    public bool TryPack(OmsFact fact, Span<byte> room, out int length)
    {
        var writer = new PackedFactWriter(room, words);
        var kind = Write(fact, ref writer);
        length = writer.Length;
        if (kind == Kind.None || !writer.Fits)
            return false;
        room[0] = (byte)kind;
        return true;
    }

    /// <summary>The fact that was packed.</summary>
    public OmsFact Unpack(ReadOnlySpan<byte> packed)
    {
        var reader = new PackedFactReader(packed[1..], words);
        return (Kind)packed[0] switch
        {
            Kind.PackageStateChanged => new PackageStateChanged(
                reader.Id(),
                reader.PackageState(),
                reader.PackageState(),
                reader.MaybeWord(),
                reader.MaybeId()
            ),
            Kind.PackageItemsMoved => new PackageItemsMoved(reader.Id(), reader.Id(), reader.Ids()),
            Kind.PackageItemsMarked => new PackageItemsMarked(reader.Id(), reader.Ids(), reader.PackageState()),
            Kind.PackageRelocated => new PackageRelocated(reader.Id(), reader.Id()),
            Kind.PackageBlocked => new PackageBlocked(reader.Id(), reader.Text()),
            Kind.PackageRefused => new PackageRefused(reader.Id(), reader.Id()),
            Kind.ReservationsMade => new ReservationsMade(reader.Id(), reader.Ids()),
            Kind.ReservationsReleased => new ReservationsReleased(reader.Id(), reader.Ids()),
            Kind.ReservationsConsumed => new ReservationsConsumed(reader.Id(), reader.Ids()),
            Kind.DiscrepanciesFound => new DiscrepanciesFound(reader.Id(), reader.Id(), reader.Ids(), reader.Id()),
            Kind.DiscrepanciesDeleted => new DiscrepanciesDeleted(reader.Id(), reader.Ids()),
            Kind.OrderItemStatusChanged => new OrderItemStatusChanged(
                reader.Id(),
                reader.Ids(),
                (OrderStatus)reader.Id(),
                reader.MaybeBoolean(),
                reader.MaybeBoolean()
            ),
            Kind.OmnitronTold => new OmnitronTold(reader.Id(), reader.Ids(), (OrderStatus)reader.Id()),
            Kind.ShipmentStatusUpdated => new ShipmentStatusUpdated(reader.Id(), (ShipmentStatus)reader.Id(), reader.MaybeId()),
            Kind.ShipmentInfoUpdated => new ShipmentInfoUpdated(reader.Id(), reader.MaybeId(), reader.MaybeText(), reader.MaybeText()),
            Kind.ShipmentLabelFetched => new ShipmentLabelFetched(reader.Id(), reader.Text()),
            Kind.TransferStateChanged => new TransferStateChanged(
                reader.Id(),
                reader.Id(),
                reader.TransferState(),
                reader.TransferState(),
                reader.MaybeWord(),
                reader.MaybeId()
            ),
            Kind.TransferDispatched => new TransferDispatched(reader.Id(), reader.Id()),
            Kind.TransferArrived => new TransferArrived(reader.Id(), reader.Id()),
            Kind.TransferReservationsReleased => new TransferReservationsReleased(reader.Id(), reader.Id()),
            Kind.TransferDiscrepanciesFound => new TransferDiscrepanciesFound(reader.Id(), reader.Id(), reader.Id(), reader.Ids()),
            Kind.DenialReasonDeleted => new DenialReasonDeleted(reader.Id()),
            Kind.StockSet => new StockSet(reader.Id(), reader.Id(), reader.Number()),
            Kind.TokenIssued => new TokenIssued(reader.Id(), reader.Text()),
            Kind.FaultRemoved => new FaultRemoved(reader.Id()),
            Kind.FaultsRemoved => new FaultsRemoved(),
            Kind.WebhookSampled => new WebhookSampled(reader.Text(), reader.Text()),
            var unknown => throw new InvalidOperationException($"No fact is packed as {unknown}."),
        };
    }

    private static Kind Write(OmsFact of, ref PackedFactWriter writer)
    {
        switch (of)
        {
            case PackageStateChanged fact:
                writer.Number(fact.PackageId).Word(fact.From.Key).Word(fact.To.Key).MaybeWord(fact.CommandCode).Maybe(fact.TransitionId);
                return Kind.PackageStateChanged;
            case PackageItemsMoved fact:
                writer.Number(fact.PackageId).Number(fact.ToPackageId).Ids(fact.ItemIds);
                return Kind.PackageItemsMoved;
            case PackageItemsMarked fact:
                writer.Number(fact.PackageId).Ids(fact.ItemIds).Word(fact.State.Key);
                return Kind.PackageItemsMarked;
            case PackageRelocated fact:
                writer.Number(fact.PackageId).Number(fact.StockLocationId);
                return Kind.PackageRelocated;
            case PackageBlocked fact:
                writer.Number(fact.PackageId).Text(fact.User);
                return Kind.PackageBlocked;
            case PackageRefused fact:
                writer.Number(fact.PackageId).Number(fact.DenialReasonId);
                return Kind.PackageRefused;
            case ReservationsMade fact:
                writer.Number(fact.PackageId).Ids(fact.ItemIds);
                return Kind.ReservationsMade;
            case ReservationsReleased fact:
                writer.Number(fact.PackageId).Ids(fact.ItemIds);
                return Kind.ReservationsReleased;
            case ReservationsConsumed fact:
                writer.Number(fact.PackageId).Ids(fact.ItemIds);
                return Kind.ReservationsConsumed;
            case DiscrepanciesFound fact:
                writer.Number(fact.PackageId).Number(fact.StockLocationId).Ids(fact.ItemIds).Number(fact.FirstId);
                return Kind.DiscrepanciesFound;
            case DiscrepanciesDeleted fact:
                writer.Number(fact.PackageId).Ids(fact.ItemIds);
                return Kind.DiscrepanciesDeleted;
            case OrderItemStatusChanged fact:
                writer.Number(fact.PackageId).Ids(fact.OrderItemIds).Number((int)fact.Status).Maybe(fact.Told).Maybe(fact.Tells);
                return Kind.OrderItemStatusChanged;
            case OmnitronTold fact:
                writer.Number(fact.PackageId).Ids(fact.OrderItemIds).Number((int)fact.Status);
                return Kind.OmnitronTold;
            case ShipmentStatusUpdated fact:
                writer.Number(fact.PackageId).Number((int)fact.Status).Maybe(fact.TransferOrderId);
                return Kind.ShipmentStatusUpdated;
            case ShipmentInfoUpdated fact:
                writer.Number(fact.PackageId).Maybe(fact.CargoCompanyId).MaybeText(fact.TrackingNumber).MaybeText(fact.QueryNumber);
                return Kind.ShipmentInfoUpdated;
            case ShipmentLabelFetched fact:
                writer.Number(fact.PackageId).Text(fact.AwbNumber);
                return Kind.ShipmentLabelFetched;
            case TransferStateChanged fact:
                writer.Number(fact.TransferOrderId).Number(fact.PackageId).Word(fact.From.Key).Word(fact.To.Key);
                writer.MaybeWord(fact.CommandCode).Maybe(fact.TransitionId);
                return Kind.TransferStateChanged;
            case TransferDispatched fact:
                writer.Number(fact.TransferOrderId).Number(fact.PackageId);
                return Kind.TransferDispatched;
            case TransferArrived fact:
                writer.Number(fact.TransferOrderId).Number(fact.PackageId);
                return Kind.TransferArrived;
            case TransferReservationsReleased fact:
                writer.Number(fact.TransferOrderId).Number(fact.PackageId);
                return Kind.TransferReservationsReleased;
            case TransferDiscrepanciesFound fact:
                writer.Number(fact.TransferOrderId).Number(fact.PackageId).Number(fact.StockLocationId).Ids(fact.TransferItemIds);
                return Kind.TransferDiscrepanciesFound;
            case DenialReasonDeleted fact:
                writer.Number(fact.DenialReasonId);
                return Kind.DenialReasonDeleted;
            case StockSet fact:
                writer.Number(fact.StockLocationId).Number(fact.ProductId).Number(fact.OnHand);
                return Kind.StockSet;
            case TokenIssued fact:
                writer.Number(fact.UserId).Text(fact.Key);
                return Kind.TokenIssued;
            case FaultRemoved fact:
                writer.Number(fact.FaultId);
                return Kind.FaultRemoved;
            case FaultsRemoved:
                return Kind.FaultsRemoved;
            case WebhookSampled fact:
                writer.Text(fact.EventType).Text(fact.TargetUrl);
                return Kind.WebhookSampled;
            default:
                return Kind.None;
        }
    }

    private enum Kind : byte
    {
        None,
        PackageStateChanged,
        PackageItemsMoved,
        PackageItemsMarked,
        PackageRelocated,
        PackageBlocked,
        PackageRefused,
        ReservationsMade,
        ReservationsReleased,
        ReservationsConsumed,
        DiscrepanciesFound,
        DiscrepanciesDeleted,
        OrderItemStatusChanged,
        OmnitronTold,
        ShipmentStatusUpdated,
        ShipmentInfoUpdated,
        ShipmentLabelFetched,
        TransferStateChanged,
        TransferDispatched,
        TransferArrived,
        TransferReservationsReleased,
        TransferDiscrepanciesFound,
        DenialReasonDeleted,
        StockSet,
        TokenIssued,
        FaultRemoved,
        FaultsRemoved,
        WebhookSampled,
    }
}
