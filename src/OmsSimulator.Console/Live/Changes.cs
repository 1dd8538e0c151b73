using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Live;

/// <summary>
/// Tells the parts of a page that its sandbox has changed: by what was sent from the page itself, or by what its <see cref="Listener"/>
/// heard.
/// </summary>
internal sealed class Changes
{
    /// <summary>Something changed; what is shown is read anew. Several changes are told at once.</summary>
    public event Action? Happened;

    /// <summary>An event was heard. Under a storm of them some are not: then one of type <c>dropped</c> is.</summary>
    public event Action<SimulatorEvent>? Heard;

    /// <summary>Tells that something changed.</summary>
    public void Tell() => Happened?.Invoke();

    /// <summary>Tells of an event.</summary>
    public void Hear(SimulatorEvent heard) => Heard?.Invoke(heard);
}
