using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OmsSimulator.Testing;

/// <summary>
/// A whole OMS of its own, for one test: its address for the system under test, clients for the test, builders for its world. Disposing
/// drops it.
/// </summary>
public sealed class OmsSandbox : IAsyncDisposable
{
    private readonly OmsServer server;

    /// <summary>Stands for a sandbox that exists.</summary>
    internal OmsSandbox(OmsServer server, string name)
    {
        (this.server, Name) = (server, name);
        Address = new Uri(server.Address, $"sandboxes/{name}/");
        Client = new OmsClient(server.Http, Address);
        Control = new OmsControlClient(server.Http, Address) { AdminKey = server.Control.AdminKey };
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The base address for the system under test.</summary>
    public Uri Address { get; }

    /// <summary>The vendor's API of the sandbox.</summary>
    public OmsClient Client { get; }

    /// <summary>The control surface of the sandbox.</summary>
    public OmsControlClient Control { get; }

    /// <summary>
    /// A plain client whose base address is the sandbox's, for what is no call of <see cref="Client"/>, or for the system under test. It is
    /// the caller's; its connections are shared.
    /// </summary>
    public HttpClient CreateClient() => server.CreateClient(Address);

    /// <summary>A package that is put straight into a state.</summary>
    public PackageBuilder Package() => new(this);

    /// <summary>An order that the scenarios plan.</summary>
    public OrderBuilder Order(string number) => new(this, number);

    /// <summary>A stock location.</summary>
    public StockLocationBuilder StockLocation(string erpCode) => new(this, erpCode);

    /// <summary>A scenario of planning.</summary>
    /// <param name="defaultStockLocation">Where items go that no rule could place.</param>
    /// <param name="name">What it is called.</param>
    public ScenarioBuilder Scenario(string defaultStockLocation, string name = "Everything") => new(this, name, defaultStockLocation);

    /// <summary>A package that exists.</summary>
    public async Task<OmsPackage> PackageAsync(int id, CancellationToken cancellationToken = default) =>
        new(this, await Client.Packages.GetAsync(id, cancellationToken).ConfigureAwait(false));

    /// <summary>Adds to the world, all of it or nothing.</summary>
    public Task<WorldCreated> AddAsync(WorldDocument world, CancellationToken cancellationToken = default) =>
        Control.AddAsync(world, cancellationToken);

    /// <summary>Makes something beforehand by a call of either surface, which has to be accepted.</summary>
    /// <param name="method">The method, such as <c>POST</c>.</param>
    /// <param name="path">The path below the sandbox, such as <c>__admin/world</c>.</param>
    /// <param name="json">The body; none: the call has none.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="HttpRequestException">It is refused.</exception>
    public async Task MakeAsync(string method, string path, string? json = null, CancellationToken cancellationToken = default)
    {
        using var client = CreateClient();
        var (status, body) = await SendAsync(client, method, path, json, cancellationToken).ConfigureAwait(false);
        if ((int)status is < 200 or > 299)
            throw new HttpRequestException($"{method} {path} was answered {(int)status} {body}", null, status);
    }

    /// <summary>Sends a request, and looks what came of it: the answer, and all that it changed.</summary>
    /// <param name="method">The method, such as <c>POST</c>.</param>
    /// <param name="path">The path below the sandbox, such as <c>api/v1/oms/packages/1/command/</c>.</param>
    /// <param name="json">The body; none: the request has none.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<OmsExchange> ExchangeAsync(
        string method,
        string path,
        string? json = null,
        CancellationToken cancellationToken = default
    )
    {
        using var client = CreateClient();
        var before = await WorldView.ReadAsync(client, cancellationToken: cancellationToken).ConfigureAwait(false);
        var (status, body) = await SendAsync(client, method, path, json, cancellationToken).ConfigureAwait(false);
        var after = await WorldView.ReadAsync(client, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new OmsExchange(
            (int)status,
            body,
            [.. before.ChangesTo(after).Select(change => change.ToString())],
            before.AllChangesTo(after).Count > 0
        );
    }

    /// <summary>What its clients lived through.</summary>
    public Task<CoverageDocument> CoverageAsync(CancellationToken cancellationToken = default) =>
        Control.Coverage.ReadAsync(cancellationToken: cancellationToken);

    /// <summary>Copies the sandbox, with everything in it.</summary>
    public async Task<OmsSandbox> ForkAsync(string? copy = null, CancellationToken cancellationToken = default)
    {
        copy ??= $"{Name}-copy";
        await Control.Sandboxes.ForkAsync(Name, copy, cancellationToken).ConfigureAwait(false);
        return new OmsSandbox(server, copy);
    }

    /// <summary>Drops it; one that is gone already is no reason to fail.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await server.Control.Sandboxes.DropAsync(Name).ConfigureAwait(false);
        }
        catch (OmsControlException gone) when (gone.Status == HttpStatusCode.NotFound)
        {
            // The test dropped it.
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"sandbox {Name}";

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(
        HttpClient client,
        string method,
        string path,
        string? json,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (Control.AdminKey is { } key && path.TrimStart('/').StartsWith("__admin", StringComparison.Ordinal))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Asks on behalf of an assertion, which cannot wait: away from the caller's context, so that waiting blocks nobody else.
    /// </summary>
    internal static T Ask<T>(Func<Task<T>> question) => Task.Run(question).GetAwaiter().GetResult();
}
