namespace OmsSimulator.WebConsole.Calls;

/// <summary>The console's two ways to the simulator, for all who look at it.</summary>
/// <param name="options">What the host gives.</param>
internal sealed class ConsoleConnections(ConsoleOptions options) : IDisposable
{
    // Never resolved: the handlers lead into the process. A name without a dot is one that the control surface may be asked by.
    private static readonly Uri Root = new("http://oms-simulator/");

    /// <summary>Look-ups.</summary>
    public HttpClient Look { get; } = new(options.Look, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The key that goes with what is sent to the control surface.</summary>
    public string? AdminKey => options.AdminKey;

    /// <summary>The simulator's version.</summary>
    public string Version => options.Version;

    /// <summary>The real time.</summary>
    public TimeProvider Time => options.Time;

    /// <summary>The address of a sandbox, as the handlers take it.</summary>
    public static Uri Of(string sandbox) => new(Root, $"sandboxes/{Uri.EscapeDataString(sandbox)}/");

    /// <summary>Sends one call, and shows it.</summary>
    public CapturingHandler Capture() => new(options.Send, options.Time);

    /// <inheritdoc/>
    public void Dispose() => Look.Dispose();
}
