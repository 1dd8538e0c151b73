using System.Globalization;

namespace OmsSimulator.Client;

/// <summary>The tests that a suite lacks, and tours that take every transition.</summary>
public sealed class MissingTestsApi
{
    private readonly ControlConnection connection;

    internal MissingTestsApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The tests as a document, to be run from here.</summary>
    public Task<MissingTests> ReadAsync(MissingTestsQuery? query = null, CancellationToken cancellationToken = default) =>
        connection.Get<MissingTests>($"coverage/missing{Of(query, "json")}", cancellationToken);

    /// <summary>The tests as a feature, in the words of the step library.</summary>
    public Task<string> GherkinAsync(MissingTestsQuery? query = null, CancellationToken cancellationToken = default) =>
        connection.Text($"coverage/missing{Of(query, "gherkin")}", cancellationToken);

    /// <summary>The tests as C#: xUnit with the test kit.</summary>
    public Task<string> CSharpAsync(MissingTestsQuery? query = null, CancellationToken cancellationToken = default) =>
        connection.Text($"coverage/missing{Of(query, "csharp")}", cancellationToken);

    /// <summary>Few and short walks that take every transition, as <c>gherkin</c>, <c>csharp</c>, or <c>text</c> for a person.</summary>
    public Task<string> TourAsync(
        string format = "gherkin",
        MissingTestsQuery? query = null,
        CancellationToken cancellationToken = default
    ) => connection.Text($"coverage/tour{Of(query, format)}", cancellationToken);

    private static string Of(MissingTestsQuery? query, string format) =>
        string.Concat(
            (query ?? new MissingTestsQuery())
                .Members()
                .Where(member => member.Value.Length > 0)
                .Select(member => $"&{member.Name}={Uri.EscapeDataString(member.Value)}")
                .Prepend($"?format={Uri.EscapeDataString(format)}")
        );
}

/// <summary>Which tests are asked for; what is left out does not narrow.</summary>
public sealed record MissingTestsQuery
{
    /// <summary><c>all</c>: of every sandbox since the simulator started; else of this one.</summary>
    public string? Scope { get; init; }

    /// <summary>Of the sandboxes that were made with this label.</summary>
    public string? Label { get; init; }

    /// <summary>Codes of commands; none: all.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Codes of commands that are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Only transitions whose button is shown in <c>oms_web</c>, <c>third_party</c> or <c>instore</c>.</summary>
    public string? Visible { get; init; }

    /// <summary>Of missing tests: <c>transitions</c>, <c>refusals</c>, <c>selectors</c>, <c>fields</c> or <c>effects</c>.</summary>
    public string? Dimension { get; init; }

    /// <summary>Of missing tests: how many at most.</summary>
    public int? Limit { get; init; }

    /// <summary>Of missing tests: how many are skipped first, to read a long answer in pages.</summary>
    public int? Offset { get; init; }

    internal IEnumerable<(string Name, string Value)> Members() =>
        [
            ("scope", Scope ?? ""),
            ("label", Label ?? ""),
            ("commands", string.Join(',', Commands)),
            ("exclude", string.Join(',', Exclude)),
            ("visible", Visible ?? ""),
            ("dimension", Dimension ?? ""),
            ("limit", Limit?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("offset", Offset?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ];
}
