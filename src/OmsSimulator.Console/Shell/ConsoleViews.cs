using MudBlazor;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>A view that the navigation leads to.</summary>
/// <param name="Segment">Its place in an address, behind the sandbox's name.</param>
/// <param name="Word">The key of what it is called.</param>
/// <param name="Icon">Its picture, a path of SVG.</param>
internal sealed record ConsoleViewEntry(string Segment, string Word, string Icon);

/// <summary>The views, in the order of the navigation. A view that is not here is not reached.</summary>
internal static class ConsoleViews
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConsoleViewEntry> All { get; } =
    [
        new("board", "nav.board", Icons.Material.Filled.ViewKanban),
        new("orders", "nav.orders", Icons.Material.Filled.ShoppingCart),
        new("transfers", "nav.transfers", Icons.Material.Filled.SwapHoriz),
        new("locations", "nav.locations", Icons.Material.Filled.Warehouse),
    ];
}
