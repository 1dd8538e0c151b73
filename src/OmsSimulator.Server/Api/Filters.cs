namespace OmsSimulator.Api;

/// <summary>Collects the filters of a request: a row has to pass all of them.</summary>
/// <typeparam name="TRow">A row.</typeparam>
internal sealed class Filters<TRow>
{
    private readonly List<Func<TRow, bool>> all = [];

    /// <summary>All of them as one; none where there are none.</summary>
    public Func<TRow, bool>? Combined => all.Count switch
    {
        0 => null,
        1 => all[0],
        _ => row => all.TrueForAll(filter => filter(row)),
    };

    /// <summary>Adds a filter where the request names its value.</summary>
    public void Add<T>(T? value, Func<TRow, T, bool> filter)
        where T : struct
    {
        if (value is { } wanted)
            all.Add(row => filter(row, wanted));
    }

    /// <summary>Adds a filter where the request names its value.</summary>
    public void Add<T>(T? value, Func<TRow, T, bool> filter)
        where T : class
    {
        if (value is not null)
            all.Add(row => filter(row, value));
    }

    /// <summary>Adds <c>id__gt</c>, <c>id__gte</c>, <c>id__lt</c>, <c>id__lte</c>.</summary>
    public void AddRange(ListRequest request, string name, Func<TRow, long> key)
    {
        Add(request.Integer($"{name}__gt"), (row, value) => key(row) > value);
        Add(request.Integer($"{name}__gte"), (row, value) => key(row) >= value);
        Add(request.Integer($"{name}__lt"), (row, value) => key(row) < value);
        Add(request.Integer($"{name}__lte"), (row, value) => key(row) <= value);
    }

    /// <summary>Adds <c>created_date__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c> and the like.</summary>
    public void AddRange(ListRequest request, string name, Func<TRow, DateTime> key)
    {
        Add(request.Instant($"{name}__gt"), (row, value) => key(row) > value);
        Add(request.Instant($"{name}__gte"), (row, value) => key(row) >= value);
        Add(request.Instant($"{name}__lt"), (row, value) => key(row) < value);
        Add(request.Instant($"{name}__lte"), (row, value) => key(row) <= value);
    }
}
