using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using OmsSimulator.Api;
using OmsSimulator.ContractReports;
using OmsSimulator.Control;
using OmsSimulator.Coverage;
using OmsSimulator.Faults;
using OmsSimulator.InProcess;
using OmsSimulator.Journal;
using OmsSimulator.Listening;
using OmsSimulator.LiveEvents;
using OmsSimulator.Observability;
using OmsSimulator.Outbound;
using OmsSimulator.Partners;
using OmsSimulator.Persistence;
using OmsSimulator.RateLimits;
using OmsSimulator.Replanning;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;
using OmsSimulator.Security;
using OmsSimulator.Steering;
using OmsSimulator.Webhooks;

namespace OmsSimulator;

/// <summary>The composition root: what a request meets, in order, and what a sandbox is made of.</summary>
public static class Simulator
{
    /// <summary>The simulator's version, as every answer says it.</summary>
    public static string Version { get; } =
        typeof(Simulator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Makes a simulator that is ready to run.</summary>
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static WebApplication Build(SimulatorOptions options) => Build(options, server: null);

    /// <summary>Makes a simulator that answers the requests of a server of the caller's, which has addresses and limits of its own.</summary>
    /// <param name="options">Its settings; <see cref="SimulatorOptions.Urls"/> and certificates are without effect.</param>
    /// <param name="server">What brings the requests; none: a server that listens as the settings say.</param>
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static WebApplication Build(SimulatorOptions options, IServer? server)
    {
        options.Validate();
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(Simulator).Assembly.GetName().Name }
        );
        var listening = server is null ? new ListenSetup(options) : null;
        if (server is not null)
            builder.Services.AddSingleton(server);
        listening?.Use(builder.WebHost);
        if (!options.HearsSignals)
            builder.Services.AddSingleton<IHostLifetime>(DeafLifetime.Instance);
        builder.Services.AddRoutingCore();
        builder.Services.AddInProcessCalls();
        builder.Services.AddSingleton(_ => new MemoryTrim(options.Time, options.OwnsProcess));
        var measures = new Measures();
        builder.Services.AddSingleton(measures);
        builder.AddLogs(options);

        // Made by the container, so that it ends them with the server: the sandboxes first.
        var (installation, seed) = FirstSeed.Read(options);
        var coverage = new CoverageRegister(options.Time);
        builder.Services.AddSingleton(coverage);
        var events = new EventRegister(options.Time);
        builder.Services.AddSingleton(events);
        builder.Services.AddSingleton(_ => new WebhookSender(options, measures));
        builder.Services.AddSingleton(services => new SandboxDirectory(
            Settings(
                options,
                services.GetRequiredService<WebhookSender>(),
                Logs.Bugs(services.GetRequiredService<ILoggerFactory>()),
                coverage,
                events,
                Logs.Notices(services.GetRequiredService<ILoggerFactory>())
            ),
            seed,
            options.AddressedSandbox
        ));

        var guard = new ControlGuard(AdminKey.Of(options.AdminKey), new AllowedHosts(options.AllowedHosts, options.ForwardedHeaders));
        var app = builder.Build();
        var sandboxes = app.Services.GetRequiredService<SandboxDirectory>();
        measures.Observe(sandboxes);
        app.Lifetime.ApplicationStopping.Register(sandboxes.Stop);
        app.Lifetime.ApplicationStopped.Register(measures.Dispose);
        KestrelRefusals.Watch(app, measures);
        if (listening is not null)
            app.WarnOfOpenDoor(listening, options.AdminKey);
        app.UseInProcessCalls();
        if (options.Replica is { } replica)
        {
            replica.Attach(sandboxes, app.Services.GetRequiredService<ILoggerFactory>());
            app.UseHandedOn(replica);
        }

