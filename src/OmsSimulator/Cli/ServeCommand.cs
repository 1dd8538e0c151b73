using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OmsSimulator.Observability;

namespace OmsSimulator.Cli;

/// <summary><c>oms-simulator serve</c>: starts the simulator and runs it until it is stopped.</summary>
internal sealed partial class ServeCommand
{
    private const string UrlsOfAspNet = "ASPNETCORE_URLS";
    private const string CollectorOfOpenTelemetry = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly Option<string?> urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by ';'. Port 0 takes a free one. [default: http://localhost:8080]",
    };
    private readonly Option<string?> tlsCertificate = new("--tls-certificate")
    {
        Description = "The certificate of addresses with https://: a PEM file with certificate and key, or a PFX file. [default: none]",
    };
    private readonly Option<string?> tlsPassword = new("--tls-password")
    {
        Description = "What the certificate's key is locked with; better set by OMS_SIMULATOR_TLS_PASSWORD. [default: nothing]",
    };
    private readonly Option<string?> tlsSelfSigned = new("--tls-self-signed")
    {
        Description =
            "Make a certificate for addresses with https://, and write it to this file for clients to trust (PEM). [default: none]",
    };
    private readonly Option<bool> forwardedHeaders = new("--forwarded-headers")
    {
        Description = "Believe a proxy in front: X-Forwarded-Proto, X-Forwarded-Host, X-Forwarded-Prefix. [default: no]",
    };
    private readonly Option<string?> allowedHosts = new("--allowed-hosts")
    {
        Description =
            "Public names by which the control surface may be asked without a key, such as oms.example.com,*.example.com. [default: none]",
    };
    private readonly Option<string?> auth = new("--auth")
    {
        Description = "open: the vendor's API asks for no token; token: it does (demo world: user demo, password demo). [default: open]",
    };
    private readonly Option<string?> adminKey = new("--admin-key")
    {
        Description =
            "The control surface asks for this key (Authorization: Bearer <key>); better set by OMS_SIMULATOR_ADMIN_KEY. [default: none, it is open]",
    };
    private readonly Option<string?> seed = new("--seed")
    {
        Description = "What the sandbox 'default' starts with: demo, empty, or the path of a world document (JSON). [default: demo]",
    };
    private readonly Option<string?> installation = new("--installation")
    {
        Description = "The path of your installation document (YAML or JSON). [default: the default installation]",
    };
    private readonly Option<string?> journalEntries = new("--journal-entries")
    {
        Description = "How many calls the journal of each sandbox keeps; 0: none. [default: 10000]",
    };
    private readonly Option<string?> journalBytes = new("--journal-bytes")
    {
        Description = "How many bytes the journal of each sandbox keeps. [default: 67108864]",
    };
    private readonly Option<string?> maxFacts = new("--max-facts")
    {
        Description = "How many facts each sandbox knows one by one; older ones are folded into its state. [default: 1000000]",
    };
    private readonly Option<string?> sandboxTtl = new("--sandbox-ttl")
    {
        Description = "After which time a sandbox that nobody uses is dropped, such as PT1H; 'default' stays. [default: never]",
    };
    private readonly Option<string?> outboundNetworks = new("--outbound-networks")
    {
        Description = "Networks that webhooks and calls to partners may go to, such as 127.0.0.0/8,::1/128. [default: all]",
    };
    private readonly Option<string?> webhookNetworks = new("--webhook-networks") { Description = "The old name of --outbound-networks." };
    private readonly Option<string?> webhookDeliveries = new("--webhook-deliveries")
    {
        Description = "How many finished webhooks a sandbox keeps. [default: 10000]",
    };
    private readonly Option<string?> coverage = new("--coverage")
    {
        Description =
            "Write what clients lived through to this folder when the simulator stops: JSON, HTML, JUnit, Markdown; off: count nothing. [default: no files]",
    };
    private readonly Option<string?> console = new("--console")
    {
        Description = "on: the console for a browser at /console/; off: there is none. [default: on]",
    };
    private readonly Option<string?> otlpEndpoint = new("--otlp-endpoint")
    {
        Description =
            "The address of an OpenTelemetry collector, such as http://localhost:4318. [default: that of OTEL_EXPORTER_OTLP_ENDPOINT, or none]",
    };
    private readonly Option<string?> logFormat = new("--log-format") { Description = "text or json, one object a line. [default: text]" };
    private readonly Option<string?> logLevel = new("--log-level")
    {
        Description = "trace, debug, information, warning, error, critical or none. [default: warning]",
    };

