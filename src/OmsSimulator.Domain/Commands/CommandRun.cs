namespace OmsSimulator.Domain;

/// <summary>One run of a command on a package or a transfer: what its effects may look at, and the words they answer in.</summary>
public sealed partial class CommandRun
{
    private Dictionary<Type, int>? used;
    private PackageItem[]? items;

    internal CommandRun(OmsState oms, CommandTarget target, Transition transition, DateTime at) =>
        (Oms, Package, Transfer, Transition, At) = (oms, target.Package, target.Transfer, transition, at);

    /// <summary>The world as it is.</summary>
    public OmsState Oms { get; }

    /// <summary>The package as it is; of a transfer command the one that waits for the transfer.</summary>
    public Package Package { get; }

    /// <summary>The transfer as it is, of a transfer command.</summary>
    public TransferOrder? Transfer { get; }

    /// <summary>Its items.</summary>
    public IReadOnlyList<PackageItem> Items => items ??= ReadItems();

    /// <summary>What the command runs through.</summary>
    public Transition Transition { get; }

    /// <summary>The parameters.</summary>
    public CommandInput Input { get; } = new();

    /// <summary>The time.</summary>
    public DateTime At { get; }

    /// <summary>The state a package's transition leads to.</summary>
    public PackageState Destination => Transition.Destination.Package;

    /// <summary>The order.</summary>
    public Order Order => Oms.Orders[Package.OrderId];

    /// <summary>The ids of all items.</summary>
    public IReadOnlyList<int> ItemIds => Package.ItemIds;

    /// <summary>The fact that the package enters a state.</summary>
    public PackageStateChanged Enter(PackageState to, PackageState? from = null) =>
        new(Package.Id, from ?? Package.State, to, Transition.Command.Code, Transition.Id);

    /// <summary>The fact that the transfer enters its transition's destination.</summary>
    public TransferStateChanged EnterTransfer() =>
        new(Transfer!.Id, Package.Id, Transfer.State, Transition.Destination.Transfer, Transition.Command.Code, Transition.Id);

    /// <summary>The next free id of a table, counting what this run used already.</summary>
    public int NextId<TRow>(Table<TRow> table)
        where TRow : class => NextId<TRow>(table.LastId);

    /// <summary>The next free package id, counting what this run used already.</summary>
    public int NextId(ValueTable<Package> table) => NextId<Package>(table.LastId);

    private PackageItem[] ReadItems()
    {
        var read = new PackageItem[Package.ItemIds.Count];
        for (var index = 0; index < read.Length; index++)
            read[index] = Oms.PackageItems[Package.ItemIds[index]];
        return read;
    }

    private int NextId<TRow>(int lastId)
    {
        used ??= [];
        var id = Math.Max(used.GetValueOrDefault(typeof(TRow)), lastId) + 1;
        used[typeof(TRow)] = id;
        return id;
    }
}
