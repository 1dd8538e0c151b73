using System.Runtime.CompilerServices;
using OmsSimulator.Domain;

namespace OmsSimulator.Replanning;

/// <summary>Plans Out of Stock packages again when their time comes, whoever brought them there.</summary>
/// <param name="ledger">The sandbox's state.</param>
/// <param name="time">The sandbox's time.</param>
internal sealed class PackageReplanning(Ledger ledger, SandboxTime time) : ISandboxPart
{
    private readonly Ledger ledger = ledger;

    // What is planned for each package that waits; what was planned for it before is not done any more. Guarded by the ledger's lock.
    private readonly Dictionary<int, ReplanPackage> waiting = [];

    // Of which work a plan is that found no location.
    private readonly ConditionalWeakTable<ExecutionPlanRecorded, ReplanPackage> byTheClock = [];

    /// <inheritdoc/>
    public void Begin(OmsState oms, IPartState? state)
    {
        // Assumed: what a seed put in Out of Stock waits from the moment the sandbox begins.
        if (state is not ReplanningState copied)
        {
            foreach (var id in oms.IdsIn(PackageState.OutOfStock, descending: false))
                Wait(id, oms.Facts.Total, oms.Installation.Settings.ReplanEvery);
            return;
        }

        foreach (var (wait, package, entered) in copied.Waiting)
            Wait(package, entered, wait);
    }

    /// <inheritdoc/>
    public void OnFacts(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < batch.Facts.Length; index++)
        {
            var (package, state) = batch.Facts[index] switch
            {
                PackageStateChanged change => (change.PackageId, change.To),
                PackageCreated created => (created.Package.Id, created.Package.State),
                _ => default((int, PackageState)),
            };
            if (package == 0)
            {
                if (batch.Facts is [ExecutionPlanRecorded recorded])
                    WaitAgain(recorded, batch, oms);
                continue;
            }

            if (state == PackageState.OutOfStock)
                Wait(package, batch.First + index + 1, oms.Installation.Settings.ReplanEvery, batch.At);
            else if (waiting.Count > 0)
                waiting.Remove(package);
        }
    }

    /// <inheritdoc/>
    public IPartState Capture()
    {
        var planned = time.WaitingOf<ReplanPackage>().Where(entry => IsCurrent(entry.Work)).ToArray();

        // What fell due and is not done yet is due in a copy, too.
        var due = waiting
            .Values.Except(planned.Select(static entry => entry.Work), ReferenceEqualityComparer.Instance)
            .Cast<ReplanPackage>();
        return new ReplanningState([
            .. due.OrderBy(static work => work.PackageId).Select(static work => (TimeSpan.Zero, work.PackageId, work.Entered)),
            .. planned.Select(static entry => (entry.Wait, entry.Work.PackageId, entry.Work.Entered)),
        ]);
    }

    /// <inheritdoc/>
    public IPartStateReader StateReader() => new ReplanningState.Reader();

    /// <summary>Plans a package again because its time has come; nothing where it has left Out of Stock since.</summary>
    internal ValueTask<PackageReplanned?> Replan(ReplanPackage work) =>
        ledger.Decide<Again, PackageReplanned?>(new Again(this, work), null);

    private bool IsCurrent(ReplanPackage work) => ReferenceEquals(waiting.GetValueOrDefault(work.PackageId), work);

    private void WaitAgain(ReplanPackage work, DateTime from)
    {
        if (IsCurrent(work))
            Wait(work.PackageId, work.Entered, ledger.Installation.Settings.ReplanEvery, from);
    }

    // That the clock planned a package again is in its facts, that the package waits once more is not. It does when they are kept: what is
    // refused is tried again by whoever does the work.
    private void WaitAgain(ExecutionPlanRecorded recorded, in FactBatch batch, OmsState oms)
    {
        if (!time.Clock.IsReplaying)
        {
            if (byTheClock.TryGetValue(recorded, out var done))
            {
                byTheClock.Remove(recorded);
                WaitAgain(done, batch.At);
            }

            return;
        }

        foreach (var (wait, work) in time.WaitingOf<ReplanPackage>())
        {
            if (wait <= TimeSpan.Zero && IsCurrent(work) && oms.Packages[work.PackageId].OrderId == recorded.Plan.OrderId)
                Wait(work.PackageId, batch.Next, oms.Installation.Settings.ReplanEvery, batch.At);
        }
    }

    private void Wait(int package, int entered, TimeSpan wait, DateTime? from = null)
    {
        var work = new ReplanPackage(this, package, entered);
        if (time.After(wait, work, from))
            waiting[package] = work;
        else
            waiting.Remove(package);
    }

    private struct Again(PackageReplanning replanning, ReplanPackage work) : IDecision<PackageReplanned?>
    {
        private DateTime now;
        private bool isPlanned;

        public IEnumerable<OmsFact> Decide(OmsState oms, DateTime now)
        {
            (this.now, isPlanned) = (now, replanning.IsCurrent(work));
            if (!isPlanned)
                return [];
            var facts = Rescheduling.ByTheClock(oms, work.PackageId, now);
            if (facts is [ExecutionPlanRecorded recorded])
                replanning.byTheClock.Add(recorded, work);
            return facts;
        }

        public readonly PackageReplanned? Answer(OmsState oms, FactRange facts)
        {
            if (!isPlanned)
                return null;
            return new PackageReplanned(now, work.PackageId, oms.Packages[work.PackageId].State);
        }

        public readonly void Fail()
        {
            if (isPlanned)
                replanning.WaitAgain(work, now);
        }
    }
}
