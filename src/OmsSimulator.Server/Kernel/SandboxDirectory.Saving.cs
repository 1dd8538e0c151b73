namespace OmsSimulator.Kernel;

/// <content>What is kept beside facts is saved from time to time.</content>
internal sealed partial class SandboxDirectory
{
    private const int SharedEvery = 10;
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim saving = new(1);
    private ITimer? saves;
    private int saved;

    private void BeginToSave() =>
        saves = settings.Time.CreateTimer(
            static directory => _ = ((SandboxDirectory)directory!).SaveAll(isEnd: false),
            this,
            SaveEvery,
            SaveEvery
        );

    private async Task SaveAll(bool isEnd)
    {
        if (isEnd)
            await saving.WaitAsync();
        else if (!await saving.WaitAsync(0))
            return;
        try
        {
            if (!isEnd)
                await FindQuietly();
            foreach (var entry in entries.Values.Where(entry => !entry.IsDropped && !entry.HasMoved))
                await Save(entry, isEnd);
            if (isEnd || ++saved % SharedEvery == 0)
                await SaveShared();
        }
        finally
        {
            saving.Release();
        }
    }

    private async Task FindQuietly()
    {
        try
        {
            await FindUnknown();
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // It is asked the next time.
        }
        catch (Exception bug)
        {
            settings.Report(bug);
        }
    }

    private async Task SaveShared()
    {
        // What several replicas counted in dropped sandboxes each of them has for itself.
        if (settings.IsReplica)
            return;
        try
        {
            await settings.Keeper!.SaveShared(settings.TakeShared());
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException)
        {
            // What was to be saved waits for the next time.
        }
    }

    private async Task Save(SandboxEntry entry, bool isEnd)
    {
        try
        {
            await settings.Keeper!.Save(entry.Current, entry.LastUsed, isEnd);
        }
        catch (Exception away) when (away is StoreUnavailableException or OutcomeUnknownException or SandboxEndedException)
        {
            // What was to be saved waits for the next time.
        }
        catch (Exception bug)
        {
            settings.Report(bug);
        }
    }

    private async Task StopKeeping()
    {
        if (settings.Keeper is null)
        {
            await starting;
            return;
        }

        // A start that failed was told to whoever started.
        await starting.ContinueWith(static _ => { }, TaskScheduler.Default);
        if (saves is not null)
            await saves.DisposeAsync();
        await SaveAll(isEnd: true);
    }
}
