using System.Diagnostics.CodeAnalysis;
using OmsSimulator.Domain;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Faults;

/// <summary>The faults of one sandbox. Without any, a request meets one check.</summary>
public sealed class FaultList(Sandbox sandbox)
{
    private readonly Lock gate = new();
    private Fault[]? faults;
    private int lastId;

    /// <summary>Whether there are none.</summary>
    public bool None => Volatile.Read(ref faults) is null;

    /// <summary>Defines one.</summary>
    public Fault Add(FaultDefinition definition)
    {
        lock (gate)
        {
            var fault = new Fault(++lastId, definition, sandbox.RandomSeed);
            Volatile.Write(ref faults, [.. faults ?? [], fault]);
            return fault;
        }
    }

    /// <summary>Takes one away; false: there is none of that id.</summary>
    public bool Remove(int id)
    {
        lock (gate)
        {
            var rest = (faults ?? []).Where(fault => fault.Id != id).ToArray();
            if (rest.Length == (faults?.Length ?? 0))
                return false;
            Volatile.Write(ref faults, rest.Length == 0 ? null : rest);
            return true;
        }
    }

    /// <summary>Takes all away; with <paramref name="idsToo"/> their ids begin at 1 again.</summary>
    public void Clear(bool idsToo = false)
    {
        lock (gate)
        {
            Volatile.Write(ref faults, null);
            if (idsToo)
                lastId = 0;
        }
    }

    /// <summary>Reads them, with their counts as they are at one moment.</summary>
    public T Read<T>(Func<IReadOnlyList<Fault>, T> read)
    {
        lock (gate)
            return read(faults ?? []);
    }

    /// <summary>One by its id.</summary>
    public bool Find(int id, [NotNullWhen(true)] out Fault? fault)
    {
        fault = Volatile.Read(ref faults)?.FirstOrDefault(known => known.Id == id);
        return fault is not null;
    }

    /// <summary>What happens to a delivery of an event; none: it goes its way. To be asked once for every attempt.</summary>
    public Fault? ForWebhook(string eventType) => None ? null : First(fault => fault.Definition.Match.Webhook == eventType);

    /// <summary>What happens to a call of a partner; none: it goes its way. To be asked once for every call.</summary>
    public Fault? ForPartner(string partner) => None ? null : First(fault => fault.Definition.Match.Partner == partner);

    /// <summary>What happens to a call of the vendor's surface of which the command is not known: faults for a command are not asked.</summary>
    internal Fault? ForCall(string method, string path, int package)
    {
        if (Volatile.Read(ref faults) is not { } known || !known.Any(fault => fault.Definition.Match is { IsForCalls: true, Command: null }))
            return null;
        var seen = known.Any(fault => fault.Definition.Match.State is not null) ? Seen(package) : null;
        return First(fault => fault.Definition.Match is { IsForCalls: true, Command: null } match && Fits(match, method, path, package, seen));
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

    private (string Key, string Name)? Seen(int package) => sandbox.Read(
        package,
        static (oms, id) => oms.Packages.Find(id, out var found) ? (found.State.Key, oms.Installation.StateOf(found.State).Name) : default((string, string)?));

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
