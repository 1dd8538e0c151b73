using System.Globalization;
using System.Runtime.CompilerServices;

namespace OmsSimulator.Client;

/// <summary>A list of the vendor's API, page by page or row by row, and its single rows.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <typeparam name="TFilter">What the list can be asked.</typeparam>
public class OmsRows<TRow, TFilter>
    where TRow : class
    where TFilter : ListFilter, new()
{
    private const int MostPerPage = 100;

    private readonly Func<TRow, int>? idOf;

    /// <summary>Makes one; with <paramref name="idOf"/> the list can be walked by id.</summary>
    internal OmsRows(VendorConnection connection, string path, Func<TRow, int>? idOf = null)
    {
        (Connection, Path) = (connection, path.StartsWith('/') ? path[1..] : $"{VendorConnection.Oms}{path}");
        this.idOf = idOf;
    }

    private protected VendorConnection Connection { get; }

    private protected string Path { get; }

    /// <summary>One page, from 1.</summary>
    public Task<ListPage<TRow>> PageAsync(TFilter? filter = null, int page = 1, CancellationToken cancellationToken = default) =>
        Read((filter ?? new TFilter()).Query().Set("page", page), cancellationToken);

    /// <summary>
    /// All rows. Where the list can be filtered by id and no order is asked for, it is walked from the lowest id up, so that
    /// rows which enter or leave the filter meanwhile move no other row to a page that was read already.
    /// </summary>
    public async IAsyncEnumerable<TRow> ListAsync(
        TFilter? filter = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        filter ??= new TFilter();
        if (filter.Limit is null)
            filter = filter with { Limit = MostPerPage };
        int? last = null;
        for (var number = 1; ; number++)
        {
            var byId = idOf is not null && filter.Sort is null;
            var query = filter.Query();
            query = byId ? query.Set("sort", "id").Set("id__gt", last) : query.Set("page", number);
            if (await ReadIfAny(query, number, cancellationToken).ConfigureAwait(false) is not { } page)
                yield break;
            foreach (var row in page.Results)
                yield return row;
            if (page.Next is null || page.Results.Count == 0)
                yield break;
            last = idOf?.Invoke(page.Results[^1]);
        }
    }

    /// <summary>One row.</summary>
    /// <exception cref="OmsApiException">There is none of that id, or it may not be seen.</exception>
    public Task<TRow> GetAsync(int id, CancellationToken cancellationToken = default) =>
        Connection.Read<TRow>(HttpMethod.Get, Of(id), null, cancellationToken);

    /// <summary>One row; none where there is none of that id.</summary>
    public Task<TRow?> FindAsync(int id, CancellationToken cancellationToken = default) => Connection.Find<TRow>(Of(id), cancellationToken);

    private protected string Of(int id) => string.Create(CultureInfo.InvariantCulture, $"{Path}{id}/");

    // Asked for no values at all, an OMS would show every row.
    private async Task<ListPage<TRow>> Read(QueryText query, CancellationToken cancellationToken) =>
        query.MatchesNothing
            ? new ListPage<TRow>
            {
                Count = 0,
                Next = null,
                Previous = null,
                Results = [],
            }
            : await Connection.Read<ListPage<TRow>>(HttpMethod.Get, $"{Path}{query}", null, cancellationToken).ConfigureAwait(false);

    // A list that became shorter meanwhile has no such page any more.
    private async Task<ListPage<TRow>?> ReadIfAny(QueryText query, int number, CancellationToken cancellationToken) =>
        number == 1
            ? await Read(query, cancellationToken).ConfigureAwait(false)
            : await Connection.Find<ListPage<TRow>>($"{Path}{query}", cancellationToken).ConfigureAwait(false);
}
