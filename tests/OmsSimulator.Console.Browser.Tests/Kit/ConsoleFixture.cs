using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Client;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>One Chromium, and a simulator with its console; every test has a sandbox of its own.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly List<WebApplication> servers = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private int sandboxes;

    /// <summary>The simulator.</summary>
    public Uri Address { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Address = await Start(new SimulatorOptions());

    /// <summary>Another simulator, with settings of its own.</summary>
    public async Task<Uri> Start(SimulatorOptions options)
    {
        var server = await Run(options with { Urls = "http://127.0.0.1:0" });
        servers.Add(server);
        return AddressOf(server);
    }

    /// <summary>Another simulator, which the test ends.</summary>
    public static async Task<WebApplication> Run(SimulatorOptions options)
    {
        var server = Simulator.Build(ProgramParts.Complete(options with { HearsSignals = false }) with { OwnsProcess = false });
        await server.StartAsync();
        return server;
    }

    /// <summary>Where it listens.</summary>
    public static Uri AddressOf(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A browser.</summary>
    public async Task<Visit> Visit(BrowserNewContextOptions? options = null, Uri? address = null)
    {
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        return await Browser.Tests.Visit.Open(browser, address ?? Address, options);
    }

    /// <summary>A sandbox of its own with the demo world.</summary>
    public async Task<string> Sandbox()
    {
        var name = $"walk-{Interlocked.Increment(ref sandboxes)}";
        using var control = new OmsControlClient(Address);
        await control.Sandboxes.CreateAsync(new(name) { Seed = OmsSimulator.Contract.SandboxSeed.Demo });
        return name;
    }

    /// <summary>Speaks to a sandbox.</summary>
    public OmsClient Oms(string sandbox) => new(new Uri(Address, $"sandboxes/{sandbox}/"));

    /// <summary>Steers a sandbox.</summary>
    public OmsControlClient Control(string sandbox) => new(new Uri(Address, $"sandboxes/{sandbox}/"));

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        foreach (var server in servers)
            await server.DisposeAsync();
    }
}

/// <summary>Every test of a browser shares the fixture.</summary>
[CollectionDefinition(Name)]
public sealed class SharedConsole : ICollectionFixture<ConsoleFixture>
{
    /// <summary>Its name.</summary>
    public const string Name = "console";
}
