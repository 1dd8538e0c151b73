using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Compares the webhooks that a real OMS sent with those that ours sends for the same commands. Only types that somebody was seen to listen
/// to are expected; what was sent twice counts once.
/// </summary>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="tally">What it came to.</param>
internal sealed class WebhookComparison(Alignment alignment, DriftTally tally)
{
    private readonly List<(Difference Difference, int Exchange)> lost = [];
    private readonly List<(Difference Difference, int Exchange)> extra = [];
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly HashSet<string> withoutExtra = new(StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="walks">The records, each with its commands.</param>
    public void Run(Recording recording, IEnumerable<RecordWalk> walks)
    {
        var listening = HeardEvents.Of(recording);
        if (listening.Types.Count == 0)
            return;
        foreach (var walk in walks.Where(static walk => walk.Commands.Count > 0))
            Compare(walk, listening);
        Name(lost, met, "lost");
        Name(extra, withoutExtra, "extra");
    }

    private void Compare(RecordWalk walk, HeardEvents heard)
    {
        var first = walk.Commands.Select(static command => command.Sent).FirstOrDefault(static sent => sent is not null);
        if (first is null)
            return;
        var left = heard.About(first.Before.Subject, first.Before.Id).ToList();
        var missing = new List<(WalkedCommand Command, string Type)>();
        for (var index = 0; index < walk.Commands.Count; index++)
        {
            var command = walk.Commands[index];
            var until = index + 1 < walk.Commands.Count ? heard.PlaceOf(walk.Commands[index + 1].Exchange) : int.MaxValue;
            var window = left.Where(webhook => webhook.Place > heard.PlaceOf(command.Exchange) && webhook.Place < until).ToList();
            if (command is not { Sent: { IsAccepted: true } sent, Outcome: { Fits: true } outcome })
            {
                left.RemoveAll(window.Contains);
                continue;
            }

            foreach (var type in outcome.Events.Where(heard.Types.Contains))
            {
                if (window.Find(webhook => webhook.Type == type) is { } found)
                {
                    met.Add(type);
                    window.Remove(found);
                    left.Remove(found);
                }
                else
                {
                    missing.Add((command, type));
                }
            }

            // What was moved by somebody unseen sent webhooks too.
            var isStrange = walk.Strange.Any(read => heard.PlaceOf(read) > heard.PlaceOf(command.Exchange) && heard.PlaceOf(read) < until);
            foreach (var more in window.Where(_ => !isStrange))
                extra.Add((OfEvent(sent, more.Type, 1, 0), more.Exchange));
            if (outcome.Before!.State != outcome.After!.State)
            {
                withoutExtra.UnionWith(
                    OfKind(sent, heard).Where(type => !outcome.Events.Contains(type) && !window.Exists(more => more.Type == type))
                );
            }

            left.RemoveAll(window.Contains);
        }

        foreach (var (command, type) in missing)
        {
            // A late one came after the next command.
            var late = left.Find(webhook => webhook.Type == type && webhook.Place > heard.PlaceOf(command.Exchange));
            if (late is not null && left.Remove(late))
                met.Add(type);
            else
                lost.Add((OfEvent(command.Sent!, type, 0, 1), command.Exchange.Index));
        }
    }

    private static IEnumerable<string> OfKind(RecordedCommand sent, HeardEvents heard)
    {
        var kind = sent.Before.Subject == CommandSubject.Transfer ? "transfer." : "package.";
        return heard.Types.Where(type => type.StartsWith(kind, StringComparison.Ordinal));
    }

    // Where a type was never sent as ours sends it, or always, it is one fact, whichever command was sent.
    private void Name(List<(Difference Difference, int Exchange)> found, HashSet<string> otherwise, string what)
    {
        foreach (var (difference, exchange) in found)
        {
            var type = difference.Event!;
            var isOfAll =
                !otherwise.Contains(type)
                && found
                    .Select(row => (row.Difference.Event, row.Difference.Command, row.Difference.From))
                    .Distinct()
                    .Count(row => row.Event == type) > 1;
            var setting = alignment.Ours.Settings.TransitionedEvent;
            var isTransitioned = type.EndsWith(".status.transitioned", StringComparison.Ordinal);
            tally.Add(
                (isOfAll ? difference with { Command = null, From = null, To = null } : difference) with
                {
                    Learnable = isTransitioned && isOfAll && (what == "extra" ? setting != "always" : setting == "always"),
                },
                exchange
            );
        }
    }

    private static Difference OfEvent(RecordedCommand sent, string type, int real, int ours) =>
        sent.Differs(
            DifferenceKind.Effect,
            new JsonObject { ["webhooks"] = real },
            new JsonObject { ["webhooks"] = ours },
            Provenance.Derived(Pages.Webhooks)
        ) with
        {
            Event = type,
        };
}
