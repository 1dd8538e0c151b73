namespace OmsSimulator.Domain;

/// <summary>A row of an installation's states. <c>enum_class</c> and <c>enum_value</c> identify it; id and name vary (states.md).</summary>
public sealed record State
{
    /// <summary>The class of package states. Documented: API.</summary>
    public const string PackageClass = "PackageStatus";

    /// <summary>The class of package item states. Assumed: the name.</summary>
    public const string PackageItemClass = "PackageItemStatus";

    /// <summary>The class of the statuses of orders and order items.</summary>
    public const string OrderClass = "OrderStatus";

    /// <summary>The class of transfer states. Derived: samples.</summary>
    public const string TransferClass = "TransferStatus";

    /// <summary>The content type of packages. Derived: samples.</summary>
    public const int PackageContentType = 26;

    /// <summary>The content type of package items. Assumed.</summary>
    public const int PackageItemContentType = 28;

    /// <summary>The content type of transfer orders. Derived: samples.</summary>
    public const int TransferContentType = 27;

    /// <summary>The content type of orders. Derived: samples.</summary>
    public const int OrderContentType = 2;

    /// <summary>The content type of order items. Derived: samples.</summary>
    public const int OrderItemContentType = 3;

    /// <summary>The simulator's name of the state; for order statuses the number.</summary>
    public required string Key { get; init; }

    /// <summary>The row's id.</summary>
    public required int Id { get; init; }

    /// <summary>The customer's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>One of the four classes.</summary>
    public required string EnumClass { get; init; }

    /// <summary>The number, as a string; of transfers a word.</summary>
    public required string EnumValue { get; init; }

    /// <summary>What kind of record has it.</summary>
    public required int ContentType { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Assumed;

    /// <summary>Taken from a real OMS.</summary>
    public bool IsCaptured { get; init; }

    /// <summary>Nobody said its number: the one that it has is made up.</summary>
    public bool IsNumberUnknown { get; init; }

    /// <summary>What else its row says.</summary>
    public RowMembers Members { get; init; } = RowMembers.Default;

    /// <summary>The content type that the wire shows: the customer's own where it said one.</summary>
    public int ShownContentType => Members.ContentType ?? ContentType;

    /// <summary>The state as rules and facts call it.</summary>
    public PackageState Package => new(Key);

    /// <summary>The state of a transfer as rules and facts call it.</summary>
    public TransferState Transfer => new(Key);

    /// <summary>The content type of what a command is sent to.</summary>
    internal static int ContentTypeOf(CommandSubject subject) =>
        subject == CommandSubject.Transfer ? TransferContentType : PackageContentType;

    /// <summary>The states of one kind, for a sentence that says what was expected.</summary>
    internal static string Known(IEnumerable<State> states, int contentType) =>
        string.Join(", ", states.Where(state => state.ContentType == contentType).Select(state => $"{state.Key} ({state.Id})"));
}
