using System.Reflection;
using OmsSimulator.Api;
using OmsSimulator.Control;
using OmsSimulator.Observability;
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
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Simulator).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Set(kestrel.Limits);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_ => new MemoryTrim(options.Time, options.OwnsProcess));
        var measures = new Measures();
        builder.Services.AddSingleton(measures);
        builder.AddLogs(options);

        var guard = new ControlGuard(AdminKey.Of(options.AdminKey));
        var sandboxes = SandboxRegistry.Create(options, measures);
        measures.Observe(sandboxes);
        var app = builder.Build();
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            app.Urls.Add(url);
        if (app.Urls.Count == 0)
            throw new SettingException("--urls", $"expected an address such as {SimulatorOptions.DefaultUrls}, found \"{options.Urls}\"");

        app.Lifetime.ApplicationStopping.Register(sandboxes.Stop);
        app.Lifetime.ApplicationStopped.Register(measures.Dispose);
        options.InFront?.Invoke(app);
        app.UseSandboxes(sandboxes, guard);
        app.UseRouting();
        app.MapVendorApi(options.Auth, measures);
        app.MapControl(sandboxes, options);
        return app;
    }
}
