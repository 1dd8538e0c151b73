using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.ContractReports;
using OmsSimulator.Domain;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// A whole OMS of its own: state, ids, clock, installation, users, random seed. One writer at a time; a reader sees the state between two decisions.
/// Nothing slow happens inside its lock: bodies are read before, answers are written after.
/// </summary>
public sealed class Sandbox : IDisposable
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Seed seed;
    private readonly WebhookSender sender;
    private OmsState oms;
    private SandboxClock clock;

    /// <summary>Makes a sandbox and seeds it.</summary>
    internal Sandbox(string name, Seed seed, TimeProvider time, WebhookSender sender)
    {
        (Name, this.seed, this.time, this.sender) = (name, seed, time, sender);
        clock = new SandboxClock(time);
        ClockWork = new ClockWork(this, time);
        Webhooks = new(this, sender);
        oms = seed.Grow();
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What its clients sent against the contract.</summary>
    public ContractReport Report { get; } = new();

    /// <summary>What waits on its clock. Guarded by its lock: look at it inside <see cref="Clock{T}"/>.</summary>
    public Agenda Agenda { get; private set; } = new();

    /// <summary>Does what waits on its clock.</summary>
    public ClockWork ClockWork { get; private set; }

    /// <summary>What it sends to those who subscribed.</summary>
    internal Webhooks.Webhooks Webhooks { get; private set; }

    /// <summary>The receiver inside it.</summary>
    internal Sink WebhookSink { get; private set; } = new();

    /// <summary>What it started with.</summary>
    public Seed Seed => seed;

    /// <summary>The largest body of a command, in bytes.</summary>
    public int BodyLimit => Volatile.Read(ref oms).Installation.Settings.BodyLimit;

    /// <summary>Reads the state between two decisions.</summary>
    public T Read<T>(Func<OmsState, T> read)
    {
        lock (gate)
            return read(oms);
    }

    /// <summary>Reads the state between two decisions, with an argument instead of a closure.</summary>
    public T Read<TArgument, T>(TArgument argument, Func<OmsState, TArgument, T> read)
    {
        lock (gate)
            return read(oms, argument);
    }

    /// <summary>Decides and applies under the lock: the decision sees the state and the time, and applies facts through the given function.</summary>
    public T Write<T>(int? userId, Func<OmsState, DateTime, Action<OmsFact>, T> decide)
    {
        lock (gate)
        {
            var now = clock.Now;
            var answer = decide(oms, now, fact => Happen(fact, now, userId));
            Settled(now);
            return answer;
        }
    }

    /// <summary>Reads the clock, or moves it together with what waits on it.</summary>
    public T Clock<T>(Func<SandboxClock, T> use)
    {
        lock (gate)
            return use(clock);
    }

    /// <summary>Sets the clock, frozen or running, to an instant or to what it would show; what waits keeps the time it still has to wait.</summary>
    public void SetClock(bool frozen, DateTime? now)
    {
        lock (gate)
        {
            var before = clock.Now;
            if (frozen)
                clock.Freeze(now);
            else
                clock.Run(now);
            Agenda.Shift(clock.Now - before);
            ClockWork.Arm(clock, Agenda);
        }
    }

    /// <summary>Puts work on the agenda, to be done after a time on the sandbox's clock.</summary>
    public void Later(TimeSpan wait, Work work)
    {
        lock (gate)
        {
            Agenda.Add(After(clock.Now, wait), work);
            ClockWork.Arm(clock, Agenda);
        }
    }

    /// <summary>Takes the work that falls due next, at the latest at an instant, and moves the clock there; without an instant, all that is due now.</summary>
    internal IReadOnlyList<Work> TakeDue(DateTime? latest)
    {
        lock (gate)
        {
            if (latest is null)
                return Agenda.TakeDue(clock.Now);
            return Agenda.Next is { } due && due <= latest ? Agenda.TakeDue(clock.AdvanceTo(due)) : [];
        }
    }

    /// <summary>Waits until nothing is under way that was begun before, and adds what happened.</summary>
    internal Task Settle(List<WorkDone> done) => Webhooks.Settle(done);

    /// <summary>Whether there is such a package: packages are never dropped, so the last id says it, without waiting for the lock.</summary>
    public bool HasPackage(long id) => id > 0 && id <= Volatile.Read(ref oms).Packages.LastId;

    /// <summary>Sends a command to a package: the decision, and what is answered when the transition answers something; none where the package is gone.</summary>
    public (Decision? Decision, PackageAnswer? Answer) Send(long packageId, JsonElement body, int? userId)
    {
        lock (gate)
        {
            if (!oms.Packages.Find(packageId, out var package))
                return (null, null);
            var now = clock.Now;
            var decision = PackageCommand.Decide(oms, package, body, now);
            if (decision is not Decision.Accepted accepted)
                return (decision, null);
            foreach (var fact in accepted.Facts)
                Happen(fact, now, userId);
            Settled(now);
            return (decision, accepted.Transition.Success == Success.Package ? Answer(package) : null);
        }
    }

    /// <summary>The user whose token this is; none where it is nobody's, or has expired.</summary>
    public User? Authenticate(string key)
    {
        lock (gate)
        {
            if (!oms.FindToken(key, out var token))
                return null;
            var lifetime = oms.Installation.Settings.TokenLifetime;
            return lifetime is { } valid && clock.Now - token.IssuedAt >= valid ? null : oms.Users[token.UserId];
        }
    }

    /// <summary>The token of a user who says the right password: the one that is still valid, or a new one.</summary>
    public string? Login(string username, string password)
    {
        lock (gate)
        {
            if (!oms.FindUser(username, out var user) || user.PasswordHash != WorldLoading.Hash(username, password))
                return null;
            var now = clock.Now;
            var lifetime = oms.Installation.Settings.TokenLifetime;
            var issued = 0;
            foreach (var (key, token) in oms.Tokens)
            {
                if (token.UserId == user.Id && (lifetime is not { } valid || now - token.IssuedAt < valid))
                    return key;
                issued++;
            }

            // Assumed: made of the sandbox's random seed, so that the same requests give the same token.
            var source = string.Create(CultureInfo.InvariantCulture, $"{seed.RandomSeed}\n{username}\n{issued}");
            var fresh = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 20));
            Happen(new TokenIssued(user.Id, fresh), now, user.Id);
            return fresh;
        }
    }

    /// <summary>Back to the seed, the clock included.</summary>
    public void Reset()
    {
        var grown = seed.Grow();
        Webhooks.Webhooks before;
        lock (gate)
        {
            ClockWork.Dispose();
            before = Webhooks;
            (oms, clock, Agenda, ClockWork) = (grown, new SandboxClock(time), new Agenda(), new ClockWork(this, time));
            (Webhooks, WebhookSink) = (new(this, sender), new());
        }

        before.Dispose();
        Report.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ClockWork.Dispose();
        Webhooks.Dispose();
    }

    // Every fact that happens in a living sandbox passes here, one at a time and under the lock: what reacts to facts reacts here.
    private void Happen(OmsFact fact, DateTime now, int? userId)
    {
        var events = Webhooks.Wanted(fact, oms);
        oms.Apply(new RecordedFact(fact, now, userId));
        if (events != Events.None)
            Webhooks.Happened(fact, events, oms);
        if (fact is HookSaved)
            Webhooks.Subscribe(oms);
    }

    // All facts of one decision have happened.
    private void Settled(DateTime now) => Webhooks.Settled(oms, now);

    private static DateTime After(DateTime now, TimeSpan wait) => wait > SandboxClock.Latest - now ? SandboxClock.Latest : now + wait;

    // Documented: the keys and types. Assumed: it is the first by id of the packages that carry the items now.
    private PackageAnswer Answer(Package before)
    {
        var id = before.ItemIds.Count == 0 ? before.Id : before.ItemIds.Min(item => oms.PackageItems[item].PackageId);
        var package = oms.Packages[id];
        return new PackageAnswer
        {
            PackageId = package.Id,
            PackageNumber = package.Number,
            PackageStockLocationId = package.StockLocationId,
            PackageStockLocationName = oms.StockLocations[package.StockLocationId].Name,
            IsSameLocation = package.StockLocationId == before.StockLocationId,
        };
    }
}
