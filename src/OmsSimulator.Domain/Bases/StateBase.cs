using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// A state as a store keeps it, in portions of bytes: rows of which there may be millions, packed, and the facts that are known one by one;
/// other rows as the lines of a snapshot. Portions are decoded side by side and restored in their order.
/// </summary>
public sealed class StateBase
{
    /// <summary>The version of the format: what any codec writes otherwise is another one.</summary>
    public const int Version = 2;

    private static readonly RowCodec[] Codecs =
    [
        OrderCodecs.Orders,
        OrderCodecs.Items,
        PackageCodecs.Packages,
        PackageCodecs.Items,
        PackageCodecs.Shipments,
        PlanningCodecs.Transfers,
        PlanningCodecs.TransferItems,
        PlanningCodecs.Plans,
        PlanningCodecs.Stock,
    ];

    private readonly OmsState oms = new() { FactLimit = int.MaxValue, FactBytes = long.MaxValue };

    /// <summary>All of a state, which nobody changes meanwhile.</summary>
    public static IEnumerable<BasePortion> Write(OmsState state) =>
        BasePortion
            .Of(BaseKind.Lines, state.FewRows(), Write)
            .Concat(Codecs.SelectMany(codec => codec.Write(state)))
            .Concat(FactCodec.Write(state));

    /// <summary>What a portion has. Portions of rows are decoded in any order; facts when all rows before them are taken.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public DecodedPortion Decode(BasePortion portion)
    {
        try
        {
            var input = new BaseInput(portion.Data);
            var decoded = portion.Kind switch
            {
                BaseKind.Lines => ReadLines(input),
                BaseKind.Facts => FactCodec.Read(input, oms),
                var kind => (
                    Array.Find(Codecs, codec => codec.Kind == kind) ?? throw new FormatException($"{kind} is no kind of rows")
                ).Read(input),
            };
            return input.IsAtEnd ? decoded : throw new FormatException("a portion is longer than its rows");
        }
        catch (Exception wrong) when (IsOfDamage(wrong))
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    /// <summary>Takes what a portion has, in the order in which it was written.</summary>
    /// <exception cref="FormatException">It does not fit what came before.</exception>
    public void Take(DecodedPortion portion)
    {
        try
        {
            portion.Restore(oms);
        }
        catch (Exception wrong) when (IsOfDamage(wrong))
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    /// <summary>The state, when all portions are taken.</summary>
    public OmsState Finish()
    {
        (oms.FactLimit, oms.FactBytes) = (OmsState.DefaultFactLimit, OmsState.DefaultFactBytes);
        return oms;
    }

    private static bool IsOfDamage(Exception wrong) =>
        wrong
            is JsonException
                or NotSupportedException
                or KeyNotFoundException
                or ArgumentException
                or IndexOutOfRangeException
                or InvalidOperationException
                or InvalidCastException
                or OverflowException;

    private static void Write(BaseOutput output, StateLine line) => output.Run(StateSnapshot.Write(line));

    private static Decoded ReadLines(BaseInput input)
    {
        return new Decoded(
            input.Many(static input =>
                JsonSerializer.Deserialize(input.Run().Span, SnapshotJson.Default.StateLine) ?? throw new FormatException("an empty line")
            )
        );
    }

    private sealed class Decoded(StateLine[] lines) : DecodedPortion
    {
        internal override void Restore(OmsState oms)
        {
            foreach (var line in lines)
                oms.Restore(line);
        }
    }
}
