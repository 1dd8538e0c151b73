namespace OmsSimulator.Kernel;

/// <summary>
/// Does work that fell due: lanes go side by side, each in its order. Work that fails is reported, and what waits behind it goes on.
/// </summary>
/// <param name="wait">Puts work on the agenda again.</param>
/// <param name="report">Told of bugs.</param>
/// <param name="ended">Cancelled when the sandbox ends.</param>
internal sealed class DueWork(Func<TimeSpan, Work, bool> wait, Action<Exception> report, CancellationToken ended)
{
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(1);

    /// <summary>Does it all, and adds what came of it in the order of the agenda.</summary>
    public async Task Do(IReadOnlyList<Work> due, List<WorkDone> done)
    {
        var lanes = due.Select((work, index) => (work, index))
            .GroupBy(entry => entry.work.Lane ?? entry.index)
            .Select(lane => Do([.. lane]))
            .ToArray();
        foreach (var (_, result) in (await Task.WhenAll(lanes)).SelectMany(lane => lane).OrderBy(entry => entry.Index))
            done.Add(result);
    }

    private async Task<IReadOnlyList<(int Index, WorkDone Done)>> Do((Work Work, int Index)[] lane)
    {
        var done = new List<(int, WorkDone)>();
        foreach (var (work, index) in lane)
        {
            if (ended.IsCancellationRequested)
                break;
            if (await Do(work) is { } result)
                done.Add((index, result));
        }

        return done;
    }

    private async ValueTask<WorkDone?> Do(Work work)
    {
        try
        {
            return await work.Do(ended);
        }
        catch (Exception over) when (over is OperationCanceledException or SandboxEndedException && ended.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // Of what may be kept nobody knows yet; the work is decided anew, and finds then what is.
            wait(StoreWait, work);
            return null;
        }
        catch (Exception bug)
        {
            report(bug);
            return null;
        }
    }
}
