using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Testing;

/// <summary>
/// A simulator for tests: in this process on a free port, or one that runs elsewhere. Every test makes a sandbox of its own in it.
/// </summary>
public sealed class OmsServer : IAsyncDisposable
{
    private readonly WebApplication? app;
    private readonly TestLog? log;
    private readonly HttpMessageHandler connections;
    private readonly bool ownsConnections;
    private readonly HttpClient http;
    private readonly string names;
    private int sandboxes;
    private CoverageOutput? coverage;

    private OmsServer(WebApplication? app, TestLog? log, Uri address, HttpMessageHandler? connections)
    {
        (this.app, this.log, Address) = (app, log, address);
        this.connections = connections ?? DirectLoopback.Handler();
        ownsConnections = connections is null;
        http = CreateClient(address);

        // Elsewhere others may make sandboxes too.
        names = app is null
            ? string.Create(CultureInfo.InvariantCulture, $"test-{Environment.ProcessId}-{TimeProvider.System.GetTimestamp():x}")
            : "test";
        Control = new OmsControlClient(http, address);
    }

    /// <summary>Where it listens, with a slash at its end: the address of the sandbox <c>default</c>.</summary>
    public Uri Address { get; }

    /// <summary>The control surface of the sandbox <c>default</c>.</summary>
    public OmsControlClient Control { get; }

    /// <summary>The connections that the clients of all sandboxes share.</summary>
    internal HttpClient Http => http;

    /// <summary>A plain client on the connections that all share, which outlive it.</summary>
    internal HttpClient CreateClient(Uri address) => new(connections, disposeHandler: false) { BaseAddress = address };

    /// <summary>Starts a simulator in this process, on a free port of this machine.</summary>
    /// <param name="options">Its settings; an address of its own only where they name one. Left out: open, with an empty sandbox
    /// <c>default</c>.</param>
    /// <param name="connections">What carries the requests of the sandboxes' clients; it stays the caller's.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<OmsServer> StartAsync(
        SimulatorOptions? options = null,
        HttpMessageHandler? connections = null,
        CancellationToken cancellationToken = default
    )
    {
        var coverage = CoverageOutput.OfNextServer();
        options ??= new SimulatorOptions { Seed = "empty" };
        if (options.Urls == SimulatorOptions.DefaultUrls)
            options = options with { Urls = "http://127.0.0.1:0" };
        var log = new TestLog(options.Log);
        options = options with { Log = log, HearsSignals = false };
        var app = Simulator.Build(options);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new OmsServer(app, log, new Uri($"{addresses.First()}/"), connections)
        {
            Control = { AdminKey = options.AdminKey },
            coverage = coverage,
        };
    }

    /// <summary>
    /// Uses a simulator that runs elsewhere, such as a container. Where it has an admin key, <see cref="Control"/> is told it before
    /// sandboxes are made.
    /// </summary>
    public static OmsServer At(Uri address, HttpMessageHandler? connections = null) =>
        new(null, null, address.AbsolutePath.EndsWith('/') ? address : new Uri($"{address}/"), connections);

    /// <summary>
    /// Shows what the simulator logs from now on, such as <c>server.LogTo(output.WriteLine)</c> with xUnit's output of a test, until the
    /// result is disposed. Which levels are logged is <see cref="SimulatorOptions.LogLevel"/>'s affair; one server has one log, that of all
    /// its sandboxes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The simulator runs elsewhere, and so does its log.</exception>
    public IDisposable LogTo(Action<string> line) =>
        log?.Show(line) ?? throw new InvalidOperationException($"The simulator at {Address} runs elsewhere: its log is there.");

    /// <summary>A sandbox that exists already, such as <c>default</c>. Nobody is asked whether it does.</summary>
    public OmsSandbox Sandbox(string name) => new(this, name);

    /// <summary>What clients lived through in all sandboxes since the simulator started, those that are disposed included.</summary>
    public Task<CoverageDocument> CoverageAsync(CancellationToken cancellationToken = default) =>
        Control.Coverage.ReadAsync(CoverageSelection.All, cancellationToken);

    /// <summary>Makes a sandbox: a whole OMS of its own.</summary>
    /// <param name="seed">What it starts with; nothing where it is left out.</param>
    /// <param name="name">Its name; a free one where it is left out.</param>
    /// <param name="installation">Its installation; the server's where it is left out.</param>
    /// <param name="label">What the coverage of sandboxes that belong together is summed under; nothing where it is left out.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<OmsSandbox> CreateSandboxAsync(
        SandboxSeed? seed = null,
        string? name = null,
        JsonObject? installation = null,
        string? label = null,
        CancellationToken cancellationToken = default
    )
    {
        name ??= string.Create(CultureInfo.InvariantCulture, $"{names}-{Interlocked.Increment(ref sandboxes)}");
        await Control
            .Sandboxes.CreateAsync(
                new NewSandbox(name)
                {
                    Seed = seed ?? SandboxSeed.Empty,
                    Installation = installation,
                    Label = label,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return new OmsSandbox(this, name);
    }

    /// <summary>
    /// Writes what clients lived through so far, where <c>OMS_SIMULATOR_COVERAGE</c> asks for it: for a server that ends with the process.
    /// One that is disposed writes it then.
    /// </summary>
    public Task WriteCoverageAsync() => coverage is null || app is null ? Task.CompletedTask : coverage.Write(app.Services, ends: false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (ownsConnections)
            connections.Dispose();
        if (app is not null)
        {
            await app.StopAsync().ConfigureAwait(false);
            if (coverage is not null)
                await coverage.Write(app.Services, ends: true).ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
        }
    }
}
