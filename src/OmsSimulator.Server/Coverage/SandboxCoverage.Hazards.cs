using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <content>Hazards, and what clients make of them. Lists, reads and facts come under the ledger's lock, the rest under the gate.</content>
internal sealed partial class SandboxCoverage
{
    private static readonly TimeSpan WithoutRetryAfter = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly HazardWatch watch = new();
    private readonly ReadHazards readHazards = new();
    private readonly PageWatch pages = new();

    /// <summary>Whether it is watched what clients make of a hazard.</summary>
    public bool IsWatching => watch.Count > 0;

    /// <summary>The answer of an accepted command was lost.</summary>
    public void Lost(CoveredRecord record, string command) => Meet(Hazard.LostAnswer, record, command);

    /// <summary>A command failed by a fault before its effect.</summary>
    public void Failed(CoveredRecord record, string command)
    {
        if (watch.Count > 0)
            Repeats(record, command);
        Meet(Hazard.FailedCall, record, command);
    }

    /// <summary>A request was answered with 429.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="retryAfter">How long it was told to wait; none: it was not told.</param>
    public void Throttled(string request, TimeSpan? retryAfter)
    {
        lock (gate)
            watch.Throttled(counts.Current, request, clock.Now + (retryAfter ?? WithoutRetryAfter));
    }

    /// <summary>Something is asked of the vendor's surface.</summary>
    public void Asked()
    {
        if (watch.Count == 0)
            return;
        lock (gate)
            watch.Asked(counts.Current, clock.Now);
    }

    /// <summary>A token was refused that had ended.</summary>
    public void Expired(string user)
    {
        lock (gate)
            watch.Met(counts.Current, Hazard.TokenExpired, CoveredRecord.Client, null, clock.Now, user);
    }

    /// <summary>Somebody logged in.</summary>
    public void LoggedIn()
    {
        if (watch.Count == 0)
            return;
        lock (gate)
            watch.LoggedIn(counts.Current, clock.Now);
    }

    /// <summary>A package is part of an answer.</summary>
    public void Read(OmsState oms, in Package package)
    {
        readHazards.Read(counts.Current, oms, package);
        Reads(new CoveredRecord(CommandSubject.Package, package.Id));
    }

    /// <summary>A transfer order is part of an answer.</summary>
    public void Read(TransferOrder transfer)
    {
        readHazards.Read(counts.Current, transfer);
        Reads(new CoveredRecord(CommandSubject.Transfer, transfer.Id));
    }

    /// <summary>A page of a list was cut.</summary>
    public void Cut(string path, ulong query, int page, bool hasNext) => pages.Cut(counts.Current, path, query, page, hasNext);

    private void Settle()
    {
        if (watch.Count == 0)
            return;
        lock (gate)
            watch.Expire(counts.Current, clock.Now);
    }

    private void Reads(CoveredRecord record)
    {
        if (watch.Count == 0)
            return;
        lock (gate)
            watch.Read(counts.Current, record, clock.Now);
    }

    private void Repeats(CoveredRecord record, string command)
    {
        lock (gate)
            watch.Sent(counts.Current, record, command, clock.Now);
    }

    private void Refused(Flight flight, Decision.Refused refused)
    {
        if (refused is not { Sent: { } sent, Refusal.Definition: { } definition })
            return;
        if (HazardReach.IsPartners(definition))
            Meet(Hazard.PartnerFailed, flight.Record, sent.Command.Code);
        else if (definition == Refusals.NotAllowed && flights!.IsRaced(flight, sent.Source.Key))
            Meet(Hazard.Raced, flight.Record, sent.Command.Code);
    }

    private void Moved(CoveredRecord record, IReadOnlyList<OmsFact> facts)
    {
        for (var index = 0; index < facts.Count; index++)
        {
            if (facts[index] is not PackageItemsMoved moved)
                continue;
            lock (gate)
                watch.Moved(counts.Current, record.Id, moved.ToPackageId, clock.Now);
        }
    }

    private void Meet(Hazard hazard, CoveredRecord record, string command)
    {
        lock (gate)
            watch.Met(counts.Current, hazard, record, command, clock.Now);
    }

    private void MovedByNobody(PackageStateChanged change, OmsState oms)
    {
        if (!isOn)
            return;
        if (change.From == PackageState.OutOfStock && change.To == PackageState.Waiting)
            readHazards.Replanned(change.PackageId);
        else if (change.To == PackageState.CancellationWaiting && CommandedPackages.Has(oms, change.PackageId))
            counts.Current.Met(Hazard.OrderCancelled, new CoveredRecord(CommandSubject.Package, change.PackageId).ToString());
    }
}
