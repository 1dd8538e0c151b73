using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OmsSimulator.Api.Calls;
using OmsSimulator.Documents;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Replays;

/// <summary>
/// Sends recorded requests to a sandbox once more, over the wire as they came, and compares what is answered: status, body, media type and
/// what our headers say. Secrets are not in a journal: a login is repeated by name, and who came with a key comes with the key of the last
/// login.
/// </summary>
/// <param name="sandbox">Whom.</param>
/// <param name="client">Speaks to the sandbox's base address.</param>
/// <param name="recordedClock">Whether the sandbox's clock stands, for each request, where it stood when the request was recorded; what
/// falls due on the way is done.</param>
internal sealed class Replay(Sandbox sandbox, HttpClient client, bool recordedClock)
{
    private static readonly string[] Compared = ["Content-Type", "Allow", "X-Oms-Simulator-Reason", "X-Oms-Simulator-Allowed"];
    private static readonly string[] OfTheConnection =
    [
        "Host",
        "Connection",
        "Content-Length",
        "Transfer-Encoding",
        "Expect",
        "Keep-Alive",
        "Upgrade",
        "TE",
        "Trailer",
        "Proxy-Connection",
    ];
    private string? key;

    /// <summary>Sends them, until one is answered differently.</summary>
    public async Task<ReplayResult> Run(IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            // Status 0: there was no answer, because of a fault or of a client that left. A tunnel is nothing that can be asked again.
            if (entries[index].Status == 0 || entries[index].Request.Method == "CONNECT")
                continue;
            if (recordedClock)
                await SetClock(entries[index].At);
            var differs = await Repeat(entries[index], stop);
            if (differs.Count > 0)
                return new ReplayResult(entries.Count, index, new ReplayDifference(index, entries[index], differs));
        }

        return new ReplayResult(entries.Count, entries.Count, null);
    }

    // The first instant is where the clock begins; from there it goes as it went.
    private async Task SetClock(DateTime at)
    {
        var (frozen, now) = (sandbox.Time.Clock.IsFrozen, sandbox.Now);
        if (at < SandboxClock.Earliest || at > SandboxClock.Latest)
            return;
        if (!frozen || at < now)
            await sandbox.Time.Set(frozen: true, at);
        else if (at > now)
            await sandbox.Time.Advance(at - now);
    }

    private async Task<IReadOnlyList<DifferingMember>> Repeat(JournalEntry recorded, CancellationToken stop)
    {
        if (LoginName(recorded) is { } username)
        {
            key = await sandbox.LoginAgain(username);
            return key is null == recorded.Status is >= 200 and < 300
                ? [new DifferingMember("status", recorded.Status.ToString(CultureInfo.InvariantCulture), key is null ? "400" : "200")]
                : [];
        }

        using var request = Request(recorded);
        try
        {
            using var response = await client.SendAsync(request, stop);
            var body = await response.Content.ReadAsByteArrayAsync(stop);
            return Differences(recorded, response, Redaction.Body(body), client.BaseAddress!);
        }
        catch (HttpRequestException wrong)
        {
            return [new DifferingMember("answer", "one", wrong.Message)];
        }
    }

    // A login that was answered with a key; one that was refused is repeated as it is.
    private static string? LoginName(JournalEntry recorded)
    {
        if (
            !recorded.Request.Path.EndsWith("/auth/login/", StringComparison.Ordinal)
            || recorded.Status != (int)HttpStatusCode.OK
            || recorded.Request.Body is not { } body
        )
        {
            return null;
        }

        if (!JsonText.TryParse(body, out var document, out _))
            return null;
        using (document)
        {
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("username", out var name)
                && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        }
    }

    private HttpRequestMessage Request(JournalEntry recorded)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(recorded.Request.Method),
            RecordedAddress.Of(client.BaseAddress!, recorded.Request.Url)
        )
        {
            Version = HttpVersion.Version11,
        };
        request.Headers.Add(Covered.Header, Covered.Off);
        if (recorded.Request.Body is { } body)
            request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in recorded.Request.Headers)
        {
            if (OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            var said = value;
            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && value == Redaction.Mark)
            {
                if (key is null)
                    continue;
                said = $"Token {key}";
            }

            if (!request.Headers.TryAddWithoutValidation(name, said))
                (request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, said);
        }

        return request;
    }

    private static List<DifferingMember> Differences(JournalEntry recorded, HttpResponseMessage response, byte[] body, Uri address)
    {
        var differs = new List<DifferingMember>();
        if ((int)response.StatusCode != recorded.Status)
        {
            differs.Add(
                new(
                    "status",
                    recorded.Status.ToString(CultureInfo.InvariantCulture),
                    ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
                )
            );
        }

        foreach (var name in Compared)
        {
            var was = recorded
                .Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(header => header.Value)
                .FirstOrDefault();
            var now = Header(response.Headers, name) ?? Header(response.Content.Headers, name);
            if (was != now)
                differs.Add(new($"headers.{name}", was, now));
        }

        var (expected, found) = (AtAddress(recorded, address), body);
        if (!expected.AsSpan().SequenceEqual(found))
            differs.Add(Around(expected, found));
        return differs;
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    // The links of a list name the address that was used.
    private static byte[] AtAddress(JournalEntry recorded, Uri address)
    {
        if (
            recorded.Body is not { Length: > 0 } body
            || !recorded.Request.AbsoluteUrl.EndsWith(recorded.Request.Url, StringComparison.Ordinal)
        )
        {
            return recorded.Body ?? [];
        }

        var used = recorded.Request.AbsoluteUrl[..^recorded.Request.Url.Length];
        if (used.Length == 0 || body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(used)) < 0)
            return body;
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace($"\"{used}/", $"\"{address}", StringComparison.Ordinal));
    }

    // Where the bodies part, and a little around it.
    private static DifferingMember Around(byte[] expected, byte[] found)
    {
        const int Before = 60;
        const int After = 140;
        var place = expected.AsSpan().CommonPrefixLength(found);
        var from = Math.Max(0, place - Before);
        return new($"body at byte {place.ToString(CultureInfo.InvariantCulture)}", Part(expected), Part(found));

        string Part(byte[] body) =>
            from >= body.Length ? "" : Encoding.UTF8.GetString(body.AsSpan(from, Math.Min(body.Length - from, Before + After)));
    }
}

/// <summary>What a replay came to.</summary>
/// <param name="Requests">How many requests were recorded.</param>
/// <param name="Same">How many were answered as recorded, before the first that was not.</param>
/// <param name="FirstDifference">The first that was not.</param>
internal sealed record ReplayResult(int Requests, int Same, ReplayDifference? FirstDifference);

/// <summary>A request that was not answered as recorded.</summary>
/// <param name="Index">Which, from 0, the oldest first.</param>
/// <param name="Recorded">As it was recorded.</param>
/// <param name="Differs">What differs.</param>
internal sealed record ReplayDifference(int Index, JournalEntry Recorded, IReadOnlyList<DifferingMember> Differs);

/// <summary>A part of an answer that differs.</summary>
/// <param name="Member">Which.</param>
/// <param name="Expected">As recorded; none: it was not there.</param>
/// <param name="Found">As answered now; none: it is not there.</param>
internal sealed record DifferingMember(string Member, string? Expected, string? Found);
