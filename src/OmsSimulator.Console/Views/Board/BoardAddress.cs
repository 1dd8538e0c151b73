using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace OmsSimulator.WebConsole.Views.Board;

/// <summary>What the board shows, as its address has it.</summary>
public sealed record BoardAddress
{
    /// <summary>What an address says of what is switched on.</summary>
    public const string Yes = "yes";

    /// <summary>Which packages.</summary>
    public BoardFilter Filter { get; init; } = new();

    /// <summary>The package whose commands are shown beside.</summary>
    public int? Card { get; init; }

    /// <summary>The key of the state that it shall come to.</summary>
    public string? To { get; init; }

    /// <summary>Whether columns without packages are shown, too.</summary>
    public bool ShowsEmpty { get; init; }

    /// <summary>The address.</summary>
    public string At(string board) =>
        QueryHelpers.AddQueryString(
            board,
            new Dictionary<string, string?>
            {
                ["location"] = Filter.Location,
                ["order"] = Filter.Order,
                ["channel"] = Filter.Channel,
                ["age"] = Filter.Age,
                ["card"] = Card?.ToString(CultureInfo.InvariantCulture),
                ["to"] = To,
                ["empty"] = ShowsEmpty ? Yes : null,
            }.Where(static part => !string.IsNullOrEmpty(part.Value))
        );
}
