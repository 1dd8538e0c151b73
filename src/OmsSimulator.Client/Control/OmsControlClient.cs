using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>
/// The simulator's control surface, of the sandbox that the address names. What is refused is an <see cref="OmsControlException"/>.
/// </summary>
public sealed partial class OmsControlClient : IDisposable
{
    private readonly ControlConnection connection;

    /// <summary>Makes a client of its own connections.</summary>
    /// <param name="address">The sandbox: <c>http://localhost:8080/</c> is <c>default</c>, <c>http://localhost:8080/sandboxes/acme/</c> is
    /// <c>acme</c>.</param>
    public OmsControlClient(Uri address) =>
        connection = new ControlConnection(new Connection(DirectLoopback.Connections(), address, ownsHttp: true));

    /// <summary>Makes a client of somebody else's connections, which stay theirs.</summary>
    /// <param name="http">The connections.</param>
    /// <param name="address">The sandbox; the <see cref="HttpClient.BaseAddress"/> where it is left out.</param>
    public OmsControlClient(HttpClient http, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        connection = new ControlConnection(
            new Connection(
                http,
                address
                    ?? http.BaseAddress
                    ?? throw new ArgumentException(
                        "The address is missing: neither an argument nor the HttpClient's BaseAddress.",
                        nameof(address)
                    ),
                ownsHttp: false
            )
        );
    }

    /// <summary>The key of a simulator that guards its control surface.</summary>
    public string? AdminKey
    {
        get => connection.AdminKey;
        set => connection.AdminKey = value;
    }

    /// <summary>All sandboxes of the simulator.</summary>
    public SandboxesApi Sandboxes => new(connection);

    /// <summary>The sandbox's clock.</summary>
    public ClockApi Clock => new(connection);

    /// <summary>What goes wrong on demand.</summary>
    public FaultsApi Faults => new(connection);

    /// <summary>What clients sent.</summary>
    public RequestsApi Requests => new(connection);

    /// <summary>The laboratory of webhooks.</summary>
    public WebhooksApi Webhooks => new(connection);

    /// <summary>The OMS's partners.</summary>
    public PartnersApi Partners => new(connection);

    /// <summary>The JSON Schemas.</summary>
    public SchemasApi Schemas => new(connection);

    /// <summary>What clients sent against the contract.</summary>
    public ContractReportApi ContractReport => new(connection);

    /// <summary>The tests that a suite lacks, and tours.</summary>
    public MissingTestsApi MissingTests => new(connection);

    /// <summary>What clients lived through of what the installation makes possible.</summary>
    public CoverageApi Coverage => new(connection);

    /// <summary>What the control surface has: every call, and where it is described.</summary>
    public Task<ControlIndex> IndexAsync(CancellationToken cancellationToken = default) =>
        connection.Get<ControlIndex>("", cancellationToken);

    /// <summary>Whether the simulator is well.</summary>
    public Task<SimulatorHealth> HealthAsync(CancellationToken cancellationToken = default) =>
        connection.Get<SimulatorHealth>("health", cancellationToken);

    /// <summary>
    /// What happens, while it happens. A connection that ends is made again and goes on where it was; what was missed then, or while reading was
    /// too slow, is an event <c>dropped</c>, after which a view reads anew what it shows. It ends when it is cancelled.
    /// </summary>
    /// <param name="of">Which events; all of the sandbox where it is left out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OmsControlException">The call is refused, also later where the sandbox is there no more.</exception>
    public IAsyncEnumerable<SimulatorEvent> EventsAsync(EventSelection? of = null, CancellationToken cancellationToken = default) =>
        new EventConnection(connection, of ?? new EventSelection()).Read(cancellationToken);

    /// <summary>
    /// The same, once it listens: who waits for this and reads what is there afterwards misses nothing. The events have to be read.
    /// </summary>
    /// <param name="of">Which events; all of the sandbox where it is left out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OmsControlException">The call is refused.</exception>
    public async Task<IAsyncEnumerable<SimulatorEvent>> ListenAsync(
        EventSelection? of = null,
        CancellationToken cancellationToken = default
    )
    {
        var events = new EventConnection(connection, of ?? new EventSelection());
        await events.Begin(cancellationToken).ConfigureAwait(false);
        return events.Read(cancellationToken);
    }

