using System.Net;
using System.Text;

namespace OmsSimulator.Cluster.Tests;

/// <summary>Blocks, unblocks and reads a package, and says what became of it.</summary>
internal static class PackageClient
{
    private const string Block = """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}""";
    private const string Unblock = """{"slug":"package__unblock_the_package__blocked__waiting","input_parameters":{}}""";

    /// <summary>Sends a command.</summary>
    /// <returns>The answer.</returns>
    public static async Task<HttpResponseMessage> Send(
        HttpClient http,
        string sandbox,
        int package,
        OperationKind kind,
        CancellationToken stop = default
    )
    {
        using var body = new StringContent(kind == OperationKind.Block ? Block : Unblock, Encoding.UTF8, "application/json");
        return await http.PostAsync($"{PathOf(sandbox, package)}command/", body, stop);
    }

    /// <summary>Does it.</summary>
    /// <returns>What became of it; none: nothing has changed, and nothing was read.</returns>
    public static async Task<Outcome?> Do(
        HttpClient http,
        string sandbox,
        int package,
        OperationKind kind,
        CancellationToken stop = default
    )
    {
        try
        {
            if (kind == OperationKind.Read)
            {
                using var read = await http.GetAsync(PathOf(sandbox, package), stop);
                if (read.StatusCode == HttpStatusCode.ServiceUnavailable)
                    return null;
                read.StatusCode.Should().Be(HttpStatusCode.OK);
                var text = await read.Content.ReadAsStringAsync(stop);
                return text.Contains("\"Blocked\"", StringComparison.Ordinal) ? Outcome.Blocked : Outcome.Waiting;
            }

            using var answer = await Send(http, sandbox, package, kind, stop);

            // A replica that stood still takes the body for one that did not come.
            if (answer.StatusCode == HttpStatusCode.RequestTimeout)
                return null;
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                answer.Headers.RetryAfter.Should().NotBeNull();
                return null;
            }

            if (answer.IsSuccessStatusCode)
                return Outcome.Done;
            answer.StatusCode.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotAcceptable, HttpStatusCode.Conflict);
            return Outcome.Refused;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
        {
            // A read that was not answered says nothing; of a command nobody knows, but where nothing was sent.
            return kind == OperationKind.Read || gone is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
                ? null
                : Outcome.Unknown;
        }
    }

    private static string PathOf(string sandbox, int package) => $"sandboxes/{sandbox}/api/v1/oms/packages/{package}/";
}
