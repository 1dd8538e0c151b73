using OmsSimulator.Client;
using OmsSimulator.WebConsole.Live;

namespace OmsSimulator.WebConsole.Shared;

/// <summary>
/// A view of a sandbox: it loads what it shows when its address changes, and again when the sandbox has changed, one load at a time. What
/// cannot be loaded is a problem that <see cref="LoadProblem"/> shows.
/// </summary>
public abstract class ConsoleView : ConsolePart, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private bool isLoading;
    private bool isStale;

    /// <summary>The sandbox.</summary>
    [Parameter]
    public string Sandbox { get; set; } = "";

    /// <summary>Why it could not be loaded; none: it was.</summary>
    protected Exception? Problem { get; private set; }

    /// <summary>Whether it was loaded once.</summary>
    protected bool IsLoaded { get; private set; }

    /// <summary>Cancelled when somebody leaves the view.</summary>
    protected CancellationToken Left => left.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves the view.</summary>
    protected virtual void Dispose(bool disposing)
    {
        Changes.Happened -= Renew;
        left.Cancel();
        left.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Changes.Happened += Renew;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Reload();

    /// <summary>Loads what is shown.</summary>
    protected abstract Task Load(CancellationToken cancellationToken);

    /// <summary>Loads it again; a wish that comes meanwhile is one more load, however often it comes.</summary>
    protected async Task Reload()
    {
        isStale = true;
        if (isLoading)
            return;
        isLoading = true;
        try
        {
            while (isStale && !left.IsCancellationRequested)
            {
                isStale = false;
                await Try();
                StateHasChanged();
            }
        }
        finally
        {
            isLoading = false;
        }
    }

    private async Task Try()
    {
        try
        {
            await Load(left.Token);
            (IsLoaded, Problem) = (true, null);
        }
        catch (Exception problem) when (problem is OmsApiException or OmsControlException or HttpRequestException or IOException)
        {
            Problem = problem;
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    private void Renew() => _ = InvokeAsync(Reload);
}
