using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Board;

/// <summary>Which packages the board shows; it stands in the board's address.</summary>
public sealed record BoardFilter
{
    /// <summary>The location's code.</summary>
    public string Location { get; init; } = "";

    /// <summary>What the order's number starts with.</summary>
    public string Order { get; init; } = "";

    /// <summary>The id of the channel.</summary>
    public string Channel { get; init; } = "";

    /// <summary>For how many hours at least they have not changed.</summary>
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

    /// <summary>As the vendor's list takes it.</summary>
    /// <param name="state">The state's id.</param>
    /// <param name="now">What the sandbox's clock shows.</param>
    /// <param name="limit">How many rows a page has.</param>
    public PackageFilter For(int state, DateTime now, int limit) =>
        new()
        {
            StateId = state,
            Limit = limit,
            At = Location.Length == 0 ? null : [Location],
            OrderNumber = Order.Length == 0 ? null : Order,
            Channel = int.TryParse(Channel, NumberStyles.None, CultureInfo.InvariantCulture, out var channel) ? channel : null,
            Modified = int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                ? new DateRange { Before = now.AddHours(-hours) }
                : null,
        };

    /// <summary>The board's address with it.</summary>
    public string Address(string board) =>
        QueryHelpers.AddQueryString(
            board,
            new Dictionary<string, string?>
            {
                ["location"] = Location,
                ["order"] = Order,
                ["channel"] = Channel,
                ["age"] = Age,
            }.Where(static part => part.Value!.Length > 0)
        );
}
