using System.Net;

namespace OmsSimulator.WebConsole.Security;

/// <summary>
/// Bounds how often a wrong key may be said: so many a minute from one address, and so many from all of them together. Who is over it is
/// not heard until the minute is over, with the right key neither.
/// </summary>
/// <param name="time">The real time.</param>
internal sealed class KeyAttempts(TimeProvider time)
{
    /// <summary>How many wrong keys an address may say in a minute.</summary>
    public const int MostOfOne = 10;

    private const int MostOfAll = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> failed = [];
    private DateTimeOffset until;
    private int total;

    /// <summary>How long somebody has to wait before a key of theirs is looked at; none: not at all.</summary>
    public TimeSpan? Wait(IPAddress? address)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now >= until)
            {
                failed.Clear();
                total = 0;
                until = now + Window;
            }

            return total >= MostOfAll || failed.GetValueOrDefault(address ?? IPAddress.None) >= MostOfOne ? until - now : null;
        }
    }

    /// <summary>Counts a wrong key. There are never more addresses than wrong keys.</summary>
    public void Failed(IPAddress? address)
    {
        lock (gate)
        {
            total++;
            failed[address ?? IPAddress.None] = failed.GetValueOrDefault(address ?? IPAddress.None) + 1;
        }
    }
}
