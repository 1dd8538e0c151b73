using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// How the facts that are known one by one stand in a base: what commands leave, packed; what has rows in it, by the row where that is still
/// the one in its table; the rest as JSON.
/// </summary>
internal sealed class FactCodec
{
    private const int LongestPacked = 512;
    private const int Large = 512 * 1024;
    private readonly OmsState oms;
    private readonly Numbering<string> words = new();
    private readonly PackedFacts packing;

    // Made once: a start reads a million of each.
    private readonly Func<BaseInput, OrderItem> orderItem;
    private readonly Func<BaseInput, PackageItem> packageItem;

    private FactCodec(OmsState oms) =>
        (this.oms, packing, orderItem, packageItem) = (
            oms,
            new PackedFacts(words),
            input => Read(input, OrderCodecs.Items, oms.OrderItems),
            input => Read(input, PackageCodecs.Items, oms.PackageItems)
        );

    // The numbers are the format of storage and never change.
    private enum Form : byte
    {
        Packed,
        Json,
        OrderReceived,
        OrderItemsAdded,
        PackageCreated,
        PlanRecorded,
        TransferCreated,
        ShipmentCreated,
    }

    /// <summary>The facts of a state, in portions.</summary>
    public static IEnumerable<BasePortion> Write(OmsState oms)
    {
        for (var first = 0; first < oms.Facts.Count; )
            yield return new FactCodec(oms).Portion(ref first);
    }

    /// <summary>The facts of a portion; the rows that they name are in the state.</summary>
    public static DecodedPortion Read(BaseInput input, OmsState oms)
    {
        var codec = new FactCodec(oms);
        for (var left = input.Id(); left > 0; left--)
            codec.words.TryNumber(input.Text(), out _);
        return new Decoded(
            input.Many(input =>
            {
                var (at, user) = (input.Instant(), input.MaybeId());
                return new RecordedFact(codec.Read(input), at, user);
            })
        );
    }

    private BasePortion Portion(ref int first)
    {
        var (output, head, from) = (new BaseOutput(), new BaseOutput(1024), first);
        for (; first < oms.Facts.Count && output.Length < Large; first++)
        {
            var recorded = oms.Facts[first];
            output.Instant(recorded.At);
            output.Maybe(recorded.UserId);
            Write(output, recorded.Fact);
        }

        head.Number(words.Count);
        for (var number = 1; number <= words.Count; number++)
            head.Text(words[(byte)number]);
        return BasePortion.Of(BaseKind.Facts, first - from, output.Written, head.Written);
    }

    private void Write(BaseOutput output, OmsFact fact)
    {
        Span<byte> room = stackalloc byte[LongestPacked];
        if (packing.TryPack(fact, room, out var length))
        {
            output.Byte((byte)Form.Packed);
            output.Run(room[..length]);
            return;
        }

        switch (fact)
        {
            case OrderReceived received:
                output.Byte((byte)Form.OrderReceived);
                Write(output, OrderCodecs.Orders, oms.Orders, received.Order.Id, received.Order);
                Write(output, received.Items);
                break;
            case OrderItemsAdded added:
                output.Byte((byte)Form.OrderItemsAdded);
                output.Number(added.OrderId);
                Write(output, added.Items);
                break;
            case PackageCreated created:
                output.Byte((byte)Form.PackageCreated);
                Write(output, created);
                break;
            case ExecutionPlanRecorded recorded:
                output.Byte((byte)Form.PlanRecorded);
                Write(output, PlanningCodecs.Plans, oms.ExecutionPlans, recorded.Plan.Id, recorded.Plan);
                break;
            case TransferCreated created:
                output.Byte((byte)Form.TransferCreated);
                Write(output, PlanningCodecs.Transfers, oms.Transfers, created.Transfer.Id, created.Transfer);
                output.Number(created.Items.Count);
                foreach (var item in created.Items)
                    Write(output, PlanningCodecs.TransferItems, oms.TransferItems, item.Id, item);
                break;
            case ShipmentCreated created:
                output.Byte((byte)Form.ShipmentCreated);
                Write(output, PackageCodecs.Shipments, oms.Shipments, created.Shipment.Id, created.Shipment);
                break;
            default:
                output.Byte((byte)Form.Json);
                output.Run(JsonSerializer.SerializeToUtf8Bytes(fact, FactJson.Default.OmsFact));
                break;
        }
    }

