using System.Diagnostics.CodeAnalysis;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>The faults of one sandbox. Without any, a request meets one check.</summary>
/// <param name="ledger">The sandbox's state.</param>
/// <param name="randomSeed">What their chances are made of.</param>
internal sealed class FaultList(Ledger ledger, int randomSeed) : ISandboxPart
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim defining = new(1);
    private Fault[]? faults;

    // Of all that were ever defined, kept or not. Guarded by the ledger's lock.
    private int lastId;

    /// <summary>Whether there are none.</summary>
    public bool None => Volatile.Read(ref faults) is null;

    /// <summary>Whether a call of a partner may meet one.</summary>
    public bool AnyForPartners =>
        Volatile.Read(ref faults) is { } known && known.Any(static fault => fault.Definition.Match.Partner is not null);

    /// <summary>Defines one; its id, or none: the sandbox holds as many as it may (<see cref="FaultRoom"/>).</summary>
    public async ValueTask<int?> Define(FaultDefinition definition)
    {
        // One after the other: one that is not kept yet takes room, too.
        await defining.WaitAsync();
        try
        {
            var defined = await ledger.Commit(
                null,
                (_, _) =>
                    FaultRoom.Holds([.. Read(static all => all.Select(fault => fault.Definition)), definition])
                        ? new Decided<int?>([new FaultDefined(lastId + 1, definition)], lastId + 1)
                        : new Decided<int?>([], null)
            );
            return defined.Answer;
        }
        finally
        {
            defining.Release();
        }
    }

    /// <summary>Takes one away; false: there is none of that id.</summary>
    public async ValueTask<bool> Remove(int id)
    {
        var removed = await ledger.Commit(
            null,
            (_, _) => TryFind(id, out var _) ? new Decided<bool>([new FaultRemoved(id)], true) : new Decided<bool>([], false)
        );
        return removed.Answer;
    }

    /// <summary>Takes all away.</summary>
    public async ValueTask Clear() => await ledger.Commit(null, (_, _) => new Decided<int>(None ? [] : [new FaultsRemoved()], 0));

    /// <summary>Reads them, with their counts as they are at one moment.</summary>
    public T Read<T>(Func<IReadOnlyList<Fault>, T> read)
    {
        lock (gate)
            return read(faults ?? []);
    }

    /// <summary>One by its id.</summary>
    public bool TryFind(int id, [NotNullWhen(true)] out Fault? fault)
    {
        fault = Volatile.Read(ref faults)?.FirstOrDefault(known => known.Id == id);
        return fault is not null;
    }

    /// <summary>What happens to a delivery of an event; none: it goes its way. To be asked once for every attempt.</summary>
    public Fault? ForWebhook(string eventType) => None ? null : First(fault => fault.Definition.Match.Webhook == eventType);

    /// <summary>What happens to a call of a partner; none: it goes its way. To be asked once for every call.</summary>
    public Fault? ForPartner(string partner) => None ? null : First(fault => fault.Definition.Match.Partner == partner);

    /// <summary>
    /// What happens to a call of the vendor's surface of which the command is not known: faults for a command are not asked.
    /// </summary>
    internal Fault? ForCall(string method, string path, int package)
    {
        if (
            Volatile.Read(ref faults) is not { } known
            || !known.Any(fault => fault.Definition.Match is { IsForCalls: true, Command: null })
        )
        {
            return null;
        }

        var seen = known.Any(fault => fault.Definition.Match.State is not null) ? Seen(package) : null;
        return First(fault =>
            fault.Definition.Match is { IsForCalls: true, Command: null } match && Fits(match, method, path, package, seen)
        );
    }

    /// <summary>What happens to a command that is sent: the faults for commands.</summary>
    internal Fault? ForCommand(string method, string path, int package, string code)
    {
        if (Volatile.Read(ref faults) is not { } known || !known.Any(fault => fault.Definition.Match.Command is not null))
            return null;
        var seen = Seen(package);
        return First(fault => fault.Definition.Match.Command == code && Fits(fault.Definition.Match, method, path, package, seen));
    }

    private static bool Fits(FaultMatch match, string method, string path, int package, (string Key, string Name)? seen) =>
        (match.Method is null || match.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (match.Path is null || path.StartsWith(match.Path, StringComparison.Ordinal))
        && (match.Package is null || match.Package == package)
        && (match.State is null || (seen is { } state && (match.State == state.Key || match.State == state.Name)));

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is not FaultsState copied)
            return;
        for (var place = 0; place < copied.Definitions.Count; place++)
            Add(copied.Ids[place], copied.Definitions[place]);
        lastId = copied.LastId;
    }

    /// <inheritdoc/>
    void ISandboxPart.After(OmsFact fact, OmsState oms)
    {
        if (fact is FaultDefined defined)
            lastId = defined.FaultId;
    }

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is FaultDefined defined)
                Add(defined.FaultId, defined.Definition);
            else if (batch.Facts[index] is FaultRemoved removed)
                Drop(removed.FaultId);
            else if (batch.Facts[index] is FaultsRemoved)
                Keep(static _ => false);
        }
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => new FaultsState(Read(static all => all.Select(fault => fault.Definition).ToArray()));

    /// <inheritdoc/>
    IPartState ISandboxPart.CaptureToKeep() =>
        Read(all => new FaultsState([.. all.Select(static fault => fault.Definition)])
        {
            Ids = [.. all.Select(static fault => fault.Id)],
            LastId = lastId,
        });

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new FaultsState.Reader();

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.KeptStateReader() => new FaultsState.Reader(isKept: true);

    private void Add(int id, FaultDefinition definition)
    {
        lock (gate)
            Volatile.Write(ref faults, [.. faults ?? [], new Fault(id, definition, randomSeed)]);
    }

    // By itself, so that only who removes one makes the closure.
    private void Drop(int id) => Keep(fault => fault.Id != id);

    private void Keep(Func<Fault, bool> stays)
    {
        lock (gate)
            Volatile.Write(ref faults, faults?.Where(stays).ToArray() is { Length: > 0 } rest ? rest : null);
    }

    private (string Key, string Name)? Seen(int package) =>
        ledger.Peek(
            package,
            static (oms, id) =>
                oms.Packages.TryGet(id, out var found)
                    ? (found.State.Key, oms.Installation.StateOf(found.State).Name)
                    : default((string, string)?)
        );

    // Every fault counts the calls that match it; of those that could fire at one call, the oldest does.
    private Fault? First(Func<Fault, bool> matches)
    {
        lock (gate)
        {
            Fault? first = null;
            foreach (var fault in faults ?? [])
            {
                if (matches(fault) && fault.Matches(mayFire: first is null))
                    first = fault;
            }

            return first;
        }
    }
}
