namespace OmsSimulator.Testing;

/// <summary>
/// Describes a package that is put straight into a state, as if it had walked there: one piece of the product <c>MUG</c>, Waiting at
/// <c>WH01</c>, unless it says otherwise.
/// </summary>
public sealed class PackageBuilder
{
    private readonly OmsSandbox sandbox;
    private readonly WorldPackage package;

    /// <summary>Begins.</summary>
    internal PackageBuilder(OmsSandbox sandbox)
        : this(sandbox, new WorldPackage("WH01", PackageState.Waiting.Key, [])) { }

    private PackageBuilder(OmsSandbox sandbox, WorldPackage package) => (this.sandbox, this.package) = (sandbox, package);

    /// <summary>At a location, which is made where it is unknown.</summary>
    public PackageBuilder At(string erpCode) => But(package with { StockLocation = erpCode });

    /// <summary>In a state.</summary>
    public PackageBuilder In(PackageState state) => But(package with { State = state.Key });

    /// <summary>In a state that the installation names so, or by a key of its own.</summary>
    public PackageBuilder In(string state) => But(package with { State = state });

    /// <summary>With pieces of a product, which is made where it is unknown.</summary>
    public PackageBuilder With(string sku, int quantity = 1) =>
        But(package with { Items = [.. package.Items, new WorldPieces(sku, quantity)] });

    /// <summary>Of an order that exists; its items are added to it.</summary>
    public PackageBuilder OfOrder(string number) => But(package with { Order = number });

    /// <summary>Blocked, and once it is unblocked in this state again.</summary>
    public PackageBuilder BlockedIn(PackageState state) => But(package with { State = PackageState.Blocked.Key, BlockedIn = state.Key });

    /// <summary>Cancelled while it was in this state.</summary>
    public PackageBuilder CancelledIn(PackageState state) => But(package with { CancelledIn = state.Key });

    /// <summary>As a parcel of this number.</summary>
    public PackageBuilder WithAwb(string awbNumber) => But(package with { AwbNumber = awbNumber });

    /// <summary>Adds the package to the sandbox, straight in its state.</summary>
    public async Task<OmsPackage> CreateAsync(CancellationToken cancellationToken = default)
    {
        var complete = package.Items.Count > 0 ? package : package with { Items = [new WorldPieces("MUG")] };
        var made = await sandbox.AddAsync(new WorldDocument { Packages = [complete] }, cancellationToken).ConfigureAwait(false);
        return new OmsPackage(sandbox, made.Packages[0]);
    }

    private PackageBuilder But(WorldPackage changed) => new(sandbox, changed);
}