    private OmsFact Read(BaseInput input) =>
        (Form)input.Byte() switch
        {
            Form.Packed => packing.Unpack(input.Run().Span),
            Form.OrderReceived => new OrderReceived(Read(input, OrderCodecs.Orders, oms.Orders), input.Many(orderItem)),
            Form.OrderItemsAdded => new OrderItemsAdded(input.Id(), input.Many(orderItem)),
            Form.PackageCreated => ReadPackageCreated(input),
            Form.PlanRecorded => new ExecutionPlanRecorded(Read(input, PlanningCodecs.Plans, oms.ExecutionPlans)),
            Form.TransferCreated => new TransferCreated(
                Read(input, PlanningCodecs.Transfers, oms.Transfers),
                input.Many(input => Read(input, PlanningCodecs.TransferItems, oms.TransferItems))
            ),
            Form.ShipmentCreated => new ShipmentCreated(Read(input, PackageCodecs.Shipments, oms.Shipments)),
            Form.Json => JsonSerializer.Deserialize(input.Run().Span, FactJson.Default.OmsFact)
                ?? throw new FormatException("an empty fact"),
            var unknown => throw new FormatException($"a fact of the form {(int)unknown} is unknown"),
        };

    private void Write(BaseOutput output, PackageCreated created)
    {
        Write(output, PackageCodecs.Packages, oms.Packages, created.Package.Id, created.Package);
        output.Number(created.Items.Count);
        foreach (var item in created.Items)
            Write(output, PackageCodecs.Items, oms.PackageItems, item.Id, item);
        output.Flag(created.BringsStock);
        output.Flag(created.Shipment is not null);
        if (created.Shipment is { } shipment)
            Write(output, PackageCodecs.Shipments, oms.Shipments, shipment.Id, shipment);
    }

    private PackageCreated ReadPackageCreated(BaseInput input)
    {
        var package = Read(input, PackageCodecs.Packages, oms.Packages);
        var items = input.Many(packageItem);
        var brings = input.Flag();
        return new PackageCreated(package, items, brings, input.Flag() ? Read(input, PackageCodecs.Shipments, oms.Shipments) : null);
    }

    private void Write(BaseOutput output, IReadOnlyList<OrderItem> items)
    {
        output.Number(items.Count);
        foreach (var item in items)
            Write(output, OrderCodecs.Items, oms.OrderItems, item.Id, item);
    }

    // Of a row that nothing changed since, the table has the very one; a start makes it so again.
    private static void Write<TRow>(BaseOutput output, RowCodec<TRow> codec, Table<TRow> table, int id, TRow row)
        where TRow : class => Write(output, codec, table.TryGet(id, out var now) && ReferenceEquals(now, row), id, row);

    private static void Write<TRow>(BaseOutput output, RowCodec<TRow> codec, ValueTable<TRow> table, int id, TRow row)
        where TRow : struct => Write(output, codec, table.TryGet(id, out var now) && row.Equals(now), id, row);

    private static void Write<TRow>(BaseOutput output, RowCodec<TRow> codec, bool isThatOfTheTable, int id, TRow row)
    {
        output.Flag(isThatOfTheTable);
        if (isThatOfTheTable)
            output.Number(id);
        else
            codec.WriteRow(output, row);
    }

    private static TRow Read<TRow>(BaseInput input, RowCodec<TRow> codec, Table<TRow> table)
        where TRow : class => input.Flag() ? table[input.Id()] : codec.ReadRow(input);

    private static TRow Read<TRow>(BaseInput input, RowCodec<TRow> codec, ValueTable<TRow> table)
        where TRow : struct => input.Flag() ? table[input.Id()] : codec.ReadRow(input);

    private sealed class Decoded(RecordedFact[] facts) : DecodedPortion
    {
        internal override void Restore(OmsState oms)
        {
            foreach (var fact in facts)
                oms.Remember(fact);
        }
    }
}
