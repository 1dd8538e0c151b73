using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using OmsSimulator.WebConsole.Assets;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Hosting;
using OmsSimulator.WebConsole.Live;
using OmsSimulator.WebConsole.Security;
using OmsSimulator.WebConsole.Shell;
using OmsSimulator.WebConsole.Speech;
using OmsSimulator.WebConsole.Views.Packages;
using OmsSimulator.WebConsole.Views.Report;
using OmsSimulator.WebConsole.Views.Webhooks;

namespace OmsSimulator.WebConsole;

/// <summary>
/// The console as a pipeline of its own, with services of its own: a host makes it at the first visit, so that nobody pays for it who
/// never comes.
/// </summary>
public static class ConsolePipeline
{
    // A capture that is pasted comes as one message.
    private const int LongestMessage = 4 * 1024 * 1024;
    private const int MostAbandonedCircuits = 20;

    /// <summary>Makes what answers the requests below the console's path, which the host has moved to <c>PathBase</c>.</summary>
    /// <param name="options">What the host gives.</param>
    /// <param name="host">The host's own services: its log and its lifetime.</param>
    public static RequestDelegate Build(ConsoleOptions options, IServiceProvider host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        var lifetime = host.GetRequiredService<IHostApplicationLifetime>();
        var connections = new ConsoleConnections(options);
        var first = FirstLook.Begin(connections);
        var services = Services(options, connections, host.GetRequiredService<ILoggerFactory>(), lifetime).BuildServiceProvider();
        var hub = new LateHub(services);
        _ = first.ContinueWith(_ => hub.Make(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        lifetime.ApplicationStopped.Register(() =>
        {
            services.Dispose();
            connections.Dispose();
        });
        var app = new ApplicationBuilder(services);
        app.UseOwnServices(services);
        app.UseSecurityHeaders();
        app.UseAssets();
        app.UseKeyLogin(services.GetRequiredService<KeyLogin>());
        LateHub.Use(app, hub);
        app.UseRouting();
        app.UseAntiforgery();
        app.UseEndpoints(static endpoints =>
        {
            endpoints.MapPreferences();
            endpoints.MapPackageFiles();
            endpoints.MapSnapshotDownload();
            endpoints.MapReportDownload();
            endpoints
                .MapRazorComponents<App>()
                .AddInteractiveServerRenderMode(static mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        });
        return app.Build();
    }

    private static ServiceCollection Services(
        ConsoleOptions options,
        ConsoleConnections connections,
        ILoggerFactory logs,
        IHostApplicationLifetime lifetime
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton(logs);
        services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(lifetime);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IWebHostEnvironment, ConsoleEnvironment>();
        services.AddSingleton<IHostEnvironment>(static provider => provider.GetRequiredService<IWebHostEnvironment>());
        var diagnostics = new DiagnosticListener("OmsSimulator.Console");
        services.AddSingleton(diagnostics);
        services.AddSingleton<DiagnosticSource>(diagnostics);
        services.AddMetrics();

        // Before everything that asks for keys: what it signs and locks ends with the process, and no file is written.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddRouting();
        services.AddAntiforgery(static antiforgery =>
        {
            antiforgery.Cookie.Name = "oms-console-antiforgery";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(static circuits => circuits.DisconnectedCircuitMaxRetained = MostAbandonedCircuits)
            .AddHubOptions(static hub => hub.MaximumReceiveMessageSize = LongestMessage);
        LateHub.LeaveOut(services);
        services.AddMudServices();
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(connections);
        services.AddSingleton<KeyLogin>();
        services.AddScoped<Place>();
        services.AddScoped<Words>();
        services.AddScoped<ConsoleCalls>();
        services.AddScoped<Changes>();
        services.AddScoped<KnownSecrets>();
        services.AddScoped<Listener>();
        return services;
    }
}
