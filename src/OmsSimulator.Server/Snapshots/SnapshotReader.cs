using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Snapshots;

/// <summary>Reads a snapshot line by line, each checked; an image comes of it only when the whole is sound.</summary>
/// <param name="parts">What reads the parts' lines, by their place in the list of parts.</param>
/// <param name="maxFacts">How many facts the sandbox knows one by one.</param>
internal sealed class SnapshotReader(IReadOnlyList<IPartStateReader?> parts, int maxFacts)
{
    private readonly string[] once = ["head", "counters", "installation", .. parts.SelectMany(part => part?.Once ?? [])];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StateSnapshot state = new();
    private readonly HashSet<string> seen = [];
    private int lines;
    private bool ended;
    private int randomSeed;

    /// <summary>Takes the next line, without its line feed; what is wrong with it goes to the problems.</summary>
    public void Add(ReadOnlyMemory<byte> line, Problems problems)
    {
        var place = Place.Root.At(lines);
        var number = lines + 1;
        if (ended)
        {
            problems.Add(place, $"line {number}: nothing was expected after the end");
            return;
        }

        if (!JsonText.TryParse(line, out var document, out var wrong))
        {
            problems.Add(place, $"line {number}: {wrong}");
            return;
        }

        using (document)
            Add(document.RootElement, place, number, problems);
        lines++;
        hash.AppendData(line.Span);
        hash.AppendData("\n"u8);
    }

    /// <summary>The image; none where something is missing or does not hold together.</summary>
    public SandboxImage? Finish(Problems problems)
    {
        if (problems.None && !ended)
            problems.Add(Place.Root, "the snapshot is cut off: its last line is missing");
        foreach (var kind in once.Where(kind => problems.None && !seen.Contains(kind)))
            problems.Add(Place.Root, $"the snapshot has no line \"{kind}\"");
        if (!problems.None)
            return null;
        if (state.Finish(maxFacts, out var broken) is not { } oms)
        {
            problems.Add(Place.Root, broken!);
            return null;
        }

        IPartState?[] states = [.. parts.Select(part => part?.Finish(oms, problems))];
        return problems.None ? new SandboxImage(oms, randomSeed, states) : null;
    }

    private void Add(JsonElement line, Place place, int number, Problems problems)
    {
        if (KindOf(line) is not { } kind)
            problems.Add(place, $"line {number}: expected an object with a member \"line\"");
        else if (lines == 0 && kind != "head")
            problems.Add(place, $"line {number}: expected the head of a snapshot, found \"{Short(kind)}\"");
        else if (once.Contains(kind) && !seen.Add(kind))
            problems.Add(place, $"line {number}: a second \"{kind}\"");
        else if (kind == "end")
            End(new DocumentObject(line, place, problems));
        else if (kind == "head")
            Take(line, place, problems, TakeHead);
        else if (!IsOfPart(kind, line, place, problems) && state.Add(line) is { } wrong)
            problems.Add(place, $"line {number}: {wrong}");
    }

    private static string? KindOf(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("line", out var said) && said.ValueKind == JsonValueKind.String
            ? said.GetString()
            : null;

    private bool IsOfPart(string kind, JsonElement line, Place place, Problems problems)
    {
        foreach (var part in parts)
        {
            var reader = new DocumentObject(line, place, problems);
            if (part is null || !part.TryTake(kind, reader, problems))
                continue;
            reader.TryGet("line", out _);
            reader.RefuseOthers();
            return true;
        }

        return false;
    }

    private static void Take(JsonElement line, Place place, Problems problems, Action<DocumentObject> take)
    {
        var reader = new DocumentObject(line, place, problems);
        take(reader);
        reader.TryGet("line", out _);
        reader.RefuseOthers();
    }

    private void TakeHead(DocumentObject reader)
    {
        if (reader.Required("format") != SnapshotWriter.Format)
            reader.Wrong("format", $"expected {SnapshotWriter.Format}");
        if (reader.RequiredInteger("version", 1) is { } version && version != SnapshotWriter.Version)
            reader.Wrong("version", $"expected {SnapshotWriter.Version}: this simulator reads no other");
        randomSeed = reader.Integer("random_seed") ?? 1;
        reader.Text("simulator");
        reader.Text("sandbox");
    }

    private void End(DocumentObject reader)
    {
        ended = true;
        if (reader.RequiredInteger("lines", 0) is { } said && said != lines)
            reader.Wrong("lines", string.Create(CultureInfo.InvariantCulture, $"{said} lines were written, {lines} came before this one"));
        if (reader.Required("sha256") is { } sum && sum != Convert.ToHexStringLower(hash.GetCurrentHash()))
            reader.Wrong("sha256", "the lines are not those that were written");
        reader.TryGet("line", out _);
        reader.RefuseOthers();
    }

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
