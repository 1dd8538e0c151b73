using OmsSimulator.Client;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Views.Requests;

namespace OmsSimulator.WebConsole.Views.Faults;

/// <summary>What a fault will hit, judged by what was sent before: as the simulator judges it.</summary>
public static class FaultPreview
{
    /// <summary>The requests of the journal that it would have been for.</summary>
    public static IReadOnlyList<JournalEntry> Requests(FaultMatch match, IEnumerable<JournalEntry> journal, ContractDescription contract) =>
        match.Partner is not null || match.Webhook is not null ? [] : [.. journal.Where(entry => Fits(match, entry, contract))];

    /// <summary>The commands of packages that it can hit, with the states that each can run in.</summary>
    public static IReadOnlyList<HitCommand> Commands(FaultMatch match, ContractDescription contract)
    {
        if (match.Partner is not null || match.Webhook is not null || !CanBeCommand(match))
            return [];
        return
        [
            .. contract
                .Commands.Where(command => match.Command is null || command.Code == match.Command)
                .Where(command => command.Subject == "package" || (match.State is null && match.Package is null))
                .Select(command => new HitCommand(
                    command.Code,
                    command.Title,
                    [
                        .. command
                            .Pairs.Where(pair => match.State is null || Key(match.State, contract) == pair.From)
                            .Select(static pair => pair.From)
                            .Distinct(),
                    ]
                ))
                .Where(hit => match.State is null || match.Command is not null || hit.States.Count > 0),
        ];
    }

    // Commands are POSTs below packages and transfer orders.
    private static bool CanBeCommand(FaultMatch match) =>
        (match.Method is null or "ANY" or "POST")
        && (
            match.Path is not { } path
            || "/api/v1/oms/packages/".StartsWith(path, StringComparison.Ordinal)
            || "/api/v1/oms/transfer_orders/".StartsWith(path, StringComparison.Ordinal)
            || path.StartsWith("/api/v1/oms/packages/", StringComparison.Ordinal)
            || path.StartsWith("/api/v1/oms/transfer_orders/", StringComparison.Ordinal)
        );

    private static bool Fits(FaultMatch match, JournalEntry entry, ContractDescription contract)
    {
        var known = new EntryKnowledge(entry);
        return (match.Method is null or "ANY" || match.Method.Equals(entry.Request.Method, StringComparison.OrdinalIgnoreCase))
            && (match.Path is null || entry.Request.Url.StartsWith(match.Path, StringComparison.Ordinal))
            && (match.Package is null || match.Package == known.Package)
            && (match.Command is null || match.Command == known.Command)
            && (match.State is null || (known.Before is { } before && Key(match.State, contract) == Key(before, contract)));
    }

    // A state is said by its key or its name.
    private static string Key(string said, ContractDescription contract) =>
        contract.States.FirstOrDefault(state => state.Key == said || state.Name == said)?.Key ?? said;
}

/// <summary>A command that a fault can hit.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its name.</param>
/// <param name="States">The keys of the states that it can run in.</param>
public sealed record HitCommand(string Code, string Title, IReadOnlyList<string> States);
