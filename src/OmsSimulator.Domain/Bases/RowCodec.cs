namespace OmsSimulator.Domain;

/// <summary>How the rows of one table stand in a base.</summary>
/// <param name="kind">What a portion of them is.</param>
internal abstract class RowCodec(BaseKind kind)
{
    /// <summary>What a portion of them is.</summary>
    public BaseKind Kind => kind;

    /// <summary>The rows of a state, in portions.</summary>
    public abstract IEnumerable<BasePortion> Write(OmsState oms);

    /// <summary>The rows of a portion, which no state has yet.</summary>
    public abstract DecodedPortion Read(BaseInput input);
}

/// <summary>How the rows of one table stand in a base.</summary>
/// <param name="kind">What a portion of them is.</param>
/// <param name="rows">The rows of a state.</param>
/// <param name="write">Writes one.</param>
/// <param name="read">Reads one.</param>
/// <param name="restore">Gives one to a state.</param>
internal sealed class RowCodec<TRow>(
    BaseKind kind,
    Func<OmsState, IEnumerable<TRow>> rows,
    Action<BaseOutput, TRow> write,
    Func<BaseInput, TRow> read,
    Action<OmsState, TRow> restore
) : RowCodec(kind)
{
    /// <summary>Writes one.</summary>
    public Action<BaseOutput, TRow> WriteRow => write;

    /// <summary>Reads one.</summary>
    public Func<BaseInput, TRow> ReadRow => read;

    /// <inheritdoc/>
    public override IEnumerable<BasePortion> Write(OmsState oms) => BasePortion.Of(Kind, rows(oms), write);

    /// <inheritdoc/>
    public override DecodedPortion Read(BaseInput input) => new Decoded(input.Many(read), restore);

    private sealed class Decoded(TRow[] rows, Action<OmsState, TRow> restore) : DecodedPortion
    {
        internal override void Restore(OmsState oms)
        {
            foreach (var row in rows)
                restore(oms, row);
        }
    }
}

/// <summary>What a portion of a base has, read and not yet part of a state.</summary>
public abstract class DecodedPortion
{
    /// <summary>Gives it to a state.</summary>
    internal abstract void Restore(OmsState oms);
}
