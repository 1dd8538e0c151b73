namespace OmsSimulator.WebConsole.Commands;

/// <summary>What a command can run through.</summary>
/// <param name="Id">The transition's id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="From">The key of the state it leaves.</param>
/// <param name="To">The key of the state it leads to.</param>
/// <param name="Required">The parameters that it cannot do without.</param>
public sealed record OfferedTransition(int Id, string Slug, string From, string To, IReadOnlyList<string> Required);
