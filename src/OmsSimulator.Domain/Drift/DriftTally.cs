namespace OmsSimulator.Domain;

/// <summary>What a comparison came to: differences that repeat are one row.</summary>
public sealed class DriftTally
{
    private const int ShownExchanges = 10;
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);

    /// <summary>How many exchanges were compared.</summary>
    public int Compared { get; internal set; }

    /// <summary>How many commands were sent to a record whose state was not known.</summary>
    public int NotCompared { get; internal set; }

    /// <summary>How many outcomes hang on what was not read, and can be so.</summary>
    public int NotObservable { get; internal set; }

    /// <summary>How many entries could not be read, had no answer, or a 5xx.</summary>
    public int Skipped { get; internal set; }

    /// <summary>The differences, in the order of kinds, each as it was first seen.</summary>
    public IEnumerable<(Difference Difference, int Count, IReadOnlyList<int> Exchanges)> Rows =>
        rows.Values.OrderBy(row => row.Difference.Kind).Select(row => (row.Difference, row.Count, (IReadOnlyList<int>)[.. row.Exchanges]));

    /// <summary>One more.</summary>
    /// <param name="difference">What differs.</param>
    /// <param name="exchange">Where it was seen.</param>
    public void Add(Difference difference, int exchange)
    {
        if (!rows.TryGetValue(difference.Identity, out var row))
            rows[difference.Identity] = row = new(difference);
        // An answer tells more than that a list leaves something out.
        else if (row.Difference.Real.ContainsKey("listed") && !difference.Real.ContainsKey("listed"))
            row.Difference = difference with { Learnable = row.Difference.Learnable };
        if (!row.Seen.Add(exchange))
            return;
        row.Count++;
        if (row.Exchanges.Count < ShownExchanges)
            row.Exchanges.Add(exchange);
    }

    /// <summary>Whether a difference is there, by all that makes it one.</summary>
    public bool Has(Difference difference) => rows.ContainsKey(difference.Identity);

    private sealed class Row(Difference difference)
    {
        public Difference Difference { get; set; } = difference;

        public int Count { get; set; }

        public HashSet<int> Seen { get; } = [];

        public SortedSet<int> Exchanges { get; } = [];
    }
}
