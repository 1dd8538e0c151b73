using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator events</c>: what happens in a running simulator, while it happens.</summary>
internal static class EventsCommand
{
    public static System.CommandLine.Command Create()
    {
        var command = new System.CommandLine.Command("events", "Show what happens in a running simulator, until Ctrl+C.");
        var remote = new RemoteOptions(command);
        var types = new Option<string?>("--types")
        {
            Description = "Only these, separated by commas: fact, request, webhook, partner, clock, sandbox. [default: all]",
        };
        var all = new Option<bool>("--all") { Description = "Of all sandboxes." };
        var after = new Option<string?>("--after") { Description = "Those after the event with this id." };
        command.Options.Add(types);
        command.Options.Add(all);
        command.Options.Add(after);
        return command.Runs(
            remote,
            (parsed, run) =>
                Show(
                    run,
                    new EventSelection
                    {
                        AllSandboxes = parsed.GetValue(all),
                        Types = parsed.GetValue(types)?.Split(',', StringSplitOptions.TrimEntries) ?? [],
                        After = parsed.GetValue(after),
                    }
                )
        );
    }

    private static async Task<int> Show(RemoteRun run, EventSelection of)
    {
        try
        {
            await foreach (var happened in run.Control.EventsAsync(of, run.Cancellation))
            {
                if (run.Screen.Json)
                {
                    run.Screen.Document(
                        new JsonObject
                        {
                            ["id"] = happened.Id,
                            ["type"] = happened.Type,
                            ["data"] = JsonNode.Parse(happened.Data.GetRawText()),
                        }
                    );
                }
                else
                {
                    run.Screen.Line(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{happened.At:MM-dd HH:mm:ss}  {happened.Sandbox}  {happened.Type, -7}  {Said(happened)}"
                        )
                    );
                }
            }
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested) { }

        return ExitCode.Done;
    }

    private static string Said(SimulatorEvent happened) =>
        happened switch
        {
            { Fact: { } fact } => fact.Fact.GetRawText(),
            { Request: { } request } => $"{request.Method} {request.Url}  {request.Status}",
            { Webhook: { } webhook } => $"{webhook.EventType} to {webhook.TargetUrl}, attempt {webhook.Number}  {webhook.Status}",
            { Partner: { } partner } => $"{partner.Partner}, call {partner.Call}: {partner.Failure ?? "answered"}",
            { Clock: { } clock } => $"{clock.Mode}, {OmsSimulator.Domain.Timestamps.Format(clock.Now)}",
            { Change: { } change } => change.Change,
            { Dropped: { } dropped } => $"{dropped.Count} events missed: {dropped.Reason}",
            _ => happened.Data.GetRawText(),
        };
}
