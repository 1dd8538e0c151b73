using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>
/// Reads what <see cref="BaseWriter"/> wrote, portion by portion: the next ones are decoded while one is taken. It is whole, or it is refused
/// with a sentence.
/// </summary>
/// <param name="place">What messages call it.</param>
/// <param name="parts">What reads the parts' lines, by their place in the list of parts; none: nobody reads them.</param>
internal sealed class BaseReader(string place, IReadOnlyList<IPartStateReader?>? parts)
{
    private static readonly int Ahead = Environment.ProcessorCount + 1;
    private readonly StateBase state = new();
    private readonly Problems problems = new();
    private readonly Queue<Task<DecodedPortion>> decoding = [];
    private int read;
    private bool ended;
    private bool hasFacts;
    private (DateTime At, int Position, int RandomSeed, bool IsSeed) head;

    /// <summary>How many facts had happened.</summary>
    public int Position => head.Position;

    /// <summary>Takes the next portion.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public async ValueTask Add(byte[] sealedPortion)
    {
        try
        {
            if (ended)
                throw new FormatException("nothing was expected after its end");
            var portion = BaseEnvelope.Open(sealedPortion, read);
            if (read == 0 != (portion.Kind == BaseKind.Head))
                throw new FormatException("its head is missing");
            await Add(portion);
            read++;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Broken(wrong.Message);
        }
    }

    /// <summary>The sandbox as it was written.</summary>
    /// <exception cref="StoreException">Something is missing.</exception>
    public SandboxCheckpoint Finish()
    {
        if (!ended)
            throw Broken("its end is missing");
        var oms = state.Finish();
        if (oms.Facts.Total != head.Position)
            throw Broken($"it has {oms.Facts.Total} facts where {head.Position} were written");
        IPartState?[] states = head.IsSeed || parts is null ? [] : [.. parts.Select(part => part?.Finish(oms, problems))];
        if (!problems.None)
            throw Broken(problems.List[0].Detail);
        return new SandboxCheckpoint(new SandboxImage(oms, head.RandomSeed, states), head.At) { Position = head.Position };
    }

    private async ValueTask Add(BasePortion portion)
    {
        switch (portion.Kind)
        {
            case BaseKind.Head:
                TakeHead(portion.Data);
                break;
            case BaseKind.Parts:
                TakeLines(portion.Data);
                break;
            case BaseKind.End:
                await Drain(0);
                TakeEnd(portion.Data);
                break;
            default:
                await Decode(portion);
                break;
        }
    }

    // Facts name rows: all of those have to be there before the first is read.
    private async ValueTask Decode(BasePortion portion)
    {
        if (!hasFacts && portion.Kind == BaseKind.Facts)
        {
            await Drain(0);
            hasFacts = true;
        }

        decoding.Enqueue(Task.Run(() => state.Decode(portion)));
        await Drain(Ahead);
    }

    private async ValueTask Drain(int left)
    {
        while (decoding.Count > left)
            state.Take(await decoding.Dequeue());
    }

    private void TakeHead(ReadOnlyMemory<byte> data)
    {
        using var line = JsonDocument.Parse(data);
        var root = line.RootElement;
        head = (
            root.GetProperty("at").GetDateTime().ToUniversalTime(),
            root.GetProperty("position").GetInt32(),
            root.GetProperty("random_seed").GetInt32(),
            root.GetProperty("seed").GetBoolean()
        );
    }

    private void TakeEnd(ReadOnlyMemory<byte> data)
    {
        using var line = JsonDocument.Parse(data);
        if (line.RootElement.GetProperty("portions").GetInt32() != read)
            throw new FormatException("a portion is missing");
        ended = true;
    }

    private void TakeLines(ReadOnlyMemory<byte> lines)
    {
        for (var rest = lines; !rest.IsEmpty && parts is not null; )
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0)
                throw new FormatException("a line has no end");
            using var line = JsonDocument.Parse(rest[..end]);
            TakeLine(line.RootElement, parts);
            rest = rest[(end + 1)..];
        }
    }

    private void TakeLine(JsonElement line, IReadOnlyList<IPartStateReader?> readers)
    {
        var kind = line.GetProperty("line").GetString() ?? "";
        if (!readers.Any(part => part?.TryTake(kind, new DocumentObject(line, Place.Root, problems), problems) == true))
            throw new FormatException($"\"{kind}\" is no line that this version knows");
        if (!problems.None)
            throw new FormatException(problems.List[0].Detail);
    }

    private StoreException Broken(string why) => new($"{place} is damaged: {why}.");
}
