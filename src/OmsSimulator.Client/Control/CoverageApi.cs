namespace OmsSimulator.Client;

/// <summary>What clients lived through of what the installation makes possible.</summary>
public sealed class CoverageApi
{
    private readonly ControlConnection connection;

    internal CoverageApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The coverage.</summary>
    /// <param name="of">Of what; of the sandbox and everything in it where it is left out.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public Task<CoverageDocument> ReadAsync(CoverageSelection? of = null, CancellationToken cancellationToken = default) =>
        connection.Get<CoverageDocument>($"coverage{(of ?? CoverageSelection.Sandbox).Query()}", cancellationToken);

    /// <summary>The coverage as a text: <c>html</c>, <c>junit</c> or <c>markdown</c>.</summary>
    public Task<string> TextAsync(string format, CoverageSelection? of = null, CancellationToken cancellationToken = default) =>
        connection.Text($"coverage{(of ?? CoverageSelection.Sandbox).Query(format)}", cancellationToken);

    /// <summary>Begins anew: the sandbox, all of them, or those with a label.</summary>
    public Task ClearAsync(CoverageSelection? of = null, CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, $"coverage{(of ?? CoverageSelection.Sandbox).Query()}", null, cancellationToken);
}

/// <summary>Of what a coverage is asked.</summary>
public sealed record CoverageSelection
{
    /// <summary>Of the sandbox.</summary>
    public static CoverageSelection Sandbox { get; } = new();

    /// <summary>Of every sandbox since the simulator started, dropped ones included.</summary>
    public static CoverageSelection All { get; } = new() { Scope = "all" };

    /// <summary><c>sandbox</c> or <c>all</c>; the sandbox where it is left out.</summary>
    public string? Scope { get; init; }

    /// <summary>Of the sandboxes that were made with this label.</summary>
    public string? Label { get; init; }

    /// <summary>The codes of the commands that count; all where there are none.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>The codes of commands that do not count.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The interface whose transitions count: <c>oms_web</c>, <c>third_party</c> or <c>instore</c>.</summary>
    public string? Visible { get; init; }

    /// <summary>Of the sandboxes that were made with a label.</summary>
    public static CoverageSelection Of(string label) => new() { Label = label };

    internal string Query(string? format = null)
    {
        (string Name, string? Value)[] said =
        [
            ("scope", Scope),
            ("label", Label),
            ("commands", Joined(Commands)),
            ("exclude", Joined(Exclude)),
            ("visible", Visible),
            ("format", format),
        ];
        var query = string.Join(
            '&',
            said.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")
        );
        return query.Length == 0 ? "" : $"?{query}";
    }

    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(',', codes);
}
