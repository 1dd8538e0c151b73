using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// A receiver inside the simulator: keeps what is posted to it, by address, as a test wants to look at it. Bounded; the oldest of all goes
/// first.
/// </summary>
internal sealed class Sink : ISandboxPart
{
    /// <summary>The largest body that is kept.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int MostRequests = 10_000;
    private const long MostBytes = 16 * 1024 * 1024;
    private const int LongestCounted = 200;

    private readonly Lock gate = new();
    private readonly LinkedList<SunkRequest> requests = new();
    private readonly Dictionary<string, int> dropped = [];
    private long bytes;
    private long last;

    /// <summary>Keeps a request.</summary>
    public void Add(SunkRequest request)
    {
        lock (gate)
        {
            requests.AddLast(request with { Number = ++last });
            bytes += request.Size;
            while ((requests.Count > MostRequests || bytes > MostBytes) && requests.First is { Value: var oldest })
            {
                requests.RemoveFirst();
                bytes -= oldest.Size;

                // Counts of addresses are bounded too.
                if ((dropped.Count < MostRequests && oldest.Address.Length <= LongestCounted) || dropped.ContainsKey(oldest.Address))
                    dropped[oldest.Address] = dropped.GetValueOrDefault(oldest.Address) + 1;
            }
        }
    }

    /// <summary>
    /// What came to an address, oldest first, how much of it was dropped, and the number of what came last to any address.
    /// </summary>
    public (IReadOnlyList<SunkRequest> Requests, int Dropped, long Last) Of(string address)
    {
        lock (gate)
            return ([.. requests.Where(request => request.Address == address)], dropped.GetValueOrDefault(address), last);
    }

    /// <summary>Forgets what came to an address, up to a number.</summary>
    public void Clear(string address, long through = long.MaxValue)
    {
        lock (gate)
        {
            for (var place = requests.First; place is not null; )
            {
                var next = place.Next;
                if (place.Value.Address == address && place.Value.Number <= through)
                {
                    bytes -= place.Value.Size;
                    requests.Remove(place);
                }

                place = next;
            }

            if (through == long.MaxValue)
                dropped.Remove(address);
        }
    }
}

/// <summary>A request that came to the sink.</summary>
/// <param name="Address">What stands after <c>/sink/</c>.</param>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body.</param>
internal sealed record SunkRequest(string Address, DateTime At, IReadOnlyList<HookHeader> Headers, byte[] Body)
{
    /// <summary>Counts up from 1 in a sandbox, whatever the address.</summary>
    public long Number { get; init; }

    /// <summary>About what it takes.</summary>
    public long Size { get; } =
        200
        + (sizeof(char) * (long)Address.Length)
        + Body.Length
        + Headers.Sum(header => 100 + (sizeof(char) * ((long)header.Name.Length + header.Value.Length)));
}