    /// <summary>Makes the command, and makes it the default of <paramref name="root"/>.</summary>
    public ServeCommand(RootCommand root)
    {
        Command = new System.CommandLine.Command("serve", "Serve the OMS API and the control surface (the default command).");
        foreach (var command in (ReadOnlySpan<System.CommandLine.Command>)[root, Command])
        {
            foreach (
                var option in (ReadOnlySpan<Option>)
                    [
                        urls,
                        tlsCertificate,
                        tlsPassword,
                        tlsSelfSigned,
                        forwardedHeaders,
                        allowedHosts,
                        auth,
                        adminKey,
                        seed,
                        installation,
                        journalEntries,
                        journalBytes,
                        maxFacts,
                        sandboxTtl,
                        maxSandboxes,
                        store,
                        storeSync,
                        cluster,
                        clusterAddress,
                        clusterPorts,
                        clusterSecret,
                        outboundNetworks,
                        webhookNetworks,
                        webhookDeliveries,
                        coverage,
                        console,
                        otlpEndpoint,
                        logFormat,
                        logLevel,
                    ]
            )
            {
                command.Options.Add(option);
            }

            command.SetAction(Serve);
        }
    }

    /// <summary>The command.</summary>
    public System.CommandLine.Command Command { get; }

    private async Task<int> Serve(ParseResult parsed, CancellationToken cancellationToken)
    {
        // The command line's handler of SIGTERM waits for what has been handed back to it, and ends the process at once where nothing has.
        await Task.Yield();
        try
        {
            var options = ProgramParts.Complete(
                Options(parsed),
                Address(parsed, otlpEndpoint, CollectorOfOpenTelemetry),
                HasConsole(parsed)
            );
            ListenProblems.CheckPorts(options.Urls);
            var folder = CoverageFolder(parsed);
            await using var app = Simulator.Build(options);
            Warn(app, options.LogFormat, EnvironmentVariables.Unknown(parsed.CommandResult.Command.Options.Select(option => option.Name)));
            await TakeUp(app);
            await Start(app, options, cancellationToken);
            await Join(options);
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            Greet(app, options, [.. addresses.Where(address => address != $"http://{options.Replica?.Hops.Address}")]);
            if (options.Replica is null)
                await app.WaitForShutdownAsync(cancellationToken);
            else if (!await Stay(app, options, cancellationToken))
                return 1;
            if (folder is not null)
                await WriteCoverage(folder, app.Services);
            return 0;
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(AsItWasSet(parsed, wrong));
            return 1;
        }
    }

    // A setting is named as it was set: by its option, or by its variable.
    private static string AsItWasSet(ParseResult parsed, SettingException wrong)
    {
        var option = parsed.CommandResult.Command.Options.FirstOrDefault(known => known.Name == wrong.Setting);
        if (option is null || parsed.GetResult(option) is { Implicit: false })
            return wrong.Message;
        var variable = Variables(option.Name).FirstOrDefault(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        return variable is null ? wrong.Message : $"{variable}{wrong.Message[wrong.Setting.Length..]}";
    }

    private static IEnumerable<string> Variables(string option) =>
        option switch
        {
            "--urls" => [EnvironmentVariables.Of(option), UrlsOfAspNet],
            "--otlp-endpoint" => [EnvironmentVariables.Of(option), CollectorOfOpenTelemetry],
            _ => [EnvironmentVariables.Of(option)],
        };

    private static void Warn(WebApplication app, LogFormat format, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (format == LogFormat.Json)
                Warns(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Logs.Program), sentence);
            else
                Console.Error.WriteLine(sentence);
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "{Sentence}")]
    private static partial void Warns(ILogger log, string sentence);

    private static void Greet(WebApplication app, SimulatorOptions options, IReadOnlyList<string> addresses)
    {
        var all = string.Join(", ", addresses);
        if (options.LogFormat == LogFormat.Json)
        {
            Serves(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Logs.Program), Simulator.Version, all);
            return;
        }

        Console.WriteLine($"OMS Simulator {Simulator.Version} serves {all} (press Ctrl+C to stop)");
        if (options.Console is not null && addresses.Count > 0)
            Console.WriteLine($"The console, for a browser: {addresses[0].TrimEnd('/')}/console/");
    }

    [LoggerMessage(1, LogLevel.Information, "OMS Simulator {Version} serves {Addresses}")]
    private static partial void Serves(ILogger log, string version, string addresses);
}
