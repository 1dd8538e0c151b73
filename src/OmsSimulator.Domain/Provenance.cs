namespace OmsSimulator.Domain;

/// <summary>How sure a fact of the contract is.</summary>
public enum Mark
{
    /// <summary>A public page of the vendor says it.</summary>
    Documented,

    /// <summary>It follows from documented samples, or from the open-source libraries the vendor names.</summary>
    Derived,

    /// <summary>Nobody outside the vendor knows; our choice, which an installation document can replace.</summary>
    Assumed,
}

/// <summary>Where a fact of the contract comes from: its mark and, when a page stands behind it, that page.</summary>
/// <param name="Mark">Documented, derived or assumed.</param>
/// <param name="Page">The page that says it or that it was derived from; none for most assumptions.</param>
public sealed record Provenance(Mark Mark, Page? Page = null)
{
    /// <summary>Our choice, with no page behind it.</summary>
    public static Provenance Assumed { get; } = new(Mark.Assumed);

    /// <summary>Said by <paramref name="page"/>.</summary>
    public static Provenance Documented(Page page) => new(Mark.Documented, page);

    /// <summary>Derived from <paramref name="page"/>.</summary>
    public static Provenance Derived(Page page) => new(Mark.Derived, page);

    /// <summary>The mark and the page as a feature's tag writes them: <c>documented:S002</c>.</summary>
    public override string ToString() =>
        Page is null ? Mark.ToString().ToLowerInvariant() : $"{Mark.ToString().ToLowerInvariant()}:{Page.Id}";
}
