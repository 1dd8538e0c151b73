namespace OmsSimulator.Kernel;

/// <summary>A sandbox as a store knows it, from its beginning to its end: whoever resets it makes another one.</summary>
/// <param name="id">Its number in the store, which no other one ever has.</param>
/// <param name="name">Its name.</param>
/// <param name="epoch">Counts up whenever somebody takes it: what names an earlier one is refused.</param>
internal sealed class StoredSandbox(long id, string name, long epoch)
{
    private long epoch = epoch;

    /// <summary>What its clock shows when it begins for the first time; none: what it shows then.</summary>
    public DateTime? Begins { get; set; }

    /// <summary>Its number in the store.</summary>
    public long Id => id;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The epoch in which whoever has this may append.</summary>
    public long Epoch
    {
        get => Volatile.Read(ref epoch);
        set => Volatile.Write(ref epoch, value);
    }
}
