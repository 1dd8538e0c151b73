using System.Collections.Immutable;

namespace OmsSimulator.Domain;

/// <summary>
/// A command of the OMS as data: what it is called, where it may run, what it takes, what it does. Everything that describes commands (the
/// default installation, the lifecycle matrix, the contract documents) is derived from these.
/// </summary>
public sealed record Command
{
    /// <summary>Its row in the contract's table; the rows of transfer commands are T1 to T6.</summary>
    public required int Number { get; init; }

    /// <summary>What it is sent to.</summary>
    public CommandSubject Subject { get; init; } = CommandSubject.Package;

    /// <summary>Its page's title.</summary>
    public required string Title { get; init; }

    /// <summary>Its code on the wire.</summary>
    public required string Code { get; init; }

    /// <summary>Where the code comes from.</summary>
    public required Provenance CodeProvenance { get; init; }

    /// <summary>The vendor's class, where a page names it.</summary>
    public string? Class { get; init; }

    /// <summary>Where <see cref="Class"/> comes from.</summary>
    public Provenance? ClassProvenance { get; init; }

    /// <summary>Its page.</summary>
    public required Page Page { get; init; }

    /// <summary>The pairs of source and destination it may connect.</summary>
    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>Its own parameters.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>The parameter that names what it is sent to, <c>package</c> or <c>transfer</c>.</summary>
    public Field SubjectField => SubjectFields.Of(Subject);

    /// <summary>Every parameter that it reads: <see cref="SubjectField"/> and its own.</summary>
    public ImmutableArray<Field> DeclaredFields => field.IsDefault ? field = [SubjectField, .. Fields] : field;

    /// <summary>Parameters of which one has to be there; none: nothing of the kind is asked.</summary>
    public IReadOnlyList<Field> AtLeastOneOf { get; init; } = [];

    /// <summary>
    /// Where every body that a page prints of it has <see cref="SubjectField"/>, whose absence is a warning then; none: some lack it, or
    /// none is printed.
    /// </summary>
    public ParameterPlace? SubjectPlace { get; init; }

    /// <summary>Where the page shows the parameters.</summary>
    public ParameterPlace ParameterPlace { get; init; } = ParameterPlace.InputParameters;

    /// <summary>What it answers by default.</summary>
    public Success Success { get; init; } = Success.None;

    /// <summary>Where comes from which of the two it answers.</summary>
    public Provenance SuccessProvenance { get; init; } = Provenance.Assumed;

    /// <summary>Where the body of its answer comes from, where that is another mark than that of the status.</summary>
    public Provenance? SuccessBodyProvenance { get; init; }

    /// <summary>What the general page calls it, where that is another name; that both mean one command is derived.</summary>
    public string? GeneralPageName { get; init; }

    /// <summary>What else has to hold, as the integrator reads it.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>What it does beside the change of state and what follows from that, as the integrator reads it.</summary>
    public IReadOnlyList<EffectNote> Does { get; init; } = [];

    /// <summary>The flags of a transition that it honours.</summary>
    public IReadOnlyList<HonouredFlag> Honours
    {
        get;
        init
        {
            field = value;
            SyncsOrderStatus = Honour(HonouredFlag.SyncRemoteOrderStatus);
        }
    } = [];

    /// <summary>Whether it honours <see cref="HonouredFlag.SyncRemoteOrderStatus"/>.</summary>
    public bool SyncsOrderStatus { get; private init; }

    /// <summary>What check 9 can say of it, beside that planning again found nothing.</summary>
    public IReadOnlyList<EffectRefusal> EffectRefusals { get; init; } = [];

    /// <summary>Whether it plans items again, and finds a location for them or none.</summary>
    public bool PlansAgain { get; init; }

    /// <summary>What it has to do with the package's shipment.</summary>
    public ShipmentUse Shipment { get; init; }

    /// <summary>Whether it restores a state: it can only run to the state the package was blocked in.</summary>
    public bool RestoresState { get; init; }

    /// <summary>
    /// What has to hold between parameters, or between them and the package: adds what is wrong. It sees the parameters that were good by
    /// themselves.
    /// </summary>
    public Action<CommandRun, FieldErrors>? Check { get; init; }

