using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Host.Tests;

/// <summary>Sandboxes without a server, for tests of what they are made of.</summary>
internal sealed class OwnSandboxes : IAsyncDisposable
{
    private readonly WebhookSender sender;

    public OwnSandboxes(SimulatorOptions? options = null, string world = "{}")
    {
        var with = options ?? new SimulatorOptions();
        sender = new WebhookSender(with);
        Seed = SeedOf(world);
        Directory = new SandboxDirectory(Simulator.Settings(with, sender, Bugs.Add), () => Seed);
    }

    public SandboxDirectory Directory { get; }

    public Seed Seed { get; }

    /// <summary>What nobody could be answered with.</summary>
    public List<Exception> Bugs { get; } = [];

    public static Seed SeedOf(string world)
    {
        var problems = new Problems();
        using var document = JsonDocument.Parse(world);
        var seed = new Seed("world", WorldDocument.Read(document.RootElement, Place.Root, problems), "", 1);
        problems.List.Should().BeEmpty();
        return seed;
    }

    public async Task<Sandbox> Default() => (await Directory.Locate(SandboxName.Default))!;

    public async ValueTask DisposeAsync()
    {
        await Directory.DisposeAsync();
        sender.Dispose();
    }
}
