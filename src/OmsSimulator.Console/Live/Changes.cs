namespace OmsSimulator.WebConsole.Live;

/// <summary>Tells the parts of a page that its sandbox has changed: by what was sent from the page itself.</summary>
internal sealed class Changes
{
    /// <summary>Something changed.</summary>
    public event Action? Happened;

    /// <summary>Tells it.</summary>
    public void Tell() => Happened?.Invoke();
}
