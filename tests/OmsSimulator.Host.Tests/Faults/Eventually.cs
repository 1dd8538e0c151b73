namespace OmsSimulator.Host.Tests.Faults;

/// <summary>Waits for what another connection brings about: asks again until it is so, and gives up after half a minute.</summary>
internal static class Eventually
{
    public static async Task Is(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
            patience.Token.ThrowIfCancellationRequested();
    }
}
