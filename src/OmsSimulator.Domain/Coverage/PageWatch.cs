using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// Lists that clients read page by page, and whether their rows change meanwhile: any row of the list's kind. Bounded: the latest lists.
/// Not safe for threads.
/// </summary>
public sealed class PageWatch
{
    /// <summary>How many lists are watched.</summary>
    public const int MostLists = 100;

    private readonly Dictionary<(string Path, ulong Query), (int Page, long Version)> lists = [];
    private readonly Queue<(string Path, ulong Query)> inOrder = new();
    private readonly long[] versions = new long[Enum.GetValues<ListRows>().Length];
    private bool any;

    /// <summary>Whether any list is watched; may be read from anywhere.</summary>
    public bool Any => Volatile.Read(ref any);

    /// <summary>A fact was applied.</summary>
    public void After(OmsFact fact)
    {
        foreach (var rows in ChangedRows.Of(fact))
            versions[(int)rows]++;
    }

    /// <summary>A page was cut.</summary>
    /// <param name="counts">Where the hazard is counted.</param>
    /// <param name="path">The list.</param>
    /// <param name="query">What tells its filters and its order from others.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="hasNext">Whether another one follows.</param>
    public void Cut(CoverageCounts counts, string path, ulong query, int page, bool hasNext)
    {
        var key = (path, query);
        var version = versions[(int)ChangedRows.Of(path)];
        var isKnown = lists.TryGetValue(key, out var before);
        if (isKnown && page > before.Page && version != before.Version)
            counts.Met(Hazard.PagedWhileChanging, string.Create(CultureInfo.InvariantCulture, $"{path} page {page}"));
        if (!isKnown && !hasNext)
            return;
        if (!isKnown)
            Remember(key);
        lists[key] = (page, version);
    }

    private void Remember((string Path, ulong Query) key)
    {
        inOrder.Enqueue(key);
        if (inOrder.Count > MostLists)
            lists.Remove(inOrder.Dequeue());
        Volatile.Write(ref any, true);
    }
}
