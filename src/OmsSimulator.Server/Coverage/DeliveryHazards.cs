using System.Globalization;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>
/// Hazards of webhooks, for each address and record: what came twice, late, again, or never. Bounded; safe for threads.
/// </summary>
internal sealed class DeliveryHazards
{
    private const int MostFollowed = HazardWatch.MostWatched;
    private const int LongestUrl = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Url, int Kind, int Id), long> latest = [];
    private readonly Queue<(string Url, int Kind, int Id)> inOrder = new();

    /// <summary>An attempt to deliver was made.</summary>
    /// <param name="counts">Where it is counted.</param>
    /// <param name="delivery">The attempt.</param>
    public void Attempted(CoverageCounts counts, in CoveredDelivery delivery)
    {
        if (delivery.IsTaken)
            counts.Delivered(delivery.Type);
        if (delivery.IsRetry)
            counts.Met(Hazard.WebhookRetried, Name(delivery));
        if (delivery.IsGivenUp)
            counts.Met(Hazard.WebhookGivenUp, Name(delivery));
        if (delivery is { IsTaken: true, WasTaken: true })
            counts.Met(Hazard.WebhookDuplicated, Name(delivery));
        else if (delivery.IsTaken && IsLate(delivery))
            counts.Met(Hazard.WebhookOutOfOrder, Name(delivery));
    }

    private bool IsLate(in CoveredDelivery delivery)
    {
        var key = (delivery.Url, delivery.Kind, delivery.Id);
        lock (gate)
        {
            if (!latest.TryGetValue(key, out var before))
            {
                inOrder.Enqueue(key);
                if (inOrder.Count > MostFollowed)
                    latest.Remove(inOrder.Dequeue());
            }

            if (before > delivery.Sequence)
                return true;
            latest[key] = delivery.Sequence;
            return false;
        }
    }

    private static string Name(in CoveredDelivery delivery)
    {
        var record = delivery.Kind switch
        {
            State.PackageContentType => "package",
            State.TransferContentType => "transfer",
            _ => delivery.Type[..delivery.Type.IndexOf('.', StringComparison.Ordinal)],
        };
        var url = delivery.Url.Length <= LongestUrl ? delivery.Url : delivery.Url[..LongestUrl];
        return string.Create(CultureInfo.InvariantCulture, $"{record} {delivery.Id} at {url}");
    }
}

/// <summary>An attempt to deliver an event.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Url">Where it went.</param>
/// <param name="Kind">The content type of the record that it is about.</param>
/// <param name="Id">The record.</param>
/// <param name="Sequence">Its place among the events of the sandbox.</param>
internal readonly record struct CoveredDelivery(string Type, string Url, int Kind, int Id, long Sequence)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether it had taken it before.</summary>
    public bool WasTaken { get; init; }

    /// <summary>Whether an attempt before had failed.</summary>
    public bool IsRetry { get; init; }

    /// <summary>Whether nothing more is tried.</summary>
    public bool IsGivenUp { get; init; }
}
