namespace OmsSimulator.Benchmarks.Http;

/// <summary>The packages that one wrk thread sent Block and Unblock to, and how far it came.</summary>
public sealed record WrkRange(int First, int Size, long Sent, long Answered, long Unexpected)
{
    public static WrkRange From(Dictionary<string, long> figures) =>
        new((int)figures["first"], (int)figures["size"], figures["sent"], figures["answered"], figures["unexpected"]);

    public bool Holds(int package) => package >= First && package < First + Size;

    /// <summary>
    /// Whether the last command that the package was sent is Block; null when that command may have been under way when the run ended.
    /// </summary>
    public bool? EndsBlocked(int package, int connections)
    {
        long at = package - First;
        if (Sent <= at)
            return false;

        var pass = (Sent - 1 - at) / Size;
        var isUnderWay = pass * Size + at >= Sent - connections;
        return isUnderWay ? null : pass % 2 == 0;
    }
}
