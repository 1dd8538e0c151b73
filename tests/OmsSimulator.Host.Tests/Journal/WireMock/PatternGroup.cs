using System.Text;
using System.Text.Json;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>Requests, and patterns with the number of them that WireMock 3.13.2 counted: a part of <c>patterns.json</c>.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Requests">The requests, in their order.</param>
/// <param name="Patterns">The patterns and their counts.</param>
internal sealed record PatternGroup(string Name, IReadOnlyList<JsonElement> Requests, IReadOnlyList<(string Pattern, int Count)> Patterns)
{
    public static IReadOnlyList<PatternGroup> All { get; } = Read();

    /// <summary>Makes the requests, one after the other.</summary>
    public async Task Send(HttpClient http)
    {
        foreach (var request in Requests)
        {
            using var message = new HttpRequestMessage(
                new HttpMethod(request.GetProperty("method").GetString()!),
                request.GetProperty("url").GetString()
            );
            if (request.TryGetProperty("body", out var body))
                message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.GetString()!));
            foreach (var header in request.GetProperty("headers").EnumerateObject())
            {
                if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString()))
                    message.Content!.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }

            using var answer = await http.SendAsync(message);
        }
    }

    /// <summary>How many of them a journal counts; none: it refuses the pattern, and says why.</summary>
    public static async Task<(int? Count, string Text)> Count(HttpClient http, string pattern)
    {
        using var answer = await http.PostAsync(
            new Uri("__admin/requests/count", UriKind.Relative),
            new StringContent(pattern, Encoding.UTF8, "application/json")
        );
        var text = await answer.Content.ReadAsStringAsync();
        return (
            (int)answer.StatusCode == 200 ? JsonElement.Parse(text).GetProperty("count").GetInt32() : null,
            $"{(int)answer.StatusCode} {text}"
        );
    }

    private static IReadOnlyList<PatternGroup> Read()
    {
        var file = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Journal", "WireMock", "patterns.json")));
        return
        [
            .. file.EnumerateArray()
                .Select(group => new PatternGroup(
                    group.GetProperty("name").GetString()!,
                    [.. group.GetProperty("requests").EnumerateArray()],
                    [
                        .. group
                            .GetProperty("patterns")
                            .EnumerateArray()
                            .Select(row => (row.GetProperty("pattern").GetRawText(), row.GetProperty("count").GetInt32())),
                    ]
                )),
        ];
    }
}
