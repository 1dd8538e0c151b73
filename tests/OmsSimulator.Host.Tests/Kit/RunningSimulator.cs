using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Schemas;

namespace OmsSimulator.Host.Tests;

/// <summary>A simulator that listens in this process; every test has a sandbox of its own in it.</summary>
public abstract class RunningSimulator(AuthenticationMode mode) : IAsyncLifetime
{
    private readonly WebApplication app = Simulator.Build(
        ProgramParts.Complete(
            new SimulatorOptions
            {
                Urls = "http://127.0.0.1:0",
                Seed = "empty",
                Auth = mode,
            }
        )
    );
    private int sandboxes;

    /// <summary>Where it listens, with a slash at its end.</summary>
    internal Uri Address { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    /// <summary>The sandbox <c>default</c>, by no prefix.</summary>
    internal Oms Default => new(Http, "");

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri($"{addresses.Single()}/");
        Http = new HttpClient(new SchemaCheckedHandler()) { BaseAddress = Address };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>A name that no other test has.</summary>
    internal string FreeName() => $"test-{Interlocked.Increment(ref sandboxes)}";

    /// <summary>A sandbox with a world, in an installation; its randomness is that of every other one.</summary>
    internal async Task<Oms> Sandbox(string seed = "\"empty\"", string installation = "\"default\"")
    {
        var name = FreeName();
        var made = await Default.Post(
            "__admin/sandboxes",
            $$"""{"name":"{{name}}","seed":{{seed}},"random_seed":1,"installation":{{installation}}}"""
        );
        made.ShouldBe(HttpStatus.Created);
        return new Oms(Http, $"sandboxes/{name}/");
    }

    /// <summary>A sandbox with one package, number 1.</summary>
    internal Task<Oms> SandboxWithPackage(string state = "Waiting", string extra = "") =>
        Sandbox(Worlds.With(Worlds.Package(state, extra)));
}

/// <summary>Mode <c>open</c>.</summary>
public sealed class OpenSimulator() : RunningSimulator(AuthenticationMode.Open);

/// <summary>Mode <c>token</c>.</summary>
public sealed class TokenSimulator() : RunningSimulator(AuthenticationMode.Token);

/// <summary>The tests that share the simulator in mode <c>open</c>.</summary>
[CollectionDefinition(Name)]
public sealed class OpenMode : ICollectionFixture<OpenSimulator>
{
    public const string Name = "mode open";
}

/// <summary>The tests that share the simulator in mode <c>token</c>.</summary>
[CollectionDefinition(Name)]
public sealed class TokenMode : ICollectionFixture<TokenSimulator>
{
    public const string Name = "mode token";
}
