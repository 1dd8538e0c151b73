namespace OmsSimulator.Observability;

/// <summary>How the simulator logs: lines of text or of JSON on the standard output. Headers and bodies are never logged.</summary>
internal static partial class Logs
{
    /// <summary>The category of what the program itself says, which is always shown.</summary>
    public const string Program = "OmsSimulator.Program";

    /// <summary>Tells of what goes wrong in a sandbox where nobody can be answered: a bug of ours, or the environment.</summary>
    public static Action<Exception> Bugs(ILoggerFactory factory)
    {
        var log = factory.CreateLogger("OmsSimulator.Sandboxes");
        return bug => Failed(log, bug);
    }

    /// <summary>Tells whoever started the simulator what they should know.</summary>
    public static Action<string> Notices(ILoggerFactory factory)
    {
        var log = factory.CreateLogger(Program);
        return sentence => Notices(log, sentence);
    }

    [LoggerMessage(4, LogLevel.Warning, "{Sentence}")]
    private static partial void Notices(ILogger log, string sentence);

    [LoggerMessage(2, LogLevel.Error, "Something went wrong in a sandbox, which goes on.")]
    private static partial void Failed(ILogger log, Exception bug);

    /// <summary>Sets it up.</summary>
    public static void AddLogs(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        if (options.LogFormat == LogFormat.Json)
        {
            builder.Logging.AddJsonConsole(static console =>
                (console.TimestampFormat, console.UseUtcTimestamp) = ("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", true)
            );
        }
        else
        {
            builder.Logging.AddSimpleConsole(static console => console.SingleLine = true);
        }

        if (options.Log is { } log)
            builder.Logging.AddProvider(log);
        builder
            .Logging.SetMinimumLevel(options.LogLevel)
            .AddFilter(Program, LogLevel.Information)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            // Requests are logged by RequestLog: this one's lines have queries, decode the host, and cost every request an activity and a
            // scope.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter(
                "Microsoft.AspNetCore.Routing.EndpointMiddleware",
                options.LogLevel > LogLevel.Debug ? LogLevel.None : options.LogLevel
            )
            // What a refused request sent is shown to nobody; that it was refused is logged by KestrelRefusals, and what throws by
            // RequestFailures.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", options.LogLevel > LogLevel.Debug ? LogLevel.Critical : options.LogLevel)
            // A start that fails is the caller's to tell: it gets the exception.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
