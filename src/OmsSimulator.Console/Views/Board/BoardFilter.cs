using System.Globalization;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Board;

/// <summary>Which packages the board shows; it stands in the board's address.</summary>
public sealed record BoardFilter
{
    /// <summary>The location's code.</summary>
    public string Location { get; init; } = "";

    /// <summary>The order's number.</summary>
    public string Order { get; init; } = "";

    /// <summary>The channel's name.</summary>
    public string Channel { get; init; } = "";

    /// <summary>How many hours old they are at least.</summary>
    public string Age { get; init; } = "";

    /// <summary>As an address has it.</summary>
    public static BoardFilter Of(string? location, string? order, string? channel, string? age) =>
        new()
        {
            Location = location ?? "",
            Order = order ?? "",
            Channel = channel ?? "",
            Age = age ?? "",
        };

    /// <summary>As the simulator takes it.</summary>
    /// <param name="state">The key of the state; none: all columns.</param>
    /// <param name="page">Which page of a column, from 1.</param>
    /// <param name="limit">How many cards a page has.</param>
    public BoardSelection For(string? state, int page, int limit) =>
        new()
        {
            State = state,
            StockLocation = Said(Location),
            Order = Said(Order),
            Channel = Said(Channel),
            Age = int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                ? TimeSpan.FromHours(Math.Min(hours, 100_000))
                : null,
            Page = page,
            Limit = limit,
        };

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
