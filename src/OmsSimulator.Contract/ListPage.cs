namespace OmsSimulator.Contract;

/// <summary>One page of a list, as Django REST Framework's page numbers give it. Documented.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record ListPage<T>
{
    /// <summary>How many there are on all pages.</summary>
    public required int Count { get; init; }

    /// <summary>The absolute address of the next page.</summary>
    public required string? Next { get; init; }

    /// <summary>The absolute address of the page before.</summary>
    public required string? Previous { get; init; }

    /// <summary>The rows of this page.</summary>
    public required IReadOnlyList<T> Results { get; init; }
}

/// <summary>What a login sends.</summary>
/// <param name="Key">The token, 40 hex digits. Documented: LOGIN.</param>
public sealed record LoginAnswer(string Key);
