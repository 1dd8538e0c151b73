using System.Reflection;
using OmsSimulator.Api;
using OmsSimulator.Control;
using OmsSimulator.Listening;
using OmsSimulator.Observability;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;
using OmsSimulator.Security;

namespace OmsSimulator;

/// <summary>The composition root: what a request meets, in order.</summary>
public static class Simulator
{
    /// <summary>The simulator's version, as every answer says it.</summary>
    public static string Version { get; } =
        typeof(Simulator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Makes a simulator that is ready to run.</summary>
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static WebApplication Build(SimulatorOptions options)
    {
        options.Validate();
        var listening = new ListenSetup(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Simulator).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Set(kestrel.Limits);
        });
        listening.Use(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_ => new MemoryTrim(options.Time));
        var measures = new Measures();
        builder.Services.AddSingleton(measures);
        builder.AddLogs(options);

        var guard = new ControlGuard(AdminKey.Of(options.AdminKey), new AllowedHosts(options.AllowedHosts, options.ForwardedHeaders));
        var sandboxes = SandboxRegistry.Create(options, measures);
        measures.Observe(sandboxes);
        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(sandboxes.Stop);
        app.Lifetime.ApplicationStopped.Register(measures.Dispose);
        KestrelRefusals.Watch(app, measures);
        app.WarnOfOpenDoor(listening, options.AdminKey);
        options.InFront?.Invoke(app);
        if (options.ForwardedHeaders)
            app.UseForwardedRequests();
        app.UseSandboxes(sandboxes, guard, options.Time);
        app.UseRouting();
        app.UseExactPaths();
        app.MapVendorApi(options.Auth, measures);
        app.MapControl(sandboxes, options);
        return app;
    }
}
