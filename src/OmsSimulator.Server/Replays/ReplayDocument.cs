using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Journal;

namespace OmsSimulator.Replays;

/// <summary>A recorded journal: what <c>GET /__admin/requests</c> answers, newest first, or a list of its entries, oldest first.</summary>
internal static class ReplayDocument
{
    /// <summary>The entries, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> Read(JsonElement root, Problems problems)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return Entries(root, Place.Root, problems);
        var reader = new DocumentObject(root, Place.Root, problems);
        if (!reader.TryGet("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
        {
            reader.Wrong("requests", "required: expected a list of requests, as GET /__admin/requests answers it");
            return [];
        }

        if (reader.Object("meta") is { } meta)
        {
            meta.Integer("total", 0);
            meta.Integer("dropped", 0);
            meta.RefuseOthers();
        }

        reader.Boolean("requestJournalDisabled");
        reader.Object("simulator");
        reader.RefuseOthers();
        return [.. Enumerable.Reverse(Entries(requests, Place.Root.At("requests"), problems))];
    }

    private static List<JournalEntry> Entries(JsonElement list, Place place, Problems problems)
    {
        var entries = new List<JournalEntry>();
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            var at = place.At(index++);
            if (EntryDocument.Read(element, at, problems) is not { } entry)
                continue;
            if (RecordedAddress.IsOfTheControlSurface(entry.Request.Url))
                problems.Add(at.At("request").At("url"), "calls to /__admin are not recorded, and a replay does not make them");
            else
                entries.Add(entry);
        }

        return entries;
    }
}
