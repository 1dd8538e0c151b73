using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using OmsSimulator.Client;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote.Capture;

/// <summary>A real OMS, which is only asked with GET.</summary>
internal sealed class RealOms : IDisposable
{
    private const int PageSize = 100;
    private const int LongestShown = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = DirectLoopback.Connections();

    /// <param name="address">Its address.</param>
    /// <param name="token">The key of a user; none: it asks for none.</param>
    public RealOms(Uri address, string? token)
    {
        http.BaseAddress = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/api/v1/oms/");
        http.Timeout = Patience;
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", token);
    }

    /// <summary>Lists rows and looks at some of each state; answers at how many.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="perState">How many of each state.</param>
    /// <param name="most">How many rows are listed at most.</param>
    /// <param name="captured">What learns from them.</param>
    /// <param name="isNeeded">Whether it is an error that the list is not shown.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<int> Read(
        string list,
        int perState,
        int most,
        CaptureDocument captured,
        bool isNeeded,
        CancellationToken cancellationToken
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = 0;
        for (var page = 1; listed < most; page++)
        {
            if (
                await Get(
                    string.Create(CultureInfo.InvariantCulture, $"{list}?limit={PageSize}&page={page}"),
                    isNeeded && page == 1,
                    cancellationToken
                )
                is not { } answer
            )
            {
                break;
            }

            foreach (var row in answer.List("results").Take(most - listed))
            {
                listed++;
                var state = row.Text("state", "id") is { Length: > 0 } id ? id : row.Text("state");
                if (seen.GetValueOrDefault(state) >= perState)
                    continue;
                if (
                    captured.Learn(row)
                    || (await Get($"{list}{row.Text("id")}/", isNeeded: false, cancellationToken) is { } whole && captured.Learn(whole))
                )
                {
                    seen[state] = seen.GetValueOrDefault(state) + 1;
                }
            }

            if (answer.Text("next").Length == 0)
                break;
        }

        return seen.Values.Sum();
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<JsonElement?> Get(string path, bool isNeeded, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            return isNeeded
                ? throw new CaptureException($"GET {http.BaseAddress}{path} was answered {(int)answer.StatusCode}: {Shown(text)}")
                : null;
        }

        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            throw new CaptureException($"GET {http.BaseAddress}{path} was answered with what is no JSON: {Shown(text)}");
        }
    }

    private static string Shown(string text) =>
        Screen.Plain(text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…"));
}
