using OmsSimulator.Observability;

namespace OmsSimulator.Listening;

/// <summary>Warns at the start where other machines reach a control surface that has no key.</summary>
internal static partial class OpenDoor
{
    /// <summary>Warns once the simulator listens.</summary>
    public static void WarnOfOpenDoor(this WebApplication app, ListenSetup setup, string? adminKey)
    {
        var open = setup.Open;
        if (adminKey is not null || open.Count == 0)
            return;
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Logs.Program);
        app.Lifetime.ApplicationStarted.Register(() => Warn(log, string.Join(", ", open)));
    }

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "Other machines may reach {Addresses}, and there is no --admin-key: whoever does may steer the simulator. Set OMS_SIMULATOR_ADMIN_KEY, or let only this machine reach it"
    )]
    private static partial void Warn(ILogger log, string addresses);
}
