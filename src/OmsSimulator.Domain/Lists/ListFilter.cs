namespace OmsSimulator.Domain;

/// <summary>A filter of a list as data: its name in the query, what its value is, where that comes from.</summary>
/// <param name="name">Its name, such as <c>state__enum_value__ne</c>.</param>
/// <param name="kind">What its value is.</param>
/// <param name="description">Which rows it leaves, a sentence.</param>
/// <param name="provenance">Who says that there is such a filter.</param>
/// <param name="example">A value, as a query writes it.</param>
public abstract class ListFilter(string name, FilterKind kind, string description, Provenance provenance, string example)
{
    /// <summary>Its name, such as <c>state__enum_value__ne</c>.</summary>
    public string Name => name;

    /// <summary>What its value is.</summary>
    public FilterKind Kind => kind;

    /// <summary>Which rows it leaves, a sentence.</summary>
    public string Description => description;

    /// <summary>Who says that there is such a filter.</summary>
    public Provenance Provenance => provenance;

    /// <summary>A value, as a query writes it.</summary>
    public string Example => example;

    /// <summary>The name and the value, such as <c>state=33</c>.</summary>
    public override string ToString() => $"{Name}={Example}";
}

/// <summary>A filter of a list of <typeparamref name="TRow"/>s.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public abstract class ListFilter<TRow>(string name, FilterKind kind, string description, Provenance provenance, string example)
    : ListFilter(name, kind, description, provenance, example)
{
    /// <summary>Whether a row passes, for a value that was read as <see cref="ListFilter.Kind"/> says.</summary>
    internal abstract Func<TRow, bool> For(OmsState oms, object value);
}

/// <summary>A filter whose value reads as <typeparamref name="TValue"/>.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public sealed class ListFilter<TRow, TValue>(
    string name,
    FilterKind kind,
    string description,
    Provenance provenance,
    string example,
    Func<OmsState, TRow, TValue, bool> passes
) : ListFilter<TRow>(name, kind, description, provenance, example)
{
    internal override Func<TRow, bool> For(OmsState oms, object value)
    {
        var wanted = (TValue)value;
        return row => passes(oms, row, wanted);
    }
}
