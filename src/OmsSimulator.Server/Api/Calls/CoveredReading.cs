using OmsSimulator.Coverage;
using OmsSimulator.Domain;

namespace OmsSimulator.Api.Calls;

/// <summary>What answers hold, for what clients read and did not.</summary>
internal static class CoveredReading
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A page of a list is answered. Under the ledger's lock.</summary>
    public static void ReadList<TRow>(
        this SandboxCoverage coverage,
        OmsState oms,
        ListDefinition list,
        in Slice<TRow> slice,
        List<(string Name, string Value)> names,
        int limit
    )
    {
        foreach (var row in slice.Rows)
        {
            if (row is Package package)
                coverage.Read(oms, package);
            else if (row is TransferOrder transfer)
                coverage.Read(transfer);
            else
                break;
        }

        var hasNext = (long)slice.Page * limit < slice.Count;
        if (hasNext || slice.Page > 1)
            coverage.Cut(list.Path, QueryOf(names), slice.Page, hasNext);
    }

    /// <summary>A record is answered. Under the ledger's lock.</summary>
    public static void ReadDetail<T>(this SandboxCoverage coverage, OmsState oms, int id)
    {
        if (typeof(T) == typeof(Contract.PackageResource))
            coverage.Read(oms, oms.Packages[id]);
        else if (typeof(T) == typeof(Contract.TransferOrderResource))
            coverage.Read(oms.Transfers[id]);
    }

    // Filters and order, whatever the page is: in any order, as a client may write them.
    private static ulong QueryOf(List<(string Name, string Value)> names)
    {
        var sum = 0UL;
        foreach (var (name, value) in names)
        {
            if (name != "page")
                sum += Hash(Hash(Offset, name) * Prime, value);
        }

        return sum;
    }

    private static ulong Hash(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * Prime);
        return hash;
    }
}
