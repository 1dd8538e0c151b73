namespace OmsSimulator.Domain.Tests;

/// <summary>
/// How every pair of T1 to T6 ends, written by hand from commands.md, for transfer 1 of <see cref="TransferWorld.WithTransfersIn"/>: 3 B
/// from L2 to L1.
/// </summary>
internal static class TransferPairTable
{
    private const string Rows = """
        # code | source | destination | parameters | what stands at the source | B at L2 | B at L1 | item B of the package | shipment | what there is then
        TRANSFER_READY_FOR_DISPATCH | Waiting | ReadyForShipment | {} | Reserved | 5/3 | 0/0 | None | - | T1 L2>L1 ReadyForShipment B3 ; T2 L3>L1 Waiting C1
        TRANSFER_ORDER_ADVANCED | Waiting | ReadyForShipment | {"cargo_company":"2","tracking_number":"X1"} | Reserved | 5/3 | 0/0 | None | Created 2 X1 - 0 | T1 L2>L1 ReadyForShipment B3 ; T2 L3>L1 Waiting C1
        TRANSFER_DISPATCH | Waiting | InTransit | {} | Consumed | 2/0 | 0/0 | None | - | T1 L2>L1 InTransit B3 ; T2 L3>L1 Waiting C1
        TRANSFER_DISPATCH | ReadyForShipment | InTransit | {} | Consumed | 2/0 | 0/0 | None | Shipped 2 X1 - 0 | T1 L2>L1 InTransit B3 ; T2 L3>L1 ReadyForShipment C1
        TRANSFER_DELIVERED | InTransit | TransferComplete | {} | None | 2/0 | 3/3 | Reserved | - | T1 L2>L1 TransferComplete B3 ; T2 L3>L1 InTransit C1
        TRANSFER_PRODUCT_NOT_FOUND | Waiting | Cancelled | {"transfer_items":[1]} | None | 5/0! | 0/0 | None | - | T1 L2>L1 Cancelled B3 ; T2 L3>L1 Waiting C1 ; T3 L3>L1 Waiting B3
        TRANSFER_OUT_OF_STOCK | Waiting | OutOfStock | {"transfer_items":[]} | None | 5/0! | 0/0 | None | - | T1 L2>L1 OutOfStock B3 ; T2 L3>L1 Waiting C1 ; T3 L3>L1 Waiting B3
        """;

    public static IReadOnlyList<TransferPairEnd> All { get; } =
    [
        .. Rows.Split('\n')
            .Where(row => row[0] != '#')
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new TransferPairEnd(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Enum.Parse<ItemStock>(cells[4]),
                cells[5],
                cells[6],
                Enum.Parse<ItemStock>(cells[7]),
                cells[8],
                cells[9].Replace(';', '|')
            )),
    ];
}

/// <summary>One row: what runs, and how it ends.</summary>
internal sealed record TransferPairEnd(
    string Code,
    string From,
    string To,
    string Parameters,
    ItemStock Stock,
    string StockAtSource,
    string StockAtDestination,
    ItemStock Item,
    string Shipment,
    string Transfers
);
