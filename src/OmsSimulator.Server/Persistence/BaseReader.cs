using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>Reads what <see cref="BaseWriter"/> wrote, portion by portion. It is whole, or it is refused with a sentence.</summary>
/// <param name="place">What messages call it.</param>
/// <param name="parts">What reads the parts' lines, by their place in the list of parts; none: nobody reads them.</param>
internal sealed class BaseReader(string place, IReadOnlyList<IPartStateReader?>? parts)
{
    private static readonly HashSet<string> Rows =
    [
        .. typeof(StateLine).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static row => (string)row.TypeDiscriminator!),
    ];

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StateSnapshot state = new();
    private readonly Problems problems = new();
    private int lines;
    private bool ended;
    private (DateTime At, int Position, int RandomSeed, bool IsSeed) head;

    /// <summary>How many facts had happened.</summary>
    public int Position => head.Position;

    /// <summary>Takes the next portion.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public void Add(byte[] portion)
    {
        var rest = portion.AsMemory();
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0)
                throw Broken("a line has no end");
            Take(rest[..end]);
            hash.AppendData(rest.Span[..(end + 1)]);
            lines++;
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>The sandbox as it was written.</summary>
    /// <exception cref="StoreException">Something is missing.</exception>
    public SandboxCheckpoint Finish()
    {
        if (!ended)
            throw Broken("its end is missing");
        var oms = state.Finish();
        IPartState?[] states = head.IsSeed || parts is null ? [] : [.. parts.Select(part => part?.Finish(oms, problems))];
        if (!problems.None)
            throw Broken(problems.List[0].Detail);
        return new SandboxCheckpoint(new SandboxImage(oms, head.RandomSeed, states), head.At) { Position = head.Position };
    }

    private void Take(ReadOnlyMemory<byte> line)
    {
        if (ended)
            throw Broken("nothing was expected after its end");
        var kind = KindOf(line.Span);
        try
        {
            if (lines == 0 != (kind == "head"))
                throw Broken("its head is missing");
            if (Rows.Contains(kind))
                state.Take(line.Span);
            else
                TakeOther(kind, line);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Broken(wrong.Message);
        }
    }

    private void TakeOther(string kind, ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (kind == "head")
            TakeHead(root);
        else if (kind == "end")
            TakeEnd(root);
        else if (parts?.Any(part => part?.TryTake(kind, new DocumentObject(root, Place.Root, problems), problems) == true) == false)
            throw Broken($"\"{kind}\" is no line that this version knows");
        else if (!problems.None)
            throw Broken(problems.List[0].Detail);
    }

    private void TakeHead(JsonElement line)
    {
        if (line.GetProperty("v").GetInt32() is var version && version != BaseWriter.Version)
            throw Broken($"it is of version {version}; this simulator reads version {BaseWriter.Version}");
        head = (
            line.GetProperty("at").GetDateTime().ToUniversalTime(),
            line.GetProperty("position").GetInt32(),
            line.GetProperty("random_seed").GetInt32(),
            line.GetProperty("seed").GetBoolean()
        );
    }

    private void TakeEnd(JsonElement line)
    {
        ended = true;
        if (
            line.GetProperty("lines").GetInt32() != lines
            || line.GetProperty("sha256").GetString() != Convert.ToHexStringLower(hash.GetCurrentHash())
        )
        {
            throw Broken("its lines are not those that were written");
        }
    }

    // Every line begins so; the rows are read without a document, since there may be millions.
    private static string KindOf(ReadOnlySpan<byte> line)
    {
        var start = "{\"line\":\""u8;
        if (!line.StartsWith(start))
            return "";
        var rest = line[start.Length..];
        var end = rest.IndexOf((byte)'"');
        return end < 0 ? "" : Encoding.UTF8.GetString(rest[..end]);
    }

    private StoreException Broken(string why) => new($"{place} is damaged: {why}.");
}
