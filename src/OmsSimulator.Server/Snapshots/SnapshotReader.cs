using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OmsSimulator.Control;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Snapshots;

/// <summary>Reads a snapshot line by line, each checked; an image comes of it only when the whole is sound.</summary>
/// <param name="maxFacts">How many facts the sandbox knows one by one.</param>
internal sealed class SnapshotReader(int maxFacts)
{
    private static readonly string[] Single = ["head", "clock", "webhooks", "journal", "counters", "installation"];

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StateSnapshot state = new();
    private readonly HashSet<string> seen = [];
    private readonly List<(TimeSpan Wait, ReplanPackage Work)> replanning = [];
    private readonly List<(JsonElement Document, int Line)> faults = [];
    private readonly PartnerSettings[] partners = [.. Enum.GetValues<Partner>().Select(_ => PartnerSettings.Plain)];
    private readonly ByteLog requests = new();
    private int lines;
    private bool ended;
    private int randomSeed;
    private ClockSetting clock = ClockSetting.Real;
    private (long Sent, WebhookMode Mode) webhooks;
    private (long Calls, long Dropped) journal;

    /// <summary>Takes the next line, without its line feed; what is wrong with it, or nothing.</summary>
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
        {
            if ((document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("line", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null) is not { } kind)
                problems.Add(place, $"line {number}: expected an object with a member \"line\"");
            else if (lines == 0 && kind != "head")
                problems.Add(place, $"line {number}: expected the head of a snapshot, found \"{Short(kind)}\"");
            else if (Single.Contains(kind) && !seen.Add(kind))
                problems.Add(place, $"line {number}: a second \"{kind}\"");
            else if (kind == "end")
                End(document.RootElement, place, problems);
            else
                Take(kind, document.RootElement, place, number, problems);
        }

        lines++;
        hash.AppendData(line.Span);
        hash.AppendData("\n"u8);
    }

    /// <summary>The image; none where something is missing or does not hold together.</summary>
    public SandboxImage? Finish(Problems problems)
    {
        if (problems.None && !ended)
            problems.Add(Place.Root, "the snapshot is cut off: its last line is missing");
        foreach (var kind in Single.Where(kind => problems.None && !seen.Contains(kind)))
            problems.Add(Place.Root, $"the snapshot has no line \"{kind}\"");
        if (!problems.None)
            return null;
        if (state.Finish(maxFacts, out var broken) is not { } oms)
        {
            problems.Add(Place.Root, broken!);
            return null;
        }

        foreach (var (_, work) in replanning.Where(entry => !oms.Packages.Find(entry.Work.PackageId, out var package) || package.State != PackageState.OutOfStock))
            problems.Add(Place.Root, $"package {work.PackageId} waits to be planned again, but is not Out of Stock");
        var definitions = faults.Select(fault => FaultDocument.Read(fault.Document, oms.Installation, problems)).ToArray();
        return !problems.None ? null : new SandboxImage
        {
            Oms = oms,
            RandomSeed = randomSeed,
            Clock = clock,
            Replanning = replanning,
            Faults = definitions,
            Partners = partners,
            Webhooks = webhooks.Sent,
            WebhookMode = webhooks.Mode,
            Journal = new JournalImage(requests, journal.Calls, journal.Dropped),
        };
    }

    private void Take(string kind, JsonElement line, Place place, int number, Problems problems)
    {
        var reader = new DocumentObject(line, place, problems);
        switch (kind)
        {
            case "head": TakeHead(reader); break;
            case "clock": TakeClock(reader); break;
            case "replanning": TakeReplanning(reader); break;
            case "webhooks":
                webhooks = (Count(reader, "sent"), new WebhookMode(reader.RequiredInteger("duplicate", 0), reader.Boolean("reorder") ?? false));
                break;
            case "partner" when reader.Object("partner") is { } partner: TakePartner(partner); break;
            case "fault" when reader.Value("fault", out var fault): faults.Add((fault.Clone(), number)); break;
            case "journal": journal = (Count(reader, "calls"), Count(reader, "dropped")); break;
            case "request" when reader.Value("request", out var request):
                if (!JournalJson.IsEntry(request))
                    problems.Add(place.At("request"), "expected an entry of a journal");
                else
                    RequestJournal.Append(requests, request);
                break;
            default:
                if (state.Add(line) is { } wrong)
                    problems.Add(place, $"line {number}: {wrong}");
                return;
        }

        reader.Value("line", out _);
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

    private void TakeClock(DocumentObject reader)
    {
        var frozen = reader.Word("mode", "real", "frozen") == "frozen";
        var now = reader.Instant("now");
        if (frozen && now is null)
            reader.Wrong("now", "required: a frozen clock shows an instant");
        if (now < SandboxClock.Earliest || now > SandboxClock.Latest)
            reader.Wrong("now", $"expected an instant from {Timestamps.Format(SandboxClock.Earliest)} to {Timestamps.Format(SandboxClock.Latest)}");
        var shift = Count(reader, "shift_ticks", signed: true);
        if (Math.Abs((double)shift) > TimeSpan.FromDays(365.25 * 7000).Ticks)
            reader.Wrong("shift_ticks", "expected less than 7000 years");
        clock = new ClockSetting(new TimeSpan(shift), frozen ? now : null);
    }

    private void TakeReplanning(DocumentObject reader)
    {
        var (package, entered, wait) = (reader.RequiredInteger("package", 1), reader.RequiredInteger("entered", 0), reader.Duration("wait"));
        if (wait is null)
            reader.Wrong("wait", "required: expected a duration such as \"PT30M\"");
        replanning.Add((wait ?? default, new ReplanPackage(package, entered)));
    }

    private void TakePartner(DocumentObject partner)
    {
        var name = partner.Word("name", [.. Enum.GetNames<Partner>().Select(known => known.ToLowerInvariant())]);
        if (name is null || !Enum.TryParse<Partner>(name, ignoreCase: true, out var which))
            partner.Wrong("name", "required: expected the name of a partner");
        else
            partners[(int)which] = PartnerSettingsDocument.Read(which, partner);
        partner.RefuseOthers();
    }

    private static long Count(DocumentObject reader, string key, bool signed = false)
    {
        if (reader.Value(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && (signed || count >= 0))
            return count;
        reader.Wrong(key, signed ? "required: expected an integer" : "required: expected an integer from 0");
        return 0;
    }

    private void End(JsonElement line, Place place, Problems problems)
    {
        var reader = new DocumentObject(line, place, problems);
        ended = true;
        if (reader.RequiredInteger("lines", 0) is { } said && said != lines)
            reader.Wrong("lines", string.Create(CultureInfo.InvariantCulture, $"{said} lines were written, {lines} came before this one"));
        if (reader.Required("sha256") is { } sum && sum != Convert.ToHexStringLower(hash.GetCurrentHash()))
            reader.Wrong("sha256", "the lines are not those that were written");
        reader.Value("line", out _);
        reader.RefuseOthers();
    }

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
