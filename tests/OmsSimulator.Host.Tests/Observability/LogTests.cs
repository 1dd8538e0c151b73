using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OmsSimulator.Host.Tests.Faults;

namespace OmsSimulator.Host.Tests.Observability;

/// <summary>What the program writes while it serves: a process of its own.</summary>
public sealed class LogTests
{
    private static readonly string[] Secrets = ["the-admin-key", "pass-w0rd", "tok-3n-of-nobody", "c00kie", "hook-s3cret"];

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task EvenAtTheLowestLevelNoSecretIsLogged(string format)
    {
        var lines = await Serve(
            ["--log-format", format, "--log-level", "trace", "--seed", "empty", "--admin-key", Secrets[0], "--auth", "token"],
            async http =>
            {
                http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", Secrets[3]);
                await Send(http, "POST", "api/i1/auth/login/", """{"username":"demo","password":"pass-w0rd"}""", null);
                await Send(http, "GET", "api/v1/oms/packages/", null, $"Token {Secrets[2]}");
                await Send(
                    http,
                    "POST",
                    "__admin/world",
                    """{"users":[{"username":"u","password":"pass-w0rd"}]}""",
                    $"Bearer {Secrets[0]}"
                );
                await Send(
                    http,
                    "POST",
                    "whisperer/hooks/",
                    """{"event_type":"package.created","target_url":"http://127.0.0.1:1/","secret_key":"hook-s3cret"}""",
                    $"Token {Secrets[2]}"
                );
            }
        );
        lines.Should().HaveCountGreaterThan(10);
        string.Concat(lines).Should().NotContainAny(Secrets);
    }

    [Fact]
    public async Task EveryLineIsADocumentAndTheFirstSaysWhereItServes()
    {
        var lines = await Serve(
            ["--log-format", "json", "--log-level", "information", "--seed", "demo"],
            async http => await Send(http, "POST", "api/v1/oms/packages/1/command/", """{"transition":2021}""", null)
        );
        var documents = lines.ConvertAll(line => JsonDocument.Parse(line).RootElement);
        documents[0].GetProperty("Category").GetString().Should().Be("OmsSimulator.Program");
        documents[0].GetProperty("State").GetProperty("Addresses").GetString().Should().StartWith("http://127.0.0.1:");
        var command = documents
            .Single(document => document.GetProperty("Category").GetString() == "OmsSimulator.Commands")
            .GetProperty("State");
        (command.GetProperty("Command").GetString(), command.GetProperty("Outcome").GetString(), command.GetProperty("Sandbox").GetString())
            .Should()
            .Be(("COMPLETE_PACKAGING", "accepted", "default"));
    }

    [Fact]
    public async Task AtInformationARequestIsALineWithoutItsQueryAndACommandIsOne()
    {
        var lines = await Serve(
            ["--log-level", "information", "--seed", "demo"],
            async http =>
            {
                await Send(http, "GET", "api/v1/oms/packages/?limit=1&token=tok-3n-of-nobody", null, null);
                using var strange = new HttpRequestMessage(HttpMethod.Get, "api/v1/oms/packages/1/") { Headers = { Host = "xn--0" } };
                ((int)(await http.SendAsync(strange)).StatusCode).Should().Be(200);
                await Send(http, "POST", "api/v1/oms/packages/1/command/", """{"transition":2021}""", null);
            }
        );
        lines
            .Skip(1)
            .Should()
            .SatisfyRespectively(
                line => line.Should().Contain("GET /api/v1/oms/packages/ in sandbox default: 200 in ").And.NotContain("limit"),
                line => line.Should().Contain("GET /api/v1/oms/packages/1/ in sandbox default: 200 in "),
                line => line.Should().Contain("COMPLETE_PACKAGING of package 1 in sandbox default: accepted"),
                line => line.Should().Contain("POST /api/v1/oms/packages/1/command/ in sandbox default: 204 in ")
            );
    }

