using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// A sandbox's state and its one writer. A decision is applied whole or not at all, also when something throws in the middle; it is pending
/// until the store keeps it, and answers show only what is kept. One decision at a time; nothing slow happens inside: bodies are read
/// before, answers are written after.
/// </summary>
internal sealed partial class Ledger
{
    private readonly Lock gate = new();
    private readonly SandboxClock clock;
    private readonly IFactStore store;
    private readonly TimeProvider time;
    private readonly Action<Exception> report;
    private OmsStateWriter writer = null!;
    private OmsState oms = null!;
    private StoredSandbox stored = null!;
    private PartHooks hooks = new([]);
    private bool ended;

    /// <summary>Makes a ledger that has not begun.</summary>
    /// <param name="clock">The sandbox's clock.</param>
    /// <param name="store">Where facts are kept.</param>
    /// <param name="time">The real time.</param>
    /// <param name="report">Told of what goes wrong where nobody can be answered.</param>
    internal Ledger(SandboxClock clock, IFactStore store, TimeProvider time, Action<Exception> report) =>
        (this.clock, this.store, this.time, this.report) = (clock, store, time, report);

    /// <summary>The installation, without waiting for the lock.</summary>
    public Installation Installation => oms.Installation;

    /// <summary>Reads the state between two decisions; what was read is kept when it is answered.</summary>
    public ValueTask<T> Read<T>(Func<OmsState, T> read) => Read(read, static (oms, read) => read(oms));

    /// <summary>Reads the state between two decisions, with an argument instead of a closure.</summary>
    public ValueTask<T> Read<TArgument, T>(TArgument argument, Func<OmsState, TArgument, T> read)
    {
        lock (gate)
        {
            ThrowIfEnded();
            var result = read(oms, argument);
            return pending.Count == 0 ? ValueTask.FromResult(result) : ReadAgain(pending.Last!.Value.Stands, result, argument, read);
        }
    }

    /// <summary>Reads the state between two decisions, kept or not yet: for what is not answered.</summary>
    public T Peek<TArgument, T>(TArgument argument, Func<OmsState, TArgument, T> read)
    {
        lock (gate)
            return read(oms, argument);
    }

    /// <summary>Decides, applies the facts and waits until they are kept.</summary>
    /// <param name="decision">What is decided.</param>
    /// <param name="userId">Who decides, where a token said so.</param>
    /// <exception cref="SandboxEndedException">The sandbox has ended; nothing changes.</exception>
    /// <exception cref="StoreUnavailableException">The store does not keep it; nothing has changed.</exception>
    public ValueTask<T> Decide<TDecision, T>(TDecision decision, int? userId)
        where TDecision : IDecision<T>
    {
        lock (gate)
        {
            ThrowIfEnded();
            ThrowIfHeldUp();
            var undecided = decision;
            var place = writer.Place;
            var now = clock.Now;
            FactBatch batch;
            T answer;
            try
            {
                batch = Apply(decision.Decide(oms, now), now, userId, place.Facts);
                answer = decision.Answer(oms, new FactRange(batch.First, batch.Facts.Length));
            }
            catch
            {
                TakeBack(place);
                decision.Fail();
                throw;
            }

            if (batch.Facts.Length > 0)
                return Append(batch, place, answer);
            return pending.Count == 0 ? ValueTask.FromResult(answer) : DecideAgain(pending.Last!.Value.Stands, answer, undecided, userId);
        }
    }

    /// <summary>The last id of the packages or the transfers, without waiting for the lock.</summary>
    internal int LastId(CommandSubject subject) => subject == CommandSubject.Transfer ? oms.Transfers.LastId : oms.Packages.LastId;

    /// <summary>Begins with a state that nobody else writes, before anything is decided.</summary>
    /// <param name="stored">The sandbox as the store knows it.</param>
    /// <param name="writer">The state.</param>
    internal void Begin(StoredSandbox stored, OmsStateWriter writer) => (this.stored, this.writer, oms) = (stored, writer, writer.State);

    /// <summary>The parts that react to facts. Set once, before anything is decided.</summary>
    internal void Attach(ISandboxPart[] parts) => hooks = new PartHooks(parts);

    /// <summary>Applies a decision that is kept already, at its time, before the sandbox begins to live.</summary>
    internal void Replay(in FactBatch batch)
    {
        lock (gate)
        {
            clock.ReplaysAt = batch.At;
            Publish(Apply(batch.Facts, batch.At, batch.UserId, batch.First), writer.Place);
        }
    }

    /// <summary>Refuses everything from now on.</summary>
    internal void End()
    {
        lock (gate)
            ended = true;
    }

    private FactBatch Apply(IEnumerable<OmsFact> decided, DateTime now, int? userId, int first)
    {
        if (decided is OmsFact[] facts)
        {
            foreach (var fact in facts)
                Apply(fact, now, userId);
        }
        else
        {
            var made = new List<OmsFact>();
            foreach (var fact in decided)
            {
                Apply(fact, now, userId);
                made.Add(fact);
            }

            facts = [.. made];
        }

        return Prepared(new FactBatch(first, facts, now, userId));
    }

    private FactBatch Prepared(in FactBatch batch)
    {
        if (batch.Facts.Length > 0)
        {
            foreach (var part in hooks.Prepare)
                part.Prepare(batch, oms);
        }

        return batch;
    }

    private void Apply(OmsFact fact, DateTime now, int? userId)
    {
        foreach (var part in hooks.Before)
            part.Before(fact, oms);
        writer.Apply(new RecordedFact(fact, now, userId));
        foreach (var part in hooks.After)
            part.After(fact, oms);
    }

    private void TakeBack(in StatePlace place)
    {
        writer.Undo(place);
        foreach (var part in hooks.TakeBack)
            part.TakeBack(place.Facts);
    }

    // What a part does with facts that are kept is its own affair: the others get them all the same.
    private void Publish(in FactBatch batch, in StatePlace place)
    {
        writer.Keep(place);
        foreach (var part in hooks.OnFacts)
        {
            try
            {
                part.OnFacts(batch, oms);
            }
            catch (Exception bug)
            {
                report(bug);
            }
        }
    }

    private void ThrowIfEnded()
    {
        if (ended)
            throw new SandboxEndedException();
    }
}
