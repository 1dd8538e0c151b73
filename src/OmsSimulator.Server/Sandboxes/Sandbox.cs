using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.ContractReports;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.Partners;
using OmsSimulator.RateLimits;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>
/// A whole OMS of its own: state, ids, clock, installation, users, random seed. One writer at a time; a reader sees the state between two decisions.
/// Nothing slow happens inside its lock: bodies are read before, answers are written after.
/// </summary>
public sealed partial class Sandbox : IDisposable
{
    private readonly Lock gate = new();
    private readonly SimulatorOptions options;
    private readonly TimeProvider time;
    private readonly WebhookSender sender;
    private readonly Dictionary<int, int> replanning = [];
    private readonly SandboxImage? forkedAs;
    private OmsStateWriter writer;
    private OmsState oms;
    private SandboxClock clock;
    private long lastUsed;

    /// <summary>Makes a sandbox, of its seed or as the copy of another one.</summary>
    internal Sandbox(string name, Seed seed, SandboxImage? forkedAs, SimulatorOptions options, WebhookSender sender)
    {
        (Name, Seed, this.forkedAs, this.options, time, this.sender) = (name, seed, forkedAs, options, options.Time, sender);
        Journal = new RequestJournal(this, options.Journal);
        Faults = new FaultList(this);
        var image = forkedAs ?? SandboxImage.Of(seed);
        Begin(image, forkedAs is null ? image.Oms : image.Oms.Copy());
        Touch();
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What its clients sent against the contract.</summary>
    public ContractReport Report { get; } = new();

    /// <summary>What its clients asked and were answered.</summary>
    public RequestJournal Journal { get; }

    /// <summary>What goes wrong in it on demand.</summary>
    public FaultList Faults { get; }

    /// <summary>The requests of the current window of its rate limit.</summary>
    public RateWindow Window { get; } = new();

    /// <summary>The rate limit of its installation; none: there is none.</summary>
    public RateLimit? RateLimit => Volatile.Read(ref oms).Installation.Settings.RateLimit;

    /// <summary>The real time, for delays.</summary>
    public TimeProvider Time => time;

    /// <summary>What its clock shows, without waiting for the lock.</summary>
    public DateTime Now => Volatile.Read(ref clock).Now;

    /// <summary>What waits on its clock. Guarded by its lock: look at it inside <see cref="Clock{T}"/>.</summary>
    public Agenda Agenda { get; private set; }

    /// <summary>Does what waits on its clock.</summary>
    public ClockWork ClockWork { get; private set; }

    /// <summary>Who it speaks with. Their settings change inside its lock.</summary>
    public SandboxPartners Partners { get; private set; }

    /// <summary>What it sends to those who subscribed.</summary>
    internal Webhooks.Webhooks Webhooks { get; private set; }

    /// <summary>The receiver inside it.</summary>
    internal Sink WebhookSink { get; private set; }

    /// <summary>What it started with, or what the sandbox started with that it is a fork of.</summary>
    public Seed Seed { get; }

    /// <summary>What its randomness, uuids and tokens are made of.</summary>
    public int RandomSeed { get; private set; }

    /// <summary>How long nobody has used it, in real time.</summary>
    public TimeSpan Idle => new(time.GetUtcNow().UtcTicks - Volatile.Read(ref lastUsed));

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

    /// <summary>The same, and which facts followed.</summary>
    public T Write<T>(int? userId, Func<OmsState, DateTime, Action<OmsFact>, T> decide, out FactRange facts)
    {
        lock (gate)
        {
            var first = oms.Facts.Total;
            var written = Write(userId, decide);
            facts = new FactRange(first, oms.Facts.Total - first);
            return written;
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

    /// <summary>Whether there is such a package or transfer: none is ever dropped, so the last id says it, without waiting for the lock.</summary>
    public bool Has(CommandSubject subject, long id)
    {
        var known = Volatile.Read(ref oms);
        return id > 0 && id <= (subject == CommandSubject.Transfer ? known.Transfers.LastId : known.Packages.LastId);
    }

    /// <summary>Sends a command to a package or a transfer: the decision, and what is answered when the transition answers something; none where the record is gone.</summary>
    public ValueTask<SentCommand> Send(CommandSubject subject, long id, JsonElement body, int? userId)
    {
        lock (gate)
        {
            if (Target(subject, id) is not { } target)
                return default;
            if (!Partners.Turns.IsTaken(target.Package.Id) && Decide(subject, target, body, userId, Partners) is { Decision: not Decision.Asks } done)
                return ValueTask.FromResult(done);
            return SendInTurn(Partners.Turns.Take(target.Package.Id), Partners, subject, id, body, userId);
        }
    }

    /// <summary>The package of a command's path; 0: there is none.</summary>
    internal int PackageOf(CommandSubject subject, long id)
    {
        lock (gate)
            return Target(subject, id)?.Package.Id ?? 0;
    }

    private SentCommand Decide(CommandSubject subject, CommandTarget target, JsonElement body, int? userId, IPartners partners)
    {
        var before = target.StateKey;
        var first = oms.Facts.Total;
        var now = clock.Now;
        var decision = CommandDecision.Decide(oms, target, body, now, partners);
        if (decision is not Decision.Accepted accepted)
            return new(decision, null) { PackageId = target.Package.Id, Before = before, After = before };
        for (var index = 0; index < accepted.Facts.Count; index++)
            Happen(accepted.Facts[index], now, userId);
        if (accepted.Transition.TellsOmnitron)
            Partners.Tell(oms, accepted.Facts, now);
        Settled(now);
        return new(decision, accepted.Transition.Success == Success.Package ? Answer(target.Package) : null)
        {
            PackageId = target.Package.Id,
            Before = before,
            After = Target(subject, target.Id)?.StateKey ?? before,
            Facts = new FactRange(first, oms.Facts.Total - first),
        };
    }

    /// <summary>Plans a package again because its time has come; nothing where it has left Out of Stock since.</summary>
    internal PackageReplanned? Replan(ReplanPackage work, CancellationToken stop)
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested || replanning.GetValueOrDefault(work.PackageId) != work.Entered)
                return null;
            var now = clock.Now;
            foreach (var fact in Rescheduling.ByTheClock(oms, work.PackageId, now))
                Happen(fact, now, null);
            Settled(now);
            var state = oms.Packages[work.PackageId].State;
            if (state == PackageState.OutOfStock)
                Schedule(work, now);
            return new PackageReplanned(now, work.PackageId, state);
        }
    }

