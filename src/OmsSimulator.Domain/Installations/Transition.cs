namespace OmsSimulator.Domain;

/// <summary>What a command answers when it was carried out.</summary>
public enum Success
{
    /// <summary>204, empty.</summary>
    None,

    /// <summary>200, the package that now carries the items.</summary>
    Package,
}

/// <summary>A row of an installation through which a command can be run. Documented: SE, S003.</summary>
public sealed record Transition
{
    /// <summary>The three places that a button can be shown in. Documented: SE.</summary>
    public static readonly IReadOnlyList<string> Interfaces = ["oms_web", "third_party", "instore"];

    /// <summary>The id that <c>transition</c> names.</summary>
    public required int Id { get; init; }

    /// <summary>The label of its button.</summary>
    public required string Label { get; init; }

    /// <summary>Where the button is shown: of <c>oms_web</c>, <c>third_party</c>, <c>instore</c>.</summary>
    public IReadOnlyList<string> UiVisibility { get; init; } = Interfaces;

    /// <summary>The unique name that <c>slug</c> names.</summary>
    public required string Slug { get; init; }

    /// <summary>The command and what this installation calls it.</summary>
    public required InstalledCommand Command { get; init; }

    /// <summary>The state the package must be in.</summary>
    public required State Source { get; init; }

    /// <summary>The state the package goes to.</summary>
    public required State Destination { get; init; }

    /// <summary>What it answers.</summary>
    public required Success Success { get; init; }

    /// <summary>The flags that are stored with it.</summary>
    public TransitionConfig Config { get; init; } = TransitionConfig.Default;

    /// <summary>Taken from a real OMS.</summary>
    public bool IsCaptured { get; init; }

    /// <summary>What else its row says.</summary>
    public RowMembers Members { get; init; } = RowMembers.Default;

    /// <summary>Whether Omnitron is told of order items whose status a run changes.</summary>
    public bool TellsOmnitron => Config.SyncRemoteOrderStatus && Command.Definition.SyncsOrderStatus;

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Assumed;
}

/// <summary>The flags of a transition. Documented: PAR; that they are stored with the transition is derived.</summary>
public sealed record TransitionConfig
{
    /// <summary>The flags that a transition has when none is set.</summary>
    public static TransitionConfig Default { get; } = new();

    /// <summary>Omnitron is told of order items whose status changed.</summary>
    public bool SyncRemoteOrderStatus { get; init; } = true;

    /// <summary>The invoice service is asked; none: no call.</summary>
    public RemoteInvoiceCall? RemoteInvoiceCall { get; init; }

    /// <summary>Bill data is asked from the order source's service; none: no call.</summary>
    public RemoteBillFulfillmentCall? RemoteBillFulfillmentCall { get; init; }
}

/// <summary>Where the invoice update is sent. Documented: CHAN, that it may be an address; PAR.</summary>
/// <param name="RemoteUrl">The address; none: the installation's service.</param>
public sealed record RemoteBillFulfillmentCall(string? RemoteUrl = null);

/// <summary>How the invoice service is asked. Documented: PAR.</summary>
public sealed record RemoteInvoiceCall
{
    /// <summary>Its address; none: the installation's service. Assumed: that <c>true</c> means so.</summary>
    public string? RemoteUrl { get; init; }

    /// <summary><c>anonymous</c>, <c>basic_auth</c> or <c>token</c>.</summary>
    public string RequestType { get; init; } = "anonymous";

    /// <summary>For <c>basic_auth</c>.</summary>
    public string? Username { get; init; }

    /// <summary>For <c>basic_auth</c>.</summary>
    public string? Password { get; init; }

    /// <summary>For <c>token</c>.</summary>
    public string? Token { get; init; }

    /// <summary>For <c>token</c>.</summary>
    public string TokenPrefix { get; init; } = "Bearer";

    /// <summary>Seconds to wait for an answer.</summary>
    public int ReadTimeout { get; init; } = 10;

    /// <summary>Seconds to wait for a connection.</summary>
    public int ConnectTimeout { get; init; } = 60;

    /// <summary>Whether the service makes the number.</summary>
    public bool? GenerateInvoiceNumber { get; init; }

    /// <summary>Whether the service makes the address.</summary>
    public bool? GenerateInvoiceUrl { get; init; }
}
