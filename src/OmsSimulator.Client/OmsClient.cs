namespace OmsSimulator.Client;

/// <summary>
/// The vendor's API, typed: of the simulator, of one of its sandboxes, or of a real OMS. What is refused is an
/// <see cref="OmsApiException"/>.
/// </summary>
public sealed class OmsClient : IDisposable
{
    private readonly VendorConnection connection;

    /// <summary>Makes a client of its own connections.</summary>
    /// <param name="address">Where the API lives, without <c>api/v1/oms/</c>: <c>http://localhost:8080/sandboxes/acme/</c>,
    /// <c>https://acme-oms.akinon.net/</c>.</param>
    public OmsClient(Uri address) =>
        connection = new VendorConnection(new Connection(DirectLoopback.Connections(), address, ownsHttp: true));

    /// <summary>Makes a client of somebody else's connections, which stay theirs.</summary>
    /// <param name="http">The connections.</param>
    /// <param name="address">Where the API lives; the <see cref="HttpClient.BaseAddress"/> where it is left out.</param>
    public OmsClient(HttpClient http, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        connection = new VendorConnection(
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

    /// <summary>The key that goes with every request; <see cref="LogInAsync"/> sets it.</summary>
    public string? Token
    {
        get => connection.Token;
        set => connection.Token = value;
    }

    /// <summary>Packages and their commands.</summary>
    public PackagesApi Packages => new(connection);

    /// <summary>What packages hold.</summary>
    public OmsRows<PackageItemResource, PackageItemFilter> PackageItems => new(connection, "packages/package-items/");

    /// <summary>Why a location may refuse a package.</summary>
    public DenialReasonsApi DenialReasons => new(connection);

    /// <summary>Transfer orders and their commands.</summary>
    public TransferOrdersApi TransferOrders => new(connection);

    /// <summary>Orders.</summary>
    public OmsRows<OrderResource, OrderFilter> Orders => new(connection, "orders/");

    /// <summary>What was ordered.</summary>
    public OmsRows<OrderItemResource, OrderItemFilter> OrderItems => new(connection, "order_items/");

    /// <summary>The records of planning.</summary>
    public OmsRows<ExecutionPlanResource, ExecutionPlanFilter> ExecutionPlans => new(connection, "orderexecutionplans/");

    /// <summary>The log of state transitions.</summary>
    public OmsRows<StateTransitionLogResource, StateTransitionLogFilter> StateTransitionLogs =>
        new(connection, "state-transition-logs/", row => row.Id);

    /// <summary>Stock locations and what can be asked of them.</summary>
    public StockLocationsApi StockLocations => new(connection);

    /// <summary>Carrier companies.</summary>
    public OmsRows<CargoCompanyResource, CargoCompanyFilter> CargoCompanies => new(connection, "cargo-company/");

    /// <summary>Subscriptions to webhooks, and what was delivered.</summary>
    public HooksApi Hooks => new(connection);

    /// <summary>Logs in; the key goes with every request from then on.</summary>
    public async Task<string> LogInAsync(string username, string password, CancellationToken cancellationToken = default)
    {
        var credentials = ClientJson.Body(new Credentials(username, password));
        var answer = await connection.Read<LoginAnswer>(HttpMethod.Post, "api/v1/auth/login/", credentials, cancellationToken);
        return Token = answer.Key;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}

/// <summary>What a login sends.</summary>
/// <param name="Username">The user.</param>
/// <param name="Password">The password.</param>
internal sealed record Credentials(string Username, string Password);
