using System.Text;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>What clients send in slugs, headers, bodies and addresses is shown as the text that it is.</summary>
[Collection(SharedConsole.Name)]
public sealed class SentScriptTests(ConsoleFixture console)
{
    private const string NothingAlive =
        "main script, main iframe, main img, main style:not(.lifecycle style), main [onerror], main [onload]";

    [FactNeeding("chromium")]
    public async Task FiftyPayloadsInSlugsHeadersAndBodiesAreShownAsText()
    {
        var sandbox = await console.Sandbox();
        using var http = new HttpClient { BaseAddress = new Uri(console.Address, $"sandboxes/{sandbox}/") };
        foreach (var payload in ScriptPayloads.All)
        {
            await Send(http, "api/v1/oms/packages/1/command/", new { transition = payload, slug = payload }, payload);
            await Send(http, "__admin/webhooks/sink/shop", new { payload }, payload);
        }

        using var control = console.Control(sandbox);
        var ids = (await control.Requests.ListAsync(ScriptPayloads.All.Count)).Requests.Select(static entry => entry.Id).ToArray();
        ids.Should().HaveCount(ScriptPayloads.All.Count);
        var worst = Uri.EscapeDataString(ScriptPayloads.All[3]);
        await using var visit = await console.Visit();
        var page = visit.Page;
        foreach (
            var view in (string[])
                [
                    "requests",
                    .. ids.Take(ScriptPayloads.Shapes).Select(static id => $"requests/{id}"),
                    $"requests?path={worst}",
                    $"search?q={worst}",
                    $"board?location={worst}&order={worst}",
                    $"orders?number={worst}",
                    $"locations?at={worst}&sku={worst}",
                    $"lifecycle?state={worst}",
                    $"coverage?commands={worst}",
                    $"contract?part={worst}",
                    $"report?chosen={worst}",
                ]
        )
        {
            await visit.Go($"{sandbox}/{view}");
            (await page.EvaluateAsync<bool>("'__stolen' in window")).Should().BeFalse(view);
            (await page.Locator(NothingAlive).CountAsync()).Should().Be(0, view);
        }

        await visit.Go($"{sandbox}/webhooks");
        await page.GetByTestId("lab").GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("sunk").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("'__stolen' in window")).Should().BeFalse();
        (await page.Locator(NothingAlive).CountAsync()).Should().Be(0);
        await visit.Go($"{sandbox}/requests/{ids[0]}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(ScriptPayloads.Mark);
        await visit.Picture("sent-script");
        visit.WasQuiet();
    }

    private static async Task Send(HttpClient http, string path, object body, string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("X-Said", header);
        request.Headers.TryAddWithoutValidation("User-Agent", header);
        using var answer = await http.SendAsync(request);
    }
}
