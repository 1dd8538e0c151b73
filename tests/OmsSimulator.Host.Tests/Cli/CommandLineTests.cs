using System.Diagnostics;

namespace OmsSimulator.Host.Tests.Cli;

/// <summary>The program as users start it: a process of its own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--auth: expected open or token, found \"maybe\"", "--auth", "maybe")]
    [InlineData("--auth: expected open or token, found \"\"", "serve", "--auth", "")]
    [InlineData("--admin-key: expected 1 to 1024 printable ASCII characters without spaces", "--seed", "empty", "--admin-key", "no key")]
    [InlineData(
        "--otlp-endpoint: expected an address such as http://localhost:4318, found \"localhost:4318\"",
        "--otlp-endpoint",
        "localhost:4318"
    )]
    [InlineData("--otlp-endpoint: expected an address such as http://localhost:4318, found \"\"", "--otlp-endpoint", "")]
    [InlineData("--outbound-networks: expected networks such as 127.0.0.0/8,::1/128, found \"\" in \",\"", "--outbound-networks", ",")]
    [InlineData("--webhook-networks: expected networks such as 127.0.0.0/8,::1/128, found \"x\" in \"x\"", "--webhook-networks", "x")]
    [InlineData(
        "--webhook-networks: expected alone: it is the old name of --outbound-networks, which is set, too",
        "--outbound-networks",
        "::1/128",
        "--webhook-networks",
        "::1/128"
    )]
    [InlineData("--log-format: expected one of text, json, found \"xml\"", "--log-format", "xml")]
    [InlineData("--log-level: expected one of trace, debug, information, warning, error, critical, none, found \"1\"", "--log-level", "1")]
    [InlineData("--seed: cannot read the file /nowhere/world.json", "--seed", "/nowhere/world.json")]
    [InlineData("--seed: $broken is neither JSON nor YAML", "--seed", "$broken")]
    [InlineData("--seed: $world has 2 problem(s): /orders/0/number: required: expected a string; /x: unknown key", "--seed", "$world")]
    [InlineData("--seed: $unknown has 1 problem(s): /packages/0/state: unknown state", "--seed", "$unknown")]
    [InlineData("--installation: cannot read the file /nowhere.yaml", "--installation", "/nowhere.yaml")]
    [InlineData("--installation: $world has", "--installation", "$world")]
    [InlineData("--installation: $world has", "contract", "--installation", "$world")]
    [InlineData("--urls: expected an address such as http://localhost:8080, found \";\"", "--seed", "empty", "--urls", ";")]
    [InlineData("--urls: expected an address such as http://localhost:8080, found \"nonsense\"", "--seed", "empty", "--urls", "nonsense")]
    [InlineData(
        "--urls: cannot listen on http://127.0.0.1:99999: a port is a number from 0 to 65535, found \"99999\"",
        "--seed",
        "empty",
        "--urls",
        "http://127.0.0.1:99999"
    )]
    [InlineData(
        "--urls: expected an address such as http://localhost:8080, found \"ftp://127.0.0.1:0\"",
        "--seed",
        "empty",
        "--urls",
        "ftp://127.0.0.1:0"
    )]
    [InlineData(
        "--urls: an address with https:// needs --tls-certificate FILE (PEM or PFX) or --tls-self-signed FILE",
        "--urls",
        "https://127.0.0.1:0"
    )]
    [InlineData(
        "--tls-certificate: expected an address of --urls with https://, found \"http://localhost:8080\"",
        "--tls-certificate",
        "/nowhere.pem"
    )]
    [InlineData(
        "--allowed-hosts: expected names such as oms.example.com or *.example.com, found \"http://x\"",
        "--allowed-hosts",
        "http://x"
    )]
    [InlineData("--urls: cannot listen on http://198.51.100.1:8080", "--seed", "empty", "--urls", "http://198.51.100.1:8080")]
    public async Task AWrongSettingStopsTheStartWithASentenceThatNamesIt(string sentence, params string[] arguments)
    {
        Write("broken", "{ \"orders\": [");
        Write("world", """{ "orders": [{ "items": [{ "sku": "A", "quantity": 1 }] }], "x": 1 }""");
        Write("unknown", """{ "packages": [{ "stock_location": "L", "state": "Nowhere", "items": [{ "sku": "A", "quantity": 1 }] }] }""");
        var (exit, output, error) = await Run([], [.. arguments.Select(Placed)]);
        (exit, output).Should().Be((1, ""));
        error.Should().StartWith(Placed(sentence)).And.NotContain("   at ");
        error.TrimEnd().Should().NotContain("\n");
    }

    [Theory]
    [InlineData("OMS_SIMULATOR_AUTH", "maybe", "OMS_SIMULATOR_AUTH: expected open or token, found \"maybe\"")]
    [InlineData("OMS_SIMULATOR_ADMIN_KEY", "ş", "OMS_SIMULATOR_ADMIN_KEY: expected 1 to 1024 printable ASCII characters")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nonsense", "OTEL_EXPORTER_OTLP_ENDPOINT: expected an address")]
    [InlineData("OMS_SIMULATOR_SEED", "/nowhere", "OMS_SIMULATOR_SEED: cannot read the file /nowhere")]
    [InlineData("OMS_SIMULATOR_INSTALLATION", "/nowhere", "OMS_SIMULATOR_INSTALLATION: cannot read the file /nowhere")]
    [InlineData(
        "OMS_SIMULATOR_URLS",
        "nonsense",
        "OMS_SIMULATOR_URLS: expected an address such as http://localhost:8080, found \"nonsense\""
    )]
    [InlineData("OMS_SIMULATOR_FORWARDED_HEADERS", "maybe", "OMS_SIMULATOR_FORWARDED_HEADERS: expected true or false, found \"maybe\"")]
    [InlineData("OMS_SIMULATOR_TLS_SELF_SIGNED", "/tmp/x", "OMS_SIMULATOR_TLS_SELF_SIGNED: expected an address of --urls with https://")]
    public async Task EveryOptionIsAnEnvironmentVariableToo(string variable, string value, string sentence)
    {
        var (exit, _, error) = await Run([(variable, value)]);
        exit.Should().Be(1);
        error.Should().StartWith(sentence);
    }

    [Fact]
    public async Task TheCommandLineWins()
    {
        var (exit, _, error) = await Run([("OMS_SIMULATOR_AUTH", "maybe"), ("OMS_SIMULATOR_SEED", "")], "--auth", "other");
        exit.Should().Be(1);
        error.Should().StartWith("--auth: expected open or token, found \"other\"");
    }

    [Fact]
    public async Task AVariableThatMeansNothingIsWarnedOf()
    {
        var (_, _, error) = await Run([("OMS_SIMULATOR_AUHT", "token")], "--auth", "maybe", "--seed", "empty");
        error.Should().StartWith("--auth: ");
        (_, _, error) = await Run([("OMS_SIMULATOR_AUHT", "token")], "--seed", "empty", "--urls", "http://198.51.100.1:8080");
        error
            .Should()
            .StartWith(
                "OMS_SIMULATOR_AUHT: no setting has this variable, it is ignored; did you mean \"OMS_SIMULATOR_AUTH\"?\n--urls: cannot listen on"
            );
    }

    [Fact]
    public async Task APortThatIsTakenIsSaid()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        var (exit, _, error) = await Run([], "--seed", "empty", "--urls", address);
        (exit, error)
            .Should()
            .Be((1, $"--urls: cannot listen on {address}: something else listens there; choose another port, or 0 for a free one\n"));
    }

    [Theory]
    [InlineData("Did you mean --urls?", "--ulrs", "http://localhost:1")]
    [InlineData("Did you mean journal?", "jornal", "list")]
    [InlineData("Did you mean list?", "journal", "lsit")]
    [InlineData("Did you mean --sandbox?", "journal", "list", "--sandbx", "a")]
    public async Task WhatIsMisspeltIsMetWithWhatWasMeant(string sentence, params string[] arguments)
    {
        var (exit, _, error) = await Run([], arguments);
        exit.Should().Be(2);
        error.Should().Contain(sentence);
        error.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public async Task TheContractIsPrintedAsJson()
    {
        var (exit, output, error) = await Run([], "contract", "--json");
        (exit, error).Should().Be((0, ""));
        System.Text.Json.JsonElement.Parse(output).GetProperty("commands").GetArrayLength().Should().Be(30);
    }

    [Fact]
    public async Task TheContractIsPrinted()
    {
        var (exit, output, error) = await Run([], "contract");
        (exit, error).Should().Be((0, ""));
        output.Should().StartWith("| # | command | code | transitions | parameters | success |\n").And.Contain("\n\nstateDiagram-v2\n");
        output.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2])).Should().Be(30);
        output
            .Should()
            .Contain("| 5 | Package Refuse with Denial Reason | `REFUSE_THE_PACKAGE` | Waiting → Needs Rescheduling (2101, ")
            .And.Contain("`denial_reason` required");
    }

    [Fact]
    public async Task TheContractIsThatOfTheInstallation()
    {
        Write("mine", "commands:\n  REFUSE_THE_PACKAGE: { code: PKG_REFUSE, parameters: { denial_reason: reason_id } }\n");
        var (exit, output, _) = await Run([], "contract", "--installation", Placed("$mine"));
        exit.Should().Be(0);
        output.Should().Contain("`PKG_REFUSE`").And.Contain("`reason_id` required").And.NotContain("`REFUSE_THE_PACKAGE`");
    }

    [Fact]
    public async Task HelpNamesEveryCommandAndOption()
    {
        var (exit, output, _) = await Run([], "--help");
        exit.Should().Be(0);
        output
            .Should()
            .ContainAll(
                "serve",
                "contract",
                "health",
                "contract-report",
                "sandbox",
                "world",
                "package",
                "clock",
                "fault",
                "partner",
                "webhooks",
                "snapshot",
                "journal",
                "replay",
                "hooks",
                "capture",
                "--urls",
                "--auth",
                "--seed",
                "--installation",
                "http://localhost:8080",
                "OMS_SIMULATOR_AUTH"
            );
    }

    [Fact]
    public async Task AnUnknownOptionIsAnError()
    {
        var (exit, _, error) = await Run([], "--port", "1");
        exit.Should().Be(2);
        error.Should().Contain("--port");
    }

    /// <summary>Runs the program to its end.</summary>
    internal static async Task<(int Exit, string Output, string Error)> Run(
        (string Name, string Value)[] environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "oms-simulator.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var known in start
                .Environment.Keys.Where(key => key.StartsWith("OMS_SIMULATOR_", StringComparison.Ordinal) || key == "ASPNETCORE_URLS")
                .ToArray()
        )
        {
            start.Environment.Remove(known);
        }

        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private string Placed(string text) => text.Replace("$", $"{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
