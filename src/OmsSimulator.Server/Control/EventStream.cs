using System.IO.Pipelines;
using OmsSimulator.LiveEvents;

namespace OmsSimulator.Control;

/// <summary>
/// Sends a listener what happens, until it leaves, the sandbox ends or the server stops. It has a place in what sandboxes keep and no queue
/// of its own, so one that is slow takes nothing from anybody: it is told what it has missed.
/// </summary>
/// <param name="register">Whom it may listen to.</param>
/// <param name="query">What it asks for.</param>
internal sealed class EventStream(EventRegister register, EventsQuery query) : IAsyncDisposable
{
    private const int Full = 32 * 1024;

    private readonly EventListener listener = new(register.Time);
    private readonly List<EventCursor> cursors = [];

    /// <summary>Sends.</summary>
    /// <param name="addressed">The sandbox that was addressed; none: the events of all are asked for.</param>
    /// <param name="to">Where to.</param>
    /// <param name="stop">It leaves, or the server stops.</param>
    public async Task Send(SandboxEvents? addressed, PipeWriter to, CancellationToken stop)
    {
        var frames = new EventFrames(to);
        if (query.IsOfAll)
            register.Listen(listener);
        else
            listener.Add(addressed!, addressed!.Listen(listener));
        Begin(frames, isFirst: true);
        if (!query.IsOfAll)
            frames.Position(cursors[0].Id);
        else
            frames.Beat();
        await to.FlushAsync(stop);
        while (query.IsOfAll || cursors.Count > 0)
        {
            Begin(frames, isFirst: false);
            var hasMore = await Write(frames, to, stop);
            if (listener.TakeBeat())
                Beat(frames);
            await to.FlushAsync(stop);
            if (!hasMore && (query.IsOfAll || cursors.Count > 0))
                await listener.Wait(stop);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        register.Leave(listener);
        while (listener.TryTake(out var added))
            added.Events.Leave(listener);
        foreach (var cursor in cursors)
            cursor.Events.Leave(listener);
        await listener.DisposeAsync();
    }

    private void Begin(EventFrames frames, bool isFirst)
    {
        var begun = cursors.Count;
        while (listener.TryTake(out var added))
        {
            cursors.Add(new EventCursor(added.Events, query.Types, added.After));
        }

        if (!isFirst || query.Last is not { } last)
            return;
        for (var index = begun; index < cursors.Count; index++)
        {
            if (!query.IsOfAll || cursors[index].Events.Epoch == last.Epoch)
                cursors[index].Resume(last, frames);
            else
                cursors[index].Elsewhere(frames);
        }
    }

    private async ValueTask<bool> Write(EventFrames frames, PipeWriter to, CancellationToken stop)
    {
        var hasMore = false;
        for (var index = cursors.Count - 1; index >= 0; index--)
        {
            var (cursor, hasEnded) = (cursors[index], cursors[index].Events.HasEnded);
            if (cursor.Write(frames))
                hasMore = true;
            else if (hasEnded)
                cursors.RemoveAt(index);
            if (to.UnflushedBytes > Full)
                await to.FlushAsync(stop);
        }

        return hasMore;
    }

    private void Beat(EventFrames frames)
    {
        frames.Beat();
        if (!query.IsOfAll && cursors.Count > 0)
            frames.Position(cursors[0].Id);
    }
}