        options.InFront?.Invoke(app);
        if (options.ForwardedHeaders)
            app.UseForwardedRequests();
        app.UseConsole(options.Console, guard);
        app.UseSandboxes(sandboxes, guard, options);
        app.UseRouting();
        app.UseExactPaths();
        app.MapVendorApi(options.Auth, measures);
        app.MapControl(sandboxes, installation, options);
        return app;
    }

    /// <summary>The parts of a sandbox, each with what it needs and no more. One may use those before it.</summary>
    private static IReadOnlyList<Func<Sandbox, ISandboxPart>> Parts(
        SimulatorOptions options,
        WebhookSender sender,
        CoverageRegister coverage,
        EventRegister events
    ) =>
        [
            sandbox => new SandboxEvents(sandbox.Name, sandbox.Entry, sandbox.Ledger, sandbox.Time.Clock, events),
            sandbox => new SandboxCoverage(sandbox.Entry, coverage, sandbox.Time.Clock, options.CountsCoverage),
            static sandbox => new PackageReplanning(sandbox.Ledger, sandbox.Time),
            static sandbox => new FaultList(sandbox.Ledger, sandbox.RandomSeed),
            sandbox => new SandboxPartners(
                sandbox.Ledger,
                sandbox.Time,
                new OutboundNetworks(options.OutboundNetworks),
                partner => sandbox.Faults.ForPartner(partner)?.Then,
                () => sandbox.Faults.AnyForPartners,
                notice => sandbox.Events.Tell(notice),
                sandbox.Ending
            ),
            sandbox => new SandboxWebhooks(
                sandbox.Ledger,
                sandbox.Time,
                sandbox.RandomSeed,
                type => sandbox.Faults.ForWebhook(type)?.Then,
                notice => Follow(sandbox, notice),
                sender,
                options.OpenStore is not null,
                sandbox.Ending
            ),
            static _ => new Sink(),
            sandbox => new RequestJournal(
                sandbox.Name,
                sandbox.Ledger,
                sandbox.Time.Clock,
                sandbox.RandomSeed,
                options.Journal,
                notice => sandbox.Events.Tell(notice)
            ),
            static _ => new ContractReport(),
            static sandbox => new SteeringLog(Beginning.Of(sandbox.Seed)),
            static sandbox => new RateWindow(sandbox.Ledger, sandbox.Time.Clock),
            .. options.MoreParts,
        ];

    private static void Follow(Sandbox sandbox, in DeliveryNotice notice)
    {
        if (!notice.IsSample)
            sandbox.Coverage.Attempted(Covered(notice));
        sandbox.Events.Tell(notice);
    }

    private static CoveredDelivery Covered(in DeliveryNotice notice) =>
        new(notice.Type, notice.TargetUrl, notice.ContentType, notice.ObjectId, notice.Sequence)
        {
            IsTaken = notice.IsTaken,
            WasTaken = notice.WasTaken,
            IsRetry = notice.IsRetry,
            IsGivenUp = notice.IsGivenUp,
        };

    /// <summary>What all sandboxes share.</summary>
    internal static SandboxSettings Settings(
        SimulatorOptions options,
        WebhookSender sender,
        Action<Exception> report,
        CoverageRegister? coverage = null,
        EventRegister? events = null,
        Action<string>? warn = null
    )
    {
        var store = Open(options, report, warn ?? (static _ => { }));
        coverage ??= new CoverageRegister(options.Time);
        return new()
        {
            Parts = Parts(options, sender, coverage, events ?? new EventRegister(options.Time)),
            TakeShared = coverage.TakeNotes,
            ResumeShared = coverage.Resume,
            Store = store ?? options.FactStore,
            IsReplica = options.Replica is not null,
            Keeper = store is null ? null : new SandboxKeeper(store, options.Time, options.StartProgress),
            Most = options.MaxSandboxes,
            Warn = warn ?? (static _ => { }),
            Time = options.Time,
            MaxFacts = options.MaxFacts,
            Ttl = options.SandboxTtl,
            Report = report,
        };
    }

    private static SqlStore? Open(SimulatorOptions options, Action<Exception> report, Action<string> notice) =>
        options.OpenStore?.Invoke(
            options,
            new StoreOptions
            {
                IsSynced = options.StoreSync == StoreSync.Full,
                IsShared = options.Replica is not null,
                Owner = options.Replica?.Id ?? StoreOptions.NewOwner(),
                Time = options.Time,
                Report = report,
                Notice = notice,
            }
        );
}
