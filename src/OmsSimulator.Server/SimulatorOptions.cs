using System.Net;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Persistence;
using OmsSimulator.Replicas;
using OmsSimulator.Schemas;

namespace OmsSimulator;

/// <summary>
/// Every setting of the simulator. The command line and the environment have the same names: <c>--auth</c>, <c>OMS_SIMULATOR_AUTH</c>.
/// </summary>
public sealed partial record SimulatorOptions
{
    /// <summary>The store that keeps nothing.</summary>
    public const string MemoryStore = "memory";

    /// <summary>The address that is served when nothing says otherwise.</summary>
    public const string DefaultUrls = "http://localhost:8080";

    /// <summary>The addresses to listen on, separated by <c>;</c>. Port 0 takes a free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The file with the certificate of addresses with <c>https://</c>: PEM with certificate, chain and key, or PFX.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>What the key of <see cref="TlsCertificate"/> is locked with; none: nothing.</summary>
    public string? TlsPassword { get; init; }

    /// <summary>
    /// Where the certificate of addresses with <c>https://</c> is written when the simulator makes one itself, for clients to trust (PEM,
    /// without its key).
    /// </summary>
    public string? TlsSelfSigned { get; init; }

    /// <summary>
    /// Whether a proxy in front is believed about scheme, host and prefix (<c>X-Forwarded-Proto</c>, <c>-Host</c>, <c>-Prefix</c>), so that
    /// links in answers have the address that clients use.
    /// </summary>
    public bool ForwardedHeaders { get; init; }

    /// <summary>
    /// Public names by which the control surface may be asked where it has no key: <c>oms.example.com</c>, <c>*.example.com</c>, or
    /// <c>*</c> for all.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether the vendor's API asks for a token.</summary>
    public AuthenticationMode Auth { get; init; } = AuthenticationMode.Open;

    /// <summary>The key that the control surface asks for; none: it is open.</summary>
    public string? AdminKey { get; init; }

    /// <summary>What the sandbox <c>default</c> starts with: <c>demo</c>, <c>empty</c> or the path of a world document.</summary>
    public string Seed { get; init; } = "demo";

    /// <summary>The path of the installation document that new sandboxes have; none: the default installation.</summary>
    public string? Installation { get; init; }

    /// <summary>How much of what clients ask and are answered each sandbox keeps.</summary>
    public JournalLimits Journal { get; init; } = JournalLimits.Default;

    /// <summary>How many facts each sandbox knows one by one; older ones are folded into its state, and their log rows with them.</summary>
    public int MaxFacts { get; init; } = OmsState.DefaultFactLimit;

    /// <summary>
    /// After which time a sandbox that nobody uses is dropped, in real time; none: never. The sandbox <c>default</c> stays.
    /// </summary>
    public TimeSpan? SandboxTtl { get; init; }

    /// <summary>How many sandboxes there may be, <c>default</c> included; none: any number.</summary>
    public int? MaxSandboxes { get; init; }

    /// <summary>
    /// Where sandboxes are kept: <c>memory</c> (not at all), <c>sqlite:PATH</c>, or <c>postgres:CONNECTION</c>.
    /// </summary>
    public string Store { get; init; } = MemoryStore;

    /// <summary>What an acknowledged decision survives.</summary>
    public StoreSync StoreSync { get; init; } = StoreSync.Full;

    /// <summary>The networks that webhooks and calls to partners may go to, whatever the name of the host; empty: all.</summary>
    public IReadOnlyList<IPNetwork> OutboundNetworks { get; init; } = [];

    /// <summary>How many webhooks that are finished a sandbox keeps; those that are not are never dropped.</summary>
    public int WebhookDeliveries { get; init; } = 10_000;

    /// <summary>Whether what clients live through is counted (<c>GET /__admin/coverage</c>).</summary>
    public bool CountsCoverage { get; init; } = true;

    /// <summary>What a line of the log is.</summary>
    public LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>The lowest level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Gets the log beside the standard output, such as a test's output; none: nobody does.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Judges documents by the schemas (<c>/__admin/schemas/…/validate</c>); none: that call is a 501.</summary>
    internal IDocumentJudge? Judge { get; init; }

    /// <summary>Makes what answers <c>/docs</c> when it is first asked for; none: that page is a 501.</summary>
    public Func<IServiceProvider, RequestDelegate>? DocumentationPage { get; init; }

    /// <summary>Makes what answers below <c>/console</c> when it is first asked for; none: that path is nobody's.</summary>
    public Func<IServiceProvider, RequestDelegate>? Console { get; init; }

    /// <summary>Put in front of everything that the simulator does with a request, such as telemetry; none: nothing is.</summary>
    public Action<WebApplication>? InFront { get; init; }

    /// <summary>
    /// Whether the process is the simulator's own, as the program's is: only then it tidies up the process's memory after large worlds.
    /// </summary>
    internal bool OwnsProcess { get; init; }

    /// <summary>The sandbox of requests that name none; one that is not <c>default</c> is made at the start, with the same seed.</summary>
    internal string AddressedSandbox { get; init; } = SandboxName.Default;

    /// <summary>
    /// Whether SIGTERM and Ctrl+C stop the simulator. Inside a test's process they are for whoever runs the tests: a host that takes them
    /// keeps the process alive.
    /// </summary>
    internal bool HearsSignals { get; init; } = true;

    /// <summary>Parts that every sandbox has beside the simulator's own.</summary>
    internal IReadOnlyList<Func<Sandbox, ISandboxPart>> MoreParts { get; init; } = [];

    /// <summary>Where facts are kept, where it is not <see cref="Store"/> that says so.</summary>
    internal IFactStore FactStore { get; init; } = MemoryFactStore.Instance;

    /// <summary>Opens what <see cref="Store"/> names; none: there is nothing but memory.</summary>
    internal Func<SimulatorOptions, StoreOptions, SqlStore>? OpenStore { get; init; }

    /// <summary>This simulator as one of several that share a store; none: it is alone.</summary>
    internal IReplica? Replica { get; init; }

    /// <summary>Shows how far a start has read its store; none: nobody is shown.</summary>
    internal StartProgress? StartProgress { get; init; }

    /// <summary>Where the time comes from; tests bring their own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Whether the vendor's API asks for a token (http.md).</summary>
public enum AuthenticationMode
{
    /// <summary>No header needed.</summary>
    Open,

    /// <summary>401 without a key that is valid in the sandbox.</summary>
    Token,
}

/// <summary>What a line of the log is.</summary>
public enum LogFormat
{
    /// <summary>A text for people.</summary>
    Text,

    /// <summary>A JSON object for programs.</summary>
    Json,
}

/// <summary>What an acknowledged decision survives.</summary>
public enum StoreSync
{
    /// <summary>Also a power cut.</summary>
    Full,

    /// <summary>The end of the process, however it comes.</summary>
    Normal,
}
