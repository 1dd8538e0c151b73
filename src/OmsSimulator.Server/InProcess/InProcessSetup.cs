namespace OmsSimulator.InProcess;

/// <summary>
/// Registers two handlers, by which the process calls the simulator's surfaces without a socket. Who hosts the console needs no type of the
/// simulator's for it: they are <see cref="HttpMessageHandler"/>s by a key, <c>services.GetRequiredKeyedService&lt;HttpMessageHandler&gt;("console-look")</c>,
/// and live as long as the server, so a client of them does not dispose them: <c>new HttpClient(handler, disposeHandler: false) { BaseAddress =
/// new Uri("http://localhost/") }</c>.
/// </summary>
internal static class InProcessSetup
{
    /// <summary>Looks: GET and HEAD, which leave nothing behind and need no key.</summary>
    public const string Look = "console-look";

    /// <summary>Sends what a person sends: a client's request in all but the mark that it gets in the journal.</summary>
    public const string Send = "console-send";

    /// <summary>Registers them.</summary>
    public static void AddInProcessCalls(this IServiceCollection services)
    {
        services.AddSingleton<InProcessPipeline>();
        services.AddKeyedSingleton<HttpMessageHandler>(Look, static (services, _) => Handler(services, InProcessCall.Look));
        services.AddKeyedSingleton<HttpMessageHandler>(Send, static (services, _) => Handler(services, InProcessCall.Send));
    }

    /// <summary>Lets them in, past everything that comes before.</summary>
    public static void UseInProcessCalls(this WebApplication app) =>
        ((IApplicationBuilder)app).Use(app.Services.GetRequiredService<InProcessPipeline>().Take);

    private static InProcessHandler Handler(IServiceProvider services, InProcessCall call) =>
        new(services.GetRequiredService<InProcessPipeline>(), call);
}
