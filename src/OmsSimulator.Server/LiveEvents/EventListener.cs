using System.Collections.Concurrent;

namespace OmsSimulator.LiveEvents;

/// <summary>Somebody who listens: woken when something happened, however often it did meanwhile, and every 15 seconds.</summary>
internal sealed class EventListener : IAsyncDisposable
{
    /// <summary>How long a connection is silent at most.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim signal = new(0);
    private readonly ConcurrentQueue<(SandboxEvents Events, long After)> added = new();
    private readonly ITimer timer;
    private int isSignalled;
    private int isDue;

    /// <summary>Makes one.</summary>
    public EventListener(TimeProvider time) =>
        timer = time.CreateTimer(static listener => ((EventListener)listener!).Due(), this, Beat, Beat);

    /// <summary>Whether a beat is due; asked once, it is not any more.</summary>
    public bool TakeBeat() => Interlocked.Exchange(ref isDue, 0) == 1;

    /// <summary>A sandbox is listened to, from a number on.</summary>
    public void Add(SandboxEvents events, long after)
    {
        added.Enqueue((events, after));
        Signal();
    }

    /// <summary>The next sandbox that was added.</summary>
    public bool TryTake(out (SandboxEvents Events, long After) next) => added.TryDequeue(out next);

    /// <summary>Something happened.</summary>
    public void Signal()
    {
        if (Interlocked.Exchange(ref isSignalled, 1) == 0)
            signal.Release();
    }

    /// <summary>Completes when something happened since the last time.</summary>
    public async ValueTask Wait(CancellationToken cancellationToken)
    {
        await signal.WaitAsync(cancellationToken);
        Volatile.Write(ref isSignalled, 0);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private void Due()
    {
        Volatile.Write(ref isDue, 1);
        Signal();
    }
}
