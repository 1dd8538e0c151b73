using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Follows one record through a recording: what state it is known to be in, and which commands were sent to it in it.</summary>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="compare">Compares a command with what ours makes of it.</param>
/// <param name="tally">What it came to.</param>
internal sealed class RecordWalk(Alignment alignment, Func<RecordedCommand, TrialOutcome?> compare, DriftTally tally)
{
    private RecordSnapshot? record;
    private string? state;
    private string? blockedIn;

    /// <summary>The commands that were compared, with what ours made of them; none of ours: it could not be compared.</summary>
    public List<WalkedCommand> Commands { get; } = [];

    /// <summary>The reads at which the record stood where nobody that was seen had sent it.</summary>
    public List<RecordedExchange> Strange { get; } = [];

    /// <summary>Follows it.</summary>
    public void Follow(IReadOnlyList<Moment> moments)
    {
        for (var index = 0; index < moments.Count; index++)
        {
            if (moments[index].Read is { } read)
                See(moments[index].Exchange, read);
            else
                Send(moments[index].Exchange, index + 1 < moments.Count ? moments[index + 1].Read : null);
        }
    }

    private void See(RecordedExchange exchange, RecordSnapshot read)
    {
        record = read;
        var seen = alignment.RealState(read.Subject, read.StateId) is { } row ? alignment.OursOf(row)?.Key : null;
        if (state is not null && seen != state)
            Strange.Add(exchange);
        if (seen != nameof(PackageState.Blocked))
            blockedIn = null;
        else if (state != seen)
            blockedIn = Former(read);
        state = seen;
    }

    // A blocked package lists the one state that it can go back to.
    private string? Former(RecordSnapshot read)
    {
        var listed = read
            .Resource.ListMember("commands")
            .Select(row => row.NumberMember("id") is { } id and <= int.MaxValue ? alignment.Real.FindTransition(id) : null)
            .Where(row => row is not null && alignment.CommandOf(row.Command)?.Definition.RestoresState == true)
            .ToArray();
        return listed is [{ } one] ? alignment.OursOf(one.Destination)?.Key : null;
    }

    private void Send(RecordedExchange exchange, RecordSnapshot? after)
    {
        if (exchange.Status is 0 or >= 500)
        {
            // Whether it happened is not known until the record is read.
            Commands.Add(new(exchange, null, null));
            state = null;
            return;
        }

        if (record is null || state is null || exchange.Status is 401 or 403 or 404 or 429)
        {
            tally.NotCompared++;
            Commands.Add(new(exchange, null, null));
            if (exchange.Status is >= 200 and <= 299)
                state = null;
            return;
        }

        if (exchange.RequestJson is not { ValueKind: JsonValueKind.Object } body)
        {
            tally.NotCompared++;
            Commands.Add(new(exchange, null, null));
            return;
        }

        var sent = Recorded(exchange, body, after);
        var outcome = compare(sent);
        Commands.Add(new(exchange, sent, outcome));
        if (sent.IsAccepted)
            Move(sent, outcome);
    }

    private RecordedCommand Recorded(RecordedExchange exchange, JsonElement body, RecordSnapshot? after)
    {
        var (real, ours) = new NamedTransition(alignment, record!.Subject).Of(body);
        var command = ours?.Command ?? (real is null ? null : alignment.CommandOf(real.Command));
        return new RecordedCommand
        {
            Exchange = exchange,
            Body = body,
            Before = record,
            From = state!,
            BlockedIn = blockedIn,
            Real = real,
            Ours = ours,
            After = after,
            Command = command,
            IsListed = alignment.Lists(record.Subject),
            To = ours?.Destination.Key ?? (real is null ? null : alignment.KeyOf(real.Destination)),
        };
    }

    // Nothing was read yet: it stands where both say that the command leads.
    private void Move(RecordedCommand sent, TrialOutcome? outcome)
    {
        var former = state;
        state = outcome?.After?.State ?? (sent.Real is { } row ? alignment.OursOf(row.Destination)?.Key : null);
        blockedIn = state == nameof(PackageState.Blocked) ? former : null;
    }
}

/// <summary>A command that a record got.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="Sent">The command; none: it could not be compared.</param>
/// <param name="Outcome">What ours made of it.</param>
internal sealed record WalkedCommand(RecordedExchange Exchange, RecordedCommand? Sent, TrialOutcome? Outcome);
