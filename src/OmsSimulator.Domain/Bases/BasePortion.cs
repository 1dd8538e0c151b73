namespace OmsSimulator.Domain;

/// <summary>A part of a base that can be read by itself.</summary>
/// <param name="Kind">What it has.</param>
/// <param name="Data">How many rows, and the rows.</param>
public readonly record struct BasePortion(BaseKind Kind, ReadOnlyMemory<byte> Data)
{
    private const int Large = 768 * 1024;

    /// <summary>The portions of rows.</summary>
    internal static IEnumerable<BasePortion> Of<TRow>(BaseKind kind, IEnumerable<TRow> rows, Action<BaseOutput, TRow> write)
    {
        var (output, count) = (new BaseOutput(), 0);
        foreach (var row in rows)
        {
            write(output, row);
            count++;
            if (output.Length < Large)
                continue;
            yield return Of(kind, count, output.Written);
            (output, count) = (new BaseOutput(), 0);
        }

        if (count > 0)
            yield return Of(kind, count, output.Written);
    }

    /// <summary>A portion of so many rows.</summary>
    internal static BasePortion Of(BaseKind kind, int count, ReadOnlySpan<byte> rows, ReadOnlySpan<byte> before = default)
    {
        var all = new BaseOutput(before.Length + rows.Length + 16);
        all.Raw(before);
        all.Number(count);
        all.Raw(rows);
        return new(kind, all.Written.ToArray());
    }
}