    /// <summary>Brings the sandbox back to its seed.</summary>
    public Task ResetAsync(CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Post, "reset", null, cancellationToken);

    /// <summary>Writes the whole sandbox as one document.</summary>
    public Task SnapshotAsync(Stream destination, CancellationToken cancellationToken = default) =>
        connection.Copy("snapshot", destination, cancellationToken);

    /// <summary>
    /// Writes the whole sandbox for others to have: without passwords, tokens, keys of webhooks and credentials of addresses. It loads again.
    /// </summary>
    public Task SnapshotWithoutSecretsAsync(Stream destination, CancellationToken cancellationToken = default) =>
        connection.Copy("snapshot?secrets=omit", destination, cancellationToken);

    /// <summary>Brings the sandbox back to a snapshot.</summary>
    public Task RestoreAsync(Stream snapshot, CancellationToken cancellationToken = default)
    {
        var body = new StreamContent(snapshot);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return connection.Do(HttpMethod.Put, "snapshot", body, cancellationToken);
    }

    /// <summary>
    /// Any call of the control surface, below <c>/__admin/</c>; answers with the document as it came, and with no kind of element where the
    /// answer has none.
    /// </summary>
    public Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? body = null,
        CancellationToken cancellationToken = default
    ) => connection.Raw(method, path, body, cancellationToken);

    /// <summary>Writes what a call of the control surface answers, below <c>/__admin/</c>, as it arrives.</summary>
    public Task CopyAsync(string path, Stream destination, CancellationToken cancellationToken = default) =>
        connection.Copy(path, destination, cancellationToken);

    /// <summary>
    /// Runs a recorded journal against the sandbox, at its own time or at the recorded one; the answer has the first difference, or none.
    /// </summary>
    public Task<ReplayOutcome> ReplayAsync(JsonNode journal, bool recordedClock = false, CancellationToken cancellationToken = default) =>
        connection.Send<JsonNode, ReplayOutcome>(
            HttpMethod.Post,
            recordedClock ? "replay?clock=recorded" : "replay",
            journal,
            cancellationToken
        );

    /// <summary>
    /// In what a recorded OMS does otherwise than the sandbox's installation: the recording is a HAR file. The sandbox is left alone.
    /// </summary>
    public Task<DriftReport> CompareAsync(JsonNode recording, CancellationToken cancellationToken = default) =>
        connection.Send<JsonNode, DriftReport>(HttpMethod.Post, "compare", recording, cancellationToken);

    /// <summary>Adds to the world, all of it or nothing.</summary>
    public Task<WorldCreated> AddAsync(WorldDocument world, CancellationToken cancellationToken = default) =>
        connection.Send<WorldDocument, WorldCreated>(HttpMethod.Post, "world", world, cancellationToken);

    /// <summary>Adds to the world a document that was written by hand.</summary>
    public Task<WorldCreated> AddAsync(JsonObject world, CancellationToken cancellationToken = default) =>
        connection.Send<JsonObject, WorldCreated>(HttpMethod.Post, "world", world, cancellationToken);

    /// <summary>The stock of every location and product.</summary>
    public Task<IReadOnlyList<StockRow>> StockAsync(CancellationToken cancellationToken = default) =>
        connection.Get<IReadOnlyList<StockRow>>("stock", cancellationToken);

    /// <summary>Counts stock: sets what is on hand and clears the discrepancy.</summary>
    public Task<IReadOnlyList<StockRow>> CountStockAsync(IReadOnlyList<StockCount> counts, CancellationToken cancellationToken = default) =>
        connection.Send<IReadOnlyList<StockCount>, IReadOnlyList<StockRow>>(HttpMethod.Patch, "stock", counts, cancellationToken);

    /// <summary>Where an order would go, and why; nothing is placed.</summary>
    public Task<OrderPreview> PreviewAsync(WorldOrder order, CancellationToken cancellationToken = default) =>
        connection.Send<WorldOrder, OrderPreview>(HttpMethod.Post, "orders/preview", order, cancellationToken);

    /// <summary>Finds by number, id, SKU, air waybill number or customer.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="limit">At most so many; 20 where it is left out.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public Task<SearchResults> SearchAsync(string query, int? limit = null, CancellationToken cancellationToken = default) =>
        connection.Get<SearchResults>($"search{new QueryText().Set("q", query).Set("limit", limit)}", cancellationToken);

    /// <summary>The packages as columns of states, with counts and a page of each.</summary>
    public Task<PackageBoardDocument> BoardAsync(BoardSelection? of = null, CancellationToken cancellationToken = default) =>
        connection.Get<PackageBoardDocument>($"packages/board{(of ?? new BoardSelection()).Query()}", cancellationToken);

    /// <summary>Omnitron cancels an order; answers with it.</summary>
    public Task<OrderResource> CancelOrderAsync(string number, CancellationToken cancellationToken = default) =>
        connection.Send<OrderResource>(HttpMethod.Post, $"orders/{Uri.EscapeDataString(number)}/cancel", null, cancellationToken);

    /// <summary>Omnitron confirms that an order is cancelled; answers with it.</summary>
    public Task<OrderResource> ConfirmCancellationAsync(string number, CancellationToken cancellationToken = default) =>
        connection.Send<OrderResource>(HttpMethod.Post, $"orders/{Uri.EscapeDataString(number)}/cancel/confirm", null, cancellationToken);

    /// <summary>The carrier reports of a parcel: <c>delivered</c>, <c>delivery_failed</c> or <c>attempted_delivery</c>.</summary>
    public Task<CarrierReportAnswer> ReportDeliveryAsync(string awbNumber, string status, CancellationToken cancellationToken = default) =>
        connection.Send<CarrierStatus, CarrierReportAnswer>(
            HttpMethod.Post,
            $"carrier/{Uri.EscapeDataString(awbNumber)}",
            new CarrierStatus(status),
            cancellationToken
        );

    /// <summary>Everything that happened to a package, oldest first.</summary>
    public Task<PackageTimeline> TimelineAsync(int package, CancellationToken cancellationToken = default) =>
        connection.Get<PackageTimeline>(string.Create(CultureInfo.InvariantCulture, $"packages/{package}/timeline"), cancellationToken);

    /// <summary>
    /// Every command for a package: allowed now, or why not; with <paramref name="to"/> also the shortest way of commands to a state.
    /// </summary>
    public Task<PackageCommands> CommandsAsync(int package, PackageState? to = null, CancellationToken cancellationToken = default) =>
        connection.Get<PackageCommands>(
            string.Create(
                CultureInfo.InvariantCulture,
                $"packages/{package}/commands{(to is null ? "" : $"?to={Uri.EscapeDataString(to.Key)}")}"
            ),
            cancellationToken
        );

    /// <summary>The whole contract: states, commands, parameters, errors, effects, with marks and pages.</summary>
    public Task<ContractDescription> ContractAsync(CancellationToken cancellationToken = default) =>
        connection.Get<ContractDescription>("contract", cancellationToken);

    /// <summary>The diagram of states, as Mermaid.</summary>
    public Task<string> DiagramAsync(CancellationToken cancellationToken = default) =>
        connection.Text("contract?format=mermaid", cancellationToken);

    /// <summary>The sandbox's installation, complete.</summary>
    public Task<JsonElement> InstallationAsync(CancellationToken cancellationToken = default) =>
        connection.Get<JsonElement>("installation", cancellationToken);

    /// <summary>Makes the sandbox another customer's OMS.</summary>
    public Task<JsonElement> InstallAsync(JsonObject installation, CancellationToken cancellationToken = default) =>
        connection.Send<JsonObject, JsonElement>(HttpMethod.Put, "installation", installation, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
