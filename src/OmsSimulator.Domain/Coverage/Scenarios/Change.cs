namespace OmsSimulator.Domain;

/// <summary>Something of a world that a request changed, in the words of features/README.md.</summary>
/// <param name="What">What, such as <c>package A1P1</c>.</param>
/// <param name="From">What it was; empty: nothing.</param>
/// <param name="To">What it is; empty: nothing.</param>
public sealed record Change(string What, string From, string To);