    [Fact]
    public async Task OtherMachinesAndNoKeyAreWarnedOf()
    {
        var lines = await Serve(["--urls", "http://0.0.0.0:0", "--seed", "empty"], static _ => Task.CompletedTask);
        lines
            .Should()
            .ContainSingle(line =>
                line.Contains(
                    "http://0.0.0.0:0, and there is no --admin-key: whoever does may steer the simulator",
                    StringComparison.Ordinal
                )
            );
        (await Serve(["--urls", "http://0.0.0.0:0", "--seed", "empty", "--admin-key", "k"], static _ => Task.CompletedTask))
            .Should()
            .ContainSingle();
        (await Serve(["--seed", "empty"], static _ => Task.CompletedTask)).Should().ContainSingle();
    }

    [Fact]
    public async Task ABrokenBodyAndAClientThatLeavesAreNoStackTraces()
    {
        var lines = await Serve(
            ["--seed", "empty"],
            async http =>
            {
                var head = "POST /api/v1/oms/packages/1/command/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
                (
                    await RawConnection.Exchange(
                        http.BaseAddress!,
                        $"{head.Replace("packages/1/command", "packages/package_denial_reason", StringComparison.Ordinal)}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\nX: a\0b\r\n\r\n"
                    )
                )
                    .Text.Should()
                    .StartWith("HTTP/1.1 400 ");
                var connection = await RawConnection.Send(
                    http.BaseAddress!,
                    $"{head.Replace("packages/1/command", "packages/package_denial_reason", StringComparison.Ordinal)}Content-Length: 100\r\n\r\n{{"
                );
                connection.LingerState = new(enable: true, seconds: 0);
                connection.Close();
                await Send(http, "GET", "__admin/clock", null, null);
                (await RawConnection.Exchange(http.BaseAddress!, "GET /ı HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .Text.Should()
                    .StartWith("HTTP/1.1 400 ");
            }
        );
        lines[^1].Should().Contain("was refused before it was read, 400: Invalid request");
        lines.Skip(1).Should().OnlyContain(line => line.Contains("was refused before it was read, 400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoGoesBeforeTheAnswerIsNoRefusal()
    {
        var lines = await Serve(
            ["--seed", "demo"],
            async http =>
            {
                for (var client = 0; client < 20; client++)
                {
                    using var gone = await RawConnection.Send(http.BaseAddress!, RawConnection.Get("/api/v1/oms/packages/1/"));
                    gone.LingerState = new(enable: true, seconds: 0);
                    gone.Close();
                    using var half = await RawConnection.Send(http.BaseAddress!, RawConnection.Get("/api/v1/oms/packages/1/"));
                    half.Client.Shutdown(SocketShutdown.Send);
                    await Ended(half.Client);
                }

                (await RawConnection.Exchange(http.BaseAddress!, "NO REQUEST\r\n\r\n")).Text.Should().StartWith("HTTP/1.1 400 ");
            }
        );
        lines.Skip(1).Should().ContainSingle().Which.Should().Contain("was refused before it was read, 400: Invalid request line");
    }

    private static async Task Ended(Socket connection)
    {
        try
        {
            while (await connection.ReceiveAsync(new byte[4096]) > 0) { }
        }
        catch (SocketException) { }
    }

    private static async Task Send(HttpClient http, string method, string path, string? body, string? authorization)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        ((int)response.StatusCode).Should().BeLessThan(500);
    }

    // Serves while it is used, then stops as Ctrl+C stops it; answers with the lines it wrote.
    private static async Task<List<string>> Serve(string[] arguments, Func<HttpClient, Task> use)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "oms-simulator.dll"),
                    .. arguments.Contains("--urls") ? [] : (string[])["--urls", "http://127.0.0.1:0"],
                    "--console",
                    "off",
                    .. arguments,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var lines = new List<string>();
            string? address = null;
            while (address is null)
            {
                var line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It stopped.");
                lines.Add(line);
                if (line.Contains("OMS Simulator", StringComparison.Ordinal))
                {
                    address = line[line.IndexOf("http://", StringComparison.Ordinal)..]
                        .Split(' ', '"')[0]
                        .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
                }
            }

            using var http = new HttpClient { BaseAddress = new Uri(address) };
            await use(http);
            using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                await stop.WaitForExitAsync(patience.Token);
            lines.AddRange(
                (await process.StandardOutput.ReadToEndAsync(patience.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );
            await process.WaitForExitAsync(patience.Token);
            process.ExitCode.Should().Be(0);
            return lines;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
