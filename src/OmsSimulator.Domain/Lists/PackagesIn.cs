namespace OmsSimulator.Domain;

/// <summary>The packages in some states, in the order of their ids, out of the index that each state has.</summary>
internal static class PackagesIn
{
    /// <summary>The rows.</summary>
    public static Rows<Package> States(OmsState oms, IReadOnlyList<PackageState> states) =>
        states.Count == 1
            ? new((descending, skip) => oms.IdsIn(states[0], descending, skip).Select(id => oms.Packages[id]), oms.CountIn(states[0]))
            : new((descending, skip) => Merged(oms, states, descending).Skip(skip), states.Sum(oms.CountIn));

    private static IEnumerable<Package> Merged(OmsState oms, IReadOnlyList<PackageState> states, bool descending)
    {
        var heads = new PriorityQueue<IEnumerator<int>, int>();
        foreach (var state in states)
            Push(oms.IdsIn(state, descending).GetEnumerator());
        while (heads.TryDequeue(out var head, out _))
        {
            yield return oms.Packages[head.Current];
            Push(head);
        }

        void Push(IEnumerator<int> ids)
        {
            if (ids.MoveNext())
                heads.Enqueue(ids, descending ? -ids.Current : ids.Current);
        }
    }
}
