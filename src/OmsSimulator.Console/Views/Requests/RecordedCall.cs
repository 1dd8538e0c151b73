using System.Text;
using System.Text.Json;
using OmsSimulator.Client;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Views.Requests;

/// <summary>An entry of the journal as a call to show and to copy.</summary>
internal static class RecordedCall
{
    // Who asked next has other ones, or none.
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Content-Length"];

    /// <summary>The call; what is a secret is <c>***</c>, as in the journal.</summary>
    public static ShownCall Of(JournalEntry entry, string sandbox) =>
        new()
        {
            Method = entry.Request.Method,
            Path = $"/sandboxes/{Uri.EscapeDataString(sandbox)}{entry.Request.Url}",
            Headers =
            [
                .. Headers(entry.Request.Headers)
                    .Where(static header => !OfTheConnection.Contains(header.Name, StringComparer.OrdinalIgnoreCase)),
            ],
            Body = Encoding.UTF8.GetBytes(entry.Request.Body ?? ""),
            Status = entry.Response?.Status ?? 0,
            Reason = "",
            AnswerHeaders = [.. Headers(entry.Response?.Headers ?? default)],
            AnswerBody = Encoding.UTF8.GetBytes(entry.Response?.Body ?? ""),
        };

    private static IEnumerable<ShownHeader> Headers(JsonElement headers) =>
        headers.ValueKind != JsonValueKind.Object
            ? []
            : headers
                .EnumerateObject()
                .SelectMany(static header =>
                    header.Value.ValueKind == JsonValueKind.Array
                        ? header.Value.EnumerateArray().Select(value => new ShownHeader(header.Name, value.ToString()))
                        : [new ShownHeader(header.Name, header.Value.ToString())]
                );
}
