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
        if (!reader.Value("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
        {
            reader.Wrong("requests", "required: expected a list of requests, as GET /__admin/requests answers it");
            return [];
        }

        reader.Value("meta", out _);
        reader.Value("requestJournalDisabled", out _);
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
            if (!JournalJson.IsEntry(element))
                problems.Add(at, "expected an entry of a journal, with id, request and response");
            else if (JournalJson.Read(element) is var entry && !entry.Request.Url.StartsWith('/'))
                problems.Add(at.At("request").At("url"), "expected a path below the sandbox's base address");
            else if (!Uri.TryCreate($"http://localhost{entry.Request.Url}", UriKind.Absolute, out _))
                problems.Add(at.At("request").At("url"), "expected a path that an address can have");
            else if (!IsToken(entry.Request.Method))
                problems.Add(at.At("request").At("method"), "expected an HTTP method");
            else
                entries.Add(entry);
        }

        return entries;
    }

    private static bool IsToken(string method) => method.Length is > 0 and <= 20 && method.All(char.IsAsciiLetterUpper);
}
