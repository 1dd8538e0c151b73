namespace OmsSimulator.Domain.Tests;

/// <summary>
/// How every pair of commands.md ends, written by hand from its rows, for the package of <see cref="Sandbox.WithPackageIn"/>.
/// </summary>
internal static class PairTable
{
    private const string Rows = """
        # code | sources | destination | parameters | state | order items | stock of items | A at L1 | shipment | quota of L1
        COMPLETE_PACKAGING | Waiting, Preparing, ReadyForPackaging | Packed | {} | Packed | 450 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        COMPLETE_PACKAGING | Waiting, Preparing, ReadyForPackaging | WaitingCargoLabel | {} | WaitingCargoLabel | 450 | Reserved | 12/2 | Created - 0 | 1
        COMPLETE_PACKAGING_WITHOUT_SHIPMENT | Waiting, Preparing, ReadyForPackaging | Packed | {"package_items":[1,2]} | Packed | 450 | Consumed | 10/0 | - | 0
        CHANNEL_BASED_COMPLETE_PACKAGING | Waiting, Preparing, ReadyForPackaging | Packed | {} | Packed | 450 | Consumed | 10/0 | - | 0
        PKG_DEALLOCATE_RESERVATIONS | Waiting | Preparing | {} | Preparing | 400 | Consumed | 10/0 | - | 1
        REFUSE_THE_PACKAGE | Waiting, WaitingRemoteAction, Preparing | NeedsRescheduling | {"denial_reason":1} | NeedsRescheduling | 400 | None | 12/0 | - | 0
        DETECTED_OUT_OF_STOCK_ITEM | Waiting, Preparing, ReadyForPackaging | OutOfStock | {"package_items":[1]} | PackagingCanceled | 400 | Reserved | 12/0! | - | 0
        DETECTED_OUT_OF_STOCK_ITEM_ADVANCED | Waiting, Preparing, ReadyForPackaging | OutOfStock | {"package_items":[1]} | = | 400 | Reserved | 12/0! | - | 1
        PACKAGE_PACKED_FOR_REFUND | Waiting | PackedForRefund | {} | PackedForRefund | 400 | None | 12/0 | - | 0
        PACKAGE_PACKED_FOR_REFUND | OutOfStock | PackedForRefund | {} | PackedForRefund | 400 | None | 10/0 | - | 0
        BLOCK_THE_PACKAGE | Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging | Blocked | {"user":"u","token":"t"} | Blocked | 400 | Reserved | 12/2 | - | 1
        UNBLOCK_THE_PACKAGE | Blocked | Waiting | {} | Waiting | 400 | Reserved | 12/2 | - | 1
        UNBLOCK_THE_PACKAGE | Blocked | WaitingRemoteAction | {} | WaitingRemoteAction | 400 | Reserved | 12/2 | - | 1
        UNBLOCK_THE_PACKAGE | Blocked | Preparing | {} | Preparing | 400 | Reserved | 12/2 | - | 1
        UNBLOCK_THE_PACKAGE | Blocked | ReadyForPackaging | {} | ReadyForPackaging | 400 | Reserved | 12/2 | - | 1
        UPDATE_INVOICE_OF_THE_PACKAGE | Packed | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 450 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        UPDATE_INVOICE_OF_THE_PACKAGE | Shipped | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 500 | Consumed | 10/0 | Shipped AWB0000000001 1 | 0
        UPDATE_INVOICE_OF_THE_PACKAGE | ReadyForPickup | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 520 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        UPDATE_INVOICE_OF_THE_PACKAGE | AttemptedDelivery | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 540 | Consumed | 10/0 | AttemptedDelivery AWB0000000001 1 | 0
        UPDATE_INVOICE_OF_THE_PACKAGE | DeliveryFailed | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 540 | Consumed | 10/0 | DeliveryFailed AWB0000000001 1 | 0
        UPDATE_INVOICE_OF_THE_PACKAGE | Delivered | = | {"invoice_number":"F1","invoice_date":"2026-01-05"} | = | 550 | Consumed | 10/0 | Delivered AWB0000000001 1 | 0
        ASSIGN_PACKAGE_ITEMS_MANUALLY | Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging | PackagingCanceled | {"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]} | PackagingCanceled | 400 | Reserved | 12/0 | - | 0
        ASSIGN_PACKAGE_ITEMS_MANUALLY | OutOfStock, NeedsRescheduling | PackagingCanceled | {"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]} | PackagingCanceled | 400 | Reserved | 10/0 | - | 0
        REPACK_THE_PACKAGE | OutOfStock | Waiting | {} | Waiting | 400 | Reserved | 10/2 | - | 1
        REPACK_THE_PACKAGE | NeedsRescheduling | Waiting | {} | Waiting | 400 | Reserved | 10/0 | - | 0
        PREPARE_PACKAGE_COMMAND | Waiting | Preparing | {"select_items_by_omnitron_id":false} | Preparing | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | WaitingRemoteAction | Preparing | {} | Preparing | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | WaitingRemoteAction | Waiting | {} | Waiting | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | Waiting | Preparing | {} | Preparing | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | Preparing, Waiting | ReadyForPackaging | {} | ReadyForPackaging | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | Waiting | WaitingRemoteAction | {} | WaitingRemoteAction | 400 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging | CancellationWaiting | {} | CancellationWaiting | 50 | Reserved | 12/2 | - | 1
        PKG_STATE_TRANSITION | Packed | CancellationWaiting | {} | CancellationWaiting | 50 | Consumed | 10/0 | Created AWB0000000001 1 | 1
        PKG_STATE_TRANSITION | CancellationWaiting, WaitingForTransfer | PackagingCanceled | {} | PackagingCanceled | 100 | None | 12/0 | - | 0
        SHIP_THE_PACKAGE | Packed | Shipped | {"package_items":[1]} | Shipped | 500 | Consumed | 10/0 | Shipped AWB0000000001 1 | 0
        SHIPMENT_ORDER | Packed | Shipped | {} | Shipped | 500 | Consumed | 10/0 | Shipped AWB0000000001 1 | 0
        SHIP_THE_PACKAGE_ADVANCED | Packed | Shipped | {"tracking_number":"T1","cargo_company":2} | Shipped | 500 | Consumed | 10/0 | Shipped AWB0000000001 1 | 0
        SHIP_THE_PACKAGE_BASIC | Packed | Shipped | {} | Shipped | 500 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        UPDATE_PACKAGE_SHIPMENT_STATUS | Shipped, AttemptedDelivery, DeliveryFailed | Delivered | {"delivered_status":true} | Delivered | 550 | Consumed | 10/0 | Delivered AWB0000000001 1 | 0
        UPDATE_PACKAGE_SHIPMENT_STATUS | Shipped, AttemptedDelivery | DeliveryFailed | {"delivered_status":false} | DeliveryFailed | 540 | Consumed | 10/0 | DeliveryFailed AWB0000000001 1 | 0
        UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE | Packed | = | {"tracking_number":"T1"} | = | 450 | Consumed | 10/0 | Created AWB0000000001 2 | 0
        UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE | Shipped | = | {"tracking_number":"T1"} | = | 500 | Consumed | 10/0 | Shipped AWB0000000001 2 | 0
        UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE | Delivered | = | {"tracking_number":"T1"} | = | 550 | Consumed | 10/0 | Delivered AWB0000000001 2 | 0
        UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE | AttemptedDelivery | = | {"tracking_number":"T1"} | = | 540 | Consumed | 10/0 | AttemptedDelivery AWB0000000001 2 | 0
        UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE | DeliveryFailed | = | {"tracking_number":"T1"} | = | 540 | Consumed | 10/0 | DeliveryFailed AWB0000000001 2 | 0
        UPDATE_SHIPMENT_LABEL | Preparing | = | {"package_items":[]} | = | 400 | Reserved | 12/2 | Created AWB0000000001 1 | 1
        UPDATE_SHIPMENT_LABEL | Packed | = | {"package_items":[{"id":1}]} | = | 450 | Consumed | 10/0 | Created AWB0000000001 2 | 0
        UPDATE_SHIPMENT_LABEL | Shipped | = | {"package_items":[]} | = | 500 | Consumed | 10/0 | Shipped AWB0000000001 2 | 0
        UPDATE_SHIPMENT_LABEL | WaitingCargoLabel | Packed | {"package_items":[]} | Packed | 450 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        READY_FOR_PICKUP | Packed | ReadyForPickup | {} | ReadyForPickup | 520 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        SELF_SERVICE_PACKAGE_DELIVERY | ReadyForPickup | Delivered | {} | Delivered | 550 | Consumed | 10/0 | Created AWB0000000001 1 | 0
        """;

    public static IReadOnlyList<PairEnd> All { get; } =
    [.. Rows.Split('\n').Where(row => row[0] != '#').Select(row => row.Split('|', StringSplitOptions.TrimEntries)).SelectMany(Read)];

    private static IEnumerable<PairEnd> Read(string[] cells) =>
        from source in cells[1].Split(", ")
        let destination = cells[2] == "=" ? source : cells[2]
        select new PairEnd(
            cells[0],
            source,
            destination,
            cells[3],
            cells[4] == "=" ? source : cells[4],
            int.Parse(cells[5]),
            Enum.Parse<ItemStock>(cells[6]),
            cells[7],
            cells[8],
            int.Parse(cells[9])
        );
}

/// <summary>One row: what runs, and how it ends.</summary>
internal sealed record PairEnd(
    string Code,
    string From,
    string To,
    string Parameters,
    string State,
    int OrderStatus,
    ItemStock Stock,
    string StockAtL1,
    string Shipment,
    int QuotaOfL1
);