    /// <summary>The user whose token this is; none where it is nobody's, or has expired.</summary>
    public User? Authenticate(string key)
    {
        lock (gate)
            return Logins.UserOf(oms, key, clock.Now);
    }

    /// <summary>The token of a user who says the right password: the one that is still valid, or a new one.</summary>
    public string? Login(string username, string password, out FactRange facts)
    {
        facts = default;
        lock (gate)
            return Logins.UserOf(oms, username, password) is { } user ? TokenOf(user, out facts) : null;
    }

    /// <summary>The token of a user whose login is repeated: the password is in no journal. None: there is no such user.</summary>
    internal string? LoginAgain(string username)
    {
        lock (gate)
            return oms.FindUser(username, out var user) ? TokenOf(user, out _) : null;
    }

    private string TokenOf(User user, out FactRange facts)
    {
        facts = default;
        var now = clock.Now;
        var key = Logins.TokenOf(oms, user, RandomSeed, now, out var issued);
        if (issued is null)
            return key;
        facts = new FactRange(oms.Facts.Total, 1);
        Happen(issued, now, user.Id);
        Settled(now);
        return key;
    }

    /// <summary>Back to the seed, or to the moment of the fork; the clock included.</summary>
    public void Reset() => Become(forkedAs ?? SandboxImage.Of(Seed));

    /// <summary>Somebody uses it.</summary>
    internal void Touch() => Volatile.Write(ref lastUsed, time.GetUtcNow().UtcTicks);

    /// <inheritdoc/>
    public void Dispose()
    {
        ClockWork.Dispose();
        Partners.Dispose();
        Webhooks.Dispose();
    }

    // Every fact that happens in a living sandbox passes here, one at a time and under the lock: what reacts to facts reacts here.
    private void Happen(OmsFact fact, DateTime now, int? userId)
    {
        var events = Webhooks.Wanted(fact, oms);
        writer.Apply(new RecordedFact(fact, now, userId));
        if (events != Events.None)
            Webhooks.Happened(fact, events, oms);
        if (fact is PackageStateChanged change)
            OnState(change.PackageId, change.To, now);
        else if (fact is PackageCreated created)
            OnState(created.Package.Id, created.Package.State, now);
        else if (fact is HookSaved)
            Webhooks.Subscribe(oms);
    }

    // An Out of Stock package is planned again when its time comes.
    private void OnState(int packageId, PackageState entered, DateTime now)
    {
        if (entered == PackageState.OutOfStock)
            Schedule(new ReplanPackage(packageId, oms.Facts.Total), now);
        else if (replanning.Count > 0)
            replanning.Remove(packageId);
    }

    private void Schedule(ReplanPackage work, DateTime now)
    {
        replanning[work.PackageId] = work.Entered;
        Agenda.Add(After(now, oms.Installation.Settings.ReplanEvery), work);
        ClockWork.Arm(clock, Agenda);
    }

    private CommandTarget? Target(CommandSubject subject, long id)
    {
        if (subject == CommandSubject.Package)
            return oms.Packages.Find(id, out var package) ? new CommandTarget(package, null) : null;
        return oms.Transfers.Find(id, out var transfer) ? new CommandTarget(oms.Packages[transfer.PackageId], transfer) : null;
    }

    // All facts of one decision have happened.
    private void Settled(DateTime now)
    {
        writer.Keep(writer.Place);
        Webhooks.Settled(oms, now);
    }

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
