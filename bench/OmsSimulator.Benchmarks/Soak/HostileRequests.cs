using System.Globalization;
using System.Text;

namespace OmsSimulator.Benchmarks.Soak;

/// <summary>Requests that are as large as the simulator takes them, or larger, and that it keeps something of.</summary>
/// <param name="http">The simulator.</param>
/// <param name="partner">Where the invoice service is, and a receiver.</param>
/// <param name="seed">What is drawn of.</param>
public sealed class HostileRequests(HttpClient http, string partner, int seed)
{
    private const int Megabyte = 1_000_000;
    private static readonly string Document = Convert.ToBase64String(new byte[700_000]);
    private static readonly string Filler = new('x', Megabyte);

    private readonly Random random = new(seed);
    private int count;

    /// <summary>Makes the world that they are sent to.</summary>
    public static async Task Prepare(HttpClient http, string partner)
    {
        await Expect(
            http.PutAsync(
                "__admin/installation",
                Json(
                    $$$$"""{"transitions":[{"command":"COMPLETE_PACKAGING","from":"Waiting","to":"Packed","slug":"pack","config":{"remote_invoice_call":{"remote_url":"{{{{partner}}}}/"}}}]}"""
                )
            )
        );
        await Expect(http.PutAsync("__admin/partners/carrier", Json("""{"answers":{"status":500}}""")));
        await Expect(
            http.PostAsync(
                "__admin/world",
                Json(
                    """
                    {"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":1000}]}],
                     "packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]},
                                 {"stock_location":"L1","state":"Packed","items":[{"sku":"A","quantity":1}]},
                                 {"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}
                    """
                )
            )
        );
    }

    /// <summary>Sends the next one; its status, and of a 5xx what was asked and how the answer begins.</summary>
    public async Task<string> Send(CancellationToken stop)
    {
        using var response = await Next(stop);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (status[0] != '5')
        {
            await response.Content.CopyToAsync(Stream.Null, stop);
            return status;
        }

        var asked = $"{response.RequestMessage?.Method} {Beginning(response.RequestMessage?.RequestUri?.AbsolutePath ?? "")}";
        return $"{status} of {asked}: {Beginning(await response.Content.ReadAsStringAsync(stop))}";
    }

    private static string Beginning(string text) => text.Length <= 300 ? text : text[..300];

    private Task<HttpResponseMessage> Next(CancellationToken stop) =>
        random.Next(12) switch
        {
            0 => Post("whisperer/hooks/", Hook(9_900), stop),
            1 => Post("whisperer/hooks/", Hook(900_000), stop),
            2 => http.PatchAsync($"whisperer/hooks/{random.Next(1, 50)}/", Json($$$"""{"config":{"x":"{{{Filler[..9_900]}}}"}}"""), stop),
            3 or 4 => Post("api/v1/oms/packages/1/command/", """{"slug":"pack"}""", stop),
            5 => Post(
                "api/v1/oms/packages/2/command/",
                $$$"""{"slug":"package__update_invoice_of_the_package__packed__packed","input_parameters":{"invoice_number":"F{{{count++}}}","invoice_date":"2026-01-01","document_content":"{{{Document}}}"}}""",
                stop
            ),
            6 => Post(
                "api/v1/oms/packages/3/command/",
                $$"""{"slug":"none","{{Filler[..random.Next(900_000)]}}":"{{Filler[..50_000]}}"}""",
                stop
            ),
            7 => Post($"__admin/webhooks/sink/{Filler[..random.Next(1, 4_000)]}", Filler, stop),
            8 => Post(
                "__admin/faults",
                $$$$"""{"match":{"path":"/none"},"times":1,"then":{"status":503,"body":{"x":"{{{{Filler}}}}"}}}""",
                stop
            ),
            9 => http.DeleteAsync("__admin/faults", stop),
            10 => BlockOrUnblock(stop),
            _ => http.GetAsync(Reads[random.Next(Reads.Length)], stop),
        };

    private static readonly string[] Reads =
    [
        "api/v1/oms/packages/",
        "api/v1/oms/packages/2/document/",
        "whisperer/hook_events/",
        "__admin/requests?limit=5",
        "__admin/contract-report",
        "__admin/partners/invoice/calls",
        "__admin/webhooks?limit=50",
        "__admin/sandboxes",
    ];

    private Task<HttpResponseMessage> BlockOrUnblock(CancellationToken stop) =>
        Post(
            "api/v1/oms/packages/3/command/",
            random.Next(2) == 0
                ? """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}"""
                : """{"slug":"package__unblock_the_package__blocked__waiting"}""",
            stop
        );

    private string Hook(int letters)
    {
        var target = string.Create(CultureInfo.InvariantCulture, $"{partner}/{random.Next()}");
        return $$$"""{"event_type":"package.status.transitioned","target_url":"{{{target}}}","config":{"x":"{{{Filler[..letters]}}}"},"is_active":{{{(random.Next(50) == 0 ? "true" : "false")}}}}""";
    }

    private Task<HttpResponseMessage> Post(string path, string body, CancellationToken stop) => http.PostAsync(path, Json(body), stop);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task Expect(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        if (!response.IsSuccessStatusCode)
            throw new Http.BenchmarkFailedException($"The world could not be made: {await response.Content.ReadAsStringAsync()}");
    }
}
