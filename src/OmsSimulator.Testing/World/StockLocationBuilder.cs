namespace OmsSimulator.Testing;

/// <summary>Describes a stock location; a known code is updated.</summary>
public sealed class StockLocationBuilder
{
    private readonly OmsSandbox sandbox;
    private readonly WorldStockLocation location;

    /// <summary>Begins.</summary>
    internal StockLocationBuilder(OmsSandbox sandbox, string erpCode)
        : this(sandbox, new WorldStockLocation(erpCode)) { }

    private StockLocationBuilder(OmsSandbox sandbox, WorldStockLocation location) => (this.sandbox, this.location) = (sandbox, location);

    /// <summary>With pieces of a product.</summary>
    public StockLocationBuilder Holding(string sku, int quantity) =>
        But(location with { Stock = [.. location.Stock ?? [], new WorldPieces(sku, quantity)] });

    /// <summary>Named so.</summary>
    public StockLocationBuilder Named(string name) => But(location with { Name = name });

    /// <summary>A store, not a warehouse.</summary>
    public StockLocationBuilder AsStore() => But(location with { StockLocationType = "store" });

    /// <summary>With room for so many packages.</summary>
    public StockLocationBuilder WithQuota(int most) => But(location with { MaxQuota = most });

    /// <summary>Asked before those with a higher number.</summary>
    public StockLocationBuilder WithPriority(int priority) => But(location with { Priority = priority });

    /// <summary>Marked for the stock query.</summary>
    public StockLocationBuilder Tagged(params string[] tags) => But(location with { Tags = [.. location.Tags ?? [], .. tags] });

    /// <summary>Taking no part.</summary>
    public StockLocationBuilder Inactive() => But(location with { IsActive = false });

    /// <summary>Adds the stock location to the sandbox.</summary>
    public async Task<StockLocationResource> CreateAsync(CancellationToken cancellationToken = default) =>
        (await sandbox.AddAsync(new WorldDocument { StockLocations = [location] }, cancellationToken).ConfigureAwait(false)).StockLocations[
            0
        ];

    private StockLocationBuilder But(WorldStockLocation changed) => new(sandbox, changed);
}
