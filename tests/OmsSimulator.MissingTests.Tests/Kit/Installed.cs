using System.Text.Json.Nodes;
using OmsSimulator.Client;
using OmsSimulator.Testing;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>A simulator with a sandbox that has an installation and nothing else: what lacks there is everything.</summary>
internal sealed class Installed : IAsyncDisposable
{
    private readonly OmsServer server;

    private Installed(OmsServer server, OmsSandbox sandbox) => (this.server, Sandbox) = (server, sandbox);

    /// <summary>The sandbox.</summary>
    public OmsSandbox Sandbox { get; }

    /// <summary>Its missing tests.</summary>
    public MissingTestsApi Missing => Sandbox.Control.MissingTests;

    /// <summary>Starts one.</summary>
    /// <param name="document">The installation's document; empty: the default one.</param>
    public static async Task<Installed> Start(string document)
    {
        var server = await OmsServer.StartAsync();
        return new(server, await server.CreateSandboxAsync(installation: Parse(document)));
    }

    /// <summary>Another sandbox of the installation.</summary>
    public Task<OmsSandbox> Another(string document) => server.CreateSandboxAsync(installation: Parse(document));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static JsonObject? Parse(string document) => document.Length == 0 ? null : JsonNode.Parse(document)!.AsObject();
}
