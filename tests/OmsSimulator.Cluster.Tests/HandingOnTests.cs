using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace OmsSimulator.Cluster.Tests;

/// <summary>What a client gets that asks another replica than the sandbox's: the same bytes, and the same losses.</summary>
[Collection(ClusterTests.Name)]
public sealed partial class HandingOnTests(PostgreSqlServer server)
{
    private const string Block = """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}""";

    [FactOnPostgreSql]
    public async Task TheBytesAreTheSame()
    {
        await using var cluster = await TestCluster.Start(server, 2);
        var owner = await cluster.OwnerOf("default");
        var (here, there) = (cluster.Replicas[owner], cluster.Replicas[1 - owner]);
        foreach (var request in Requests())
        {
            var local = await Ask(here, request);
            var handedOn = await Ask(there, request);
            handedOn.Should().Be(local, $"the request was {request.Split("\r\n")[0]}");
        }

        var journal = await here.Get("__admin/requests?limit=200");
        journal.GetRawText().Should().NotContain("X-Oms-Simulator-Hop");
    }

    [FactOnPostgreSql]
    public async Task ConnectionsAreLostAsTheyWouldBe()
    {
        await using var cluster = await TestCluster.Start(server, 2);
        var owner = await cluster.OwnerOf("default");
        var (here, there) = (cluster.Replicas[owner], cluster.Replicas[1 - owner]);
        foreach (var drop in (string[])["connection_reset", "empty_response", "truncated_body"])
        {
            await there.Send(
                HttpMethod.Post,
                "__admin/faults",
                $$"""{"match":{"path":"/api/v1/oms/packages/2/"},"then":{"drop":"{{drop}}"},"times":2}"""
            );
            var request = Get("/api/v1/oms/packages/2/");
            var local = await Ask(here, request);
            (await Ask(there, request)).Should().Be(local, drop);
        }
    }

    [FactOnPostgreSql]
    public async Task TheConsoleLooksFromEveryReplicaWithoutATrace()
    {
        await using var cluster = await TestCluster.Start(server, 2, "--console", "on");
        var owner = await cluster.OwnerOf("default");
        var (here, there) = (cluster.Replicas[owner], cluster.Replicas[1 - owner]);
        await here.Send(HttpMethod.Post, "__admin/faults", """{"match":{"method":"GET"},"then":{"status":503}}""");
        (await there.Http.GetStringAsync("console/default/board")).Should().Contain("1000000136P1");
        (await here.Get("__admin/requests")).GetProperty("requests").GetArrayLength().Should().Be(0);
        using var first = await here.Http.GetAsync("api/v1/oms/packages/");
        ((int)first.StatusCode).Should().Be(503, "no look has met the fault before");
    }

    [FactOnPostgreSql]
    public async Task EventsComeAsTheyHappen()
    {
        await using var cluster = await TestCluster.Start(server, 2);
        var owner = await cluster.OwnerOf("default");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var events = await cluster.Replicas[1 - owner].Http.GetStreamAsync("__admin/events?types=fact", patience.Token);
        using var reader = new StreamReader(events);
        await reader.ReadLineAsync(patience.Token);
        await cluster.Replicas[owner].Send(HttpMethod.Post, "api/v1/oms/packages/package_denial_reason/", """{"title":"heard"}""");
        string? line;
        do
        {
            line = await reader.ReadLineAsync(patience.Token);
        } while (line?.Contains("heard", StringComparison.Ordinal) == false);
        line.Should().NotBeNull();
    }

    [FactOnPostgreSql]
    public async Task EventsOfAllSandboxesComeFromEveryReplica()
    {
        await using var cluster = await TestCluster.Start(server, 2);
        await TestCluster.Prepare(cluster.Replicas[0], "s0", 1);
        await TestCluster.Prepare(cluster.Replicas[1], "s1", 1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var reasons = 0;
        foreach (var asked in cluster.Replicas)
        {
            await using var events = await asked.Http.GetStreamAsync("__admin/events?types=fact&scope=all", patience.Token);
            using var reader = new StreamReader(events);
            var missing = new HashSet<string> { "s0", "s1" };
            while (missing.Count > 0)
            {
                foreach (var name in missing)
                {
                    var path = $"sandboxes/{name}/api/v1/oms/packages/package_denial_reason/";
                    await cluster.Replicas[0].Send(HttpMethod.Post, path, $$"""{"title":"{{++reasons}}"}""");
                }

                var line = await reader.ReadLineAsync(patience.Token);
                missing.RemoveWhere(name => line!.Contains($"\"{name}\"", StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<string> Requests() =>
        [
            Get("/api/v1/oms/packages/"),
            Get("/api/v1/oms/packages/1/"),
            Get("/api/v1/oms/packages/?limit=2&page=2&x=%2F%20%C3%A9"),
            Get("/api/v1/oms/packages/999999/"),
            Get("/api/v1/oms/packages/1/../2/"),
            Get("/api/v1/%2e%2e/v1/oms/packages/1/"),
            Get("/api/v1/oms/packages/%00/"),
            Get("/API/V1/oms/packages/"),
            Get("/sandboxes/nobody/api/v1/oms/packages/"),
            Get("/sandboxes/default/api/v1/oms/packages/?limit=1"),
            Get("http://elsewhere/api/v1/oms/packages/?limit=1"),
            Get("/__admin/clock"),
            Get("/__admin/nothing"),
            Get("/"),
            "HEAD /api/v1/oms/packages/1/ HTTP/1.1\r\nHost: acme.example:81\r\nConnection: close\r\n\r\n",
            "DELETE /api/v1/oms/packages/1/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /api/v1/oms/packages/?limit=1 HTTP/1.1\r\nHost: b\xfcro.example\r\nX-Custom-Name: \xc3\xa9\r\nConnection: close\r\n\r\n",
            Post("/api/v1/oms/packages/1/command/", "{"),
            Post("/api/v1/oms/packages/1/command/", Block.Replace("block_the", "blok_the", StringComparison.Ordinal)),
            Post("/api/v1/oms/packages/999999/command/", Block),
            "POST /api/v1/oms/packages/1/command/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "5\r\n{\"slu\r\n3\r\ng\":\r\n2\r\n1}\r\n0\r\n\r\n",
        ];

    private static string Get(string target) =>
        $"GET {target} HTTP/1.1\r\nHost: oms.example:8080\r\nAccept-Language: tr\r\nConnection: close\r\n\r\n";

    private static string Post(string target, string body) =>
        $"POST {target} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    private static async Task<string> Ask(ProgramUnderTest replica, string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(replica.Http.BaseAddress!.Host, replica.Http.BaseAddress.Port, patience.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, patience.Token)) > 0)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            answer.Append("[end]");
        }
        catch (IOException reset) when (reset.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            answer.Append("[reset]");
        }

        // What is each request's own.
        var head = answer.ToString().Split("\r\n\r\n", 2);
        head[0] = string.Join("\r\n", head[0].Split("\r\n").Where(static line => !Own().IsMatch(line)).Order(StringComparer.Ordinal));
        return string.Join("\r\n\r\n", head);
    }

    [GeneratedRegex("^(Date|X-Oms-Simulator-Request[^:]*):", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
