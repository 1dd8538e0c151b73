using OmsSimulator.Client;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Live;

/// <summary>
/// Listens to a sandbox for one page. What changes is told at most a few times a second, and of a storm of events only so many are read:
/// the simulator drops the others for it, and nobody else waits.
/// </summary>
/// <param name="calls">The way to the simulator.</param>
/// <param name="changes">Whom it tells.</param>
/// <param name="time">The real time.</param>
internal sealed class Listener(ConsoleCalls calls, Changes changes, TimeProvider time) : IDisposable
{
    private const int MostInAWindow = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private CancellationTokenSource? listening;
    private ITimer? timer;
    private bool isPending;
    private long told;

    /// <summary>Whether it listens was turned.</summary>
    public event Action? Turned;

    /// <summary>Whether it listens.</summary>
    public bool IsLive { get; private set; }

    /// <summary>The sandbox that it listens to; none: none.</summary>
    public string? Sandbox { get; private set; }

    /// <summary>Listens to this sandbox from now on, and to no other.</summary>
    public void Listen(string sandbox)
    {
        if (Sandbox == sandbox)
            return;
        Stop();
        (Sandbox, listening) = (sandbox, new CancellationTokenSource());
        timer ??= time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _ = Run(sandbox, listening.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        timer?.Dispose();
    }

    private void Stop()
    {
        listening?.Cancel();
        listening?.Dispose();
        listening = null;
    }

    private async Task Run(string sandbox, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Hear(sandbox, stopping);
            }
            catch (Exception lost) when (lost is OmsControlException or HttpRequestException or IOException)
            {
                // It may be gone: the page shows so.
                if (IsLive)
                    Soon();
                Turn(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Patience, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Hear(string sandbox, CancellationToken stopping)
    {
        using var control = calls.Inspect(sandbox);
        var events = await control.ListenAsync(cancellationToken: stopping);
        Turn(true);

        // What happened before it listened.
        Soon();
        var (began, heard) = (time.GetTimestamp(), 0);
        await foreach (var next in events.WithCancellation(stopping))
        {
            changes.Hear(next);
            Soon();
            if (time.GetElapsedTime(began) >= Window)
                (began, heard) = (time.GetTimestamp(), 0);
            else if (++heard >= MostInAWindow)
                await Task.Delay(Window, time, stopping);
        }
    }

    private void Soon()
    {
        lock (gate)
        {
            if (isPending)
                return;
            isPending = true;
            var rest = told == 0 ? TimeSpan.Zero : Window - time.GetElapsedTime(told);
            timer?.Change(rest > AtOnce ? rest : AtOnce, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        lock (gate)
            (isPending, told) = (false, time.GetTimestamp());
        changes.Tell();
    }

    private void Turn(bool live)
    {
        if (IsLive == live)
            return;
        IsLive = live;
        Turned?.Invoke();
    }
}
