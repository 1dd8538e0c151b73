using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Persistence.Sqlite;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Store.Tests;

/// <summary>The sandbox of a store in this process: it is saved when a test says so, and left as a kill leaves it.</summary>
internal sealed class KeptSandbox : IAsyncDisposable
{
    // Nobody listens there: what is sent has failed.
    private const string Nobody = "http://127.0.0.1:9/";
    private readonly WebhookSender sender;
    private readonly SandboxDirectory directory;

    private KeptSandbox(SqliteStore store, SimulatorOptions options)
    {
        var with = options with { OpenStore = (_, _) => store };
        (Store, sender) = (store, new WebhookSender(with));
        var settings = Simulator.Settings(with, sender, static _ => { });
        Keeper = (SandboxKeeper)settings.Keeper!;
        directory = new SandboxDirectory(settings, static () => new Seed("empty", World.Empty, "", 1));
    }

    public SqliteStore Store { get; }

    public SandboxKeeper Keeper { get; }

    public Sandbox Sandbox { get; private set; } = null!;

    public SandboxWebhooks Webhooks => Sandbox.Part<SandboxWebhooks>();

    /// <summary>How long what waits first still has to wait; none: nothing waits.</summary>
    public TimeSpan? Wait => Sandbox.Time.Next - Sandbox.Time.Clock.Now;

    /// <summary>Makes it, or takes it up as it was kept.</summary>
    public static async Task<KeptSandbox> Open(string path, StandingTime time, params Func<Sandbox, ISandboxPart>[] parts)
    {
        var store = new SqliteStore(path, new StoreOptions { IsSynced = false, Time = time });
        await store.Open();
        var opened = new KeptSandbox(store, new SimulatorOptions { Time = time, MoreParts = parts });
        opened.Sandbox = (await opened.directory.Locate(SandboxName.Default))!;
        return opened;
    }

    /// <summary>Freezes its clock at the beginning of a year.</summary>
    public async Task Freeze(int year) => await Sandbox.Time.Set(frozen: true, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>Sends something that nobody takes; it waits then to be sent again.</summary>
    public async Task Fail(Subject? subject = null)
    {
        await Webhooks.Sample("package.created", Nobody, subject ?? Samples.Of("package.created")!.Value);
        await Sandbox.Time.Advance(TimeSpan.Zero);
    }

    public Task Save() => Keeper.Save(Sandbox, Facts.At, isEnd: false);

    /// <summary>Writes notes beside the facts.</summary>
    public Task Note(params PartNote[] notes) =>
        Store.SaveNotes(Sandbox.Stored, notes, Sandbox.Ledger.Position, works: true, Facts.At, Facts.Outline);

    /// <summary>Nothing more is kept, and nothing more is sent.</summary>
    public async Task Kill()
    {
        await Store.DisposeAsync();
        await Sandbox.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        await directory.DisposeAsync();
        sender.Dispose();
    }
}
