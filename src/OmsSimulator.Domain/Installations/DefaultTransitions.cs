namespace OmsSimulator.Domain;

/// <summary>
/// The ids of the default installation's transitions, and where their buttons are shown. Each command has a block of ids of its own, by its
/// number, and its pairs stand there in their order; so a new pair is added behind the others, and none is ever renumbered.
/// </summary>
internal static class DefaultTransitions
{
    private const int FirstId = 2001;
    private const int IdsOfACommand = 20;

    private static readonly Dictionary<(string Code, string From, string To), (int Id, IReadOnlyList<string> UiVisibility)> Rows =
        CommandCatalogue.All.SelectMany(RowsOf).ToDictionary(static row => row.Key, static row => row.Row);

    /// <summary>Where ids that nobody fixed begin.</summary>
    public const int FirstFreeId = 5001;

    /// <summary>The id of a pair's transition; none where the catalogue has no such pair.</summary>
    public static int? IdOf(string code, string from, string to) => Rows.TryGetValue((code, from, to), out var row) ? row.Id : null;

    /// <summary>Where the button of a pair's transition is shown.</summary>
    public static IReadOnlyList<string> UiVisibilityOf(string code, string from, string to) =>
        Rows.TryGetValue((code, from, to), out var row) ? row.UiVisibility : Transition.Interfaces;

    private static IEnumerable<((string Code, string From, string To) Key, (int, IReadOnlyList<string>) Row)> RowsOf(Command command) =>
        command.Pairs.Select(
            (pair, index) =>
                (
                    (command.Code, pair.From, pair.To),
                    pair.Printed is { } printed
                        ? (printed.Id, printed.UiVisibility)
                        : (FirstId + (IdsOfACommand * command.Number) + index, Transition.Interfaces)
                )
        );
}
