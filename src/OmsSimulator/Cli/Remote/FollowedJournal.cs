using System.Globalization;
using System.Text.Json;
using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary>The journal while it grows: what is in it, oldest first, then each request as it is answered.</summary>
/// <param name="run">The sandbox.</param>
internal sealed class FollowedJournal(RemoteRun run)
{
    private readonly HashSet<string> shown = [];

    /// <summary>Follows it until it is told to end.</summary>
    /// <param name="limit">So many of those that are there.</param>
    /// <param name="since">Those of them after this instant.</param>
    public async Task<int> Follow(int limit, string? since)
    {
        try
        {
            // It listens before it reads, so that nothing is missed in between.
            var events = await run.Control.ListenAsync(new EventSelection { Types = ["request"] }, run.Cancellation);
            await ShowLatest(limit, since);
            await foreach (var happened in events)
                await Show(happened);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested) { }

        return ExitCode.Done;
    }

    private async Task ShowLatest(int limit, string? since)
    {
        var after = since is null ? "" : $"&since={Uri.EscapeDataString(since)}";
        var latest = await run.Send(
            HttpMethod.Get,
            string.Create(CultureInfo.InvariantCulture, $"requests?simulator=true&limit={limit}{after}")
        );
        if (!run.Screen.Json)
            run.Screen.Line(JournalRows.Header);
        foreach (var entry in latest.List("requests").Reverse())
        {
            shown.Add(entry.Text("id"));
            Show(entry);
        }
    }

    private async Task Show(SimulatorEvent happened)
    {
        if (happened.Dropped is { } dropped)
        {
            run.Screen.Note($"{dropped.Count} events were missed ({dropped.Reason}); oms-simulator journal list shows what is there");
            return;
        }

        try
        {
            if (happened.Request is { } request && !shown.Remove(request.Id))
                Show(await run.Send(HttpMethod.Get, $"requests/{request.Id}?simulator=true"));
        }
        catch (OmsControlException gone) when (gone.Status == System.Net.HttpStatusCode.NotFound)
        {
            // The journal has forgotten it already.
        }
    }

    private void Show(JsonElement entry)
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(entry);
            return;
        }

        foreach (var line in JournalRows.Of(entry))
            run.Screen.Line(line);
    }
}