    /// <summary>
    /// What it does: the facts before the package enters the transition's destination, or a refusal. Pure.
    /// A command that decides itself which state is entered sets <see cref="EntersByItself"/>.
    /// </summary>
    public Func<CommandRun, Outcome> Effects { get; init; } = static _ => Outcome.Nothing;

    /// <summary>Whether the facts of <see cref="Effects"/> hold the change of state already.</summary>
    public bool EntersByItself { get; init; }

    /// <summary>Whether it honours a flag.</summary>
    public bool Honour(string flag) => Honours.Any(honoured => honoured.Flag == flag);

    /// <summary>The pairs of several sources with one destination.</summary>
    internal static IEnumerable<Pair> From(PackageState[] sources, PackageState to, Provenance provenance) =>
        sources.Select(from => new Pair(from, to, provenance));

    /// <summary>The pairs of several states with themselves.</summary>
    internal static IEnumerable<Pair> Within(PackageState[] states, Provenance provenance) =>
        states.Select(state => new Pair(state, state, provenance));
}

/// <summary>What a command is sent to.</summary>
public enum CommandSubject
{
    /// <summary>A package.</summary>
    Package,

    /// <summary>A transfer order.</summary>
    Transfer,
}

/// <summary>A source and a destination that a command may connect.</summary>
/// <param name="From">The key of the source.</param>
/// <param name="To">The key of the destination.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record Pair(string From, string To, Provenance Provenance)
{
    /// <summary>A pair of package states.</summary>
    public Pair(PackageState from, PackageState to, Provenance provenance)
        : this(from.Key, to.Key, provenance) { }

    /// <summary>A pair of transfer states.</summary>
    public Pair(TransferState from, TransferState to, Provenance provenance)
        : this(from.Key, to.Key, provenance) { }

    /// <summary>What a page prints of its transition; none: the default installation gives it an id, and shows its button everywhere.</summary>
    public PrintedTransition? Printed { get; init; }
}

/// <summary>What a page prints of the transition of a pair.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UiVisibility">Where its button is shown.</param>
public sealed record PrintedTransition(int Id, params IReadOnlyList<string> UiVisibility);

/// <summary>Something that has to hold beside the source state.</summary>
/// <param name="Text">What.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record Prerequisite(string Text, Provenance Provenance);

/// <summary>Something a command does.</summary>
/// <param name="Subject">To what: package items, order items, stock, shipment, invoice, events.</param>
/// <param name="Text">What.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record EffectNote(string Subject, string Text, Provenance Provenance);

/// <summary>A flag of a transition that a command honours.</summary>
/// <param name="Flag">Its key.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record HonouredFlag(string Flag, Provenance Provenance)
{
    /// <summary>Omnitron is told of order items whose status changed.</summary>
    public const string SyncRemoteOrderStatus = "sync_remote_order_status";

    /// <summary>The invoice service is asked.</summary>
    public const string RemoteInvoiceCall = "remote_invoice_call";

    /// <summary>Bill data is asked from the order source's service.</summary>
    public const string RemoteBillFulfillmentCall = "remote_bill_fulfillment_call";

    /// <summary>Every flag.</summary>
    public static IReadOnlyList<string> All { get; } = [SyncRemoteOrderStatus, RemoteInvoiceCall, RemoteBillFulfillmentCall];

    internal static HonouredFlag Sync(Provenance? provenance = null) =>
        new(SyncRemoteOrderStatus, provenance ?? Provenance.Documented(Pages.CommandParameters));

    internal static HonouredFlag InvoiceCall(Provenance? provenance = null) =>
        new(RemoteInvoiceCall, provenance ?? Provenance.Documented(Pages.CommandParameters));

    internal static HonouredFlag BillCall(Provenance? provenance = null) =>
        new(RemoteBillFulfillmentCall, provenance ?? Provenance.Documented(Pages.CommandParameters));
}

/// <summary>Where a command's page shows its parameters; the other place is accepted too.</summary>
public enum ParameterPlace
{
    /// <summary>Inside <c>input_parameters</c>. Documented: S000, S003, S004.</summary>
    InputParameters,

    /// <summary>Beside <c>transition</c>. Documented: S002.</summary>
    TopLevel,
}
