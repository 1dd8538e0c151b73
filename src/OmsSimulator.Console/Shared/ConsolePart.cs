using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Live;
using OmsSimulator.WebConsole.Shell;
using OmsSimulator.WebConsole.Speech;

namespace OmsSimulator.WebConsole.Shared;

/// <summary>A component of the console: what nearly every one needs.</summary>
public abstract class ConsolePart : ComponentBase
{
    [Inject]
    internal Words Words { get; set; } = null!;

    [Inject]
    internal ConsoleCalls Calls { get; set; } = null!;

    [Inject]
    internal Place Place { get; set; } = null!;

    [Inject]
    internal Changes Changes { get; set; } = null!;

    [Inject]
    internal NavigationManager Browser { get; set; } = null!;

    /// <summary>An instant, as the simulator writes it, without the fraction.</summary>
    protected static string When(DateTime instant) =>
        instant.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
