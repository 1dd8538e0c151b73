using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Commands;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Views.Board;

/// <summary>The board: what is where, and a card's commands beside it.</summary>
public sealed partial class BoardView : ConsoleView
{
    private readonly WantedFilter wanted = new();
    private IReadOnlyList<PackageColumn> columns = [];
    private IReadOnlyList<Choice> locations = [];
    private BoardAddress address = new();
    private PackageCard? dragged;
    private string selected = "";
    private int total;
    private int version;

    /// <summary>The location's code.</summary>
    [SupplyParameterFromQuery(Name = "location")]
    public string? Location { get; set; }

    /// <summary>The order's number.</summary>
    [SupplyParameterFromQuery(Name = "order")]
    public string? Order { get; set; }

    /// <summary>The channel's name.</summary>
    [SupplyParameterFromQuery(Name = "channel")]
    public string? Channel { get; set; }

    /// <summary>How many hours old they are at least.</summary>
    [SupplyParameterFromQuery(Name = "age")]
    public string? Age { get; set; }

    /// <summary>The package whose commands are shown beside.</summary>
    [SupplyParameterFromQuery(Name = "card")]
    public int? Card { get; set; }

    /// <summary>The key of the state that it shall come to.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary><c>yes</c>: columns without packages are shown, too.</summary>
    [SupplyParameterFromQuery(Name = "empty")]
    public string? Empty { get; set; }

    private IReadOnlyList<Choice> Ages =>
        [.. ((string[])["1", "4", "24", "72", "168"]).Select(hours => new Choice(hours, Words["board.hours", hours]))];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        var filter = BoardFilter.Of(Location, Order, Channel, Age);
        address = new BoardAddress
        {
            Filter = filter,
            Card = Card,
            To = To,
            ShowsEmpty = Empty == BoardAddress.Yes,
        };
        (wanted.Location, wanted.Order, wanted.Channel, wanted.Age) = (filter.Location, filter.Order, filter.Channel, filter.Age);
        return base.OnParametersSetAsync();
    }

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        using var oms = Calls.Look(Sandbox);
        using var control = Calls.Inspect(Sandbox);
        var board = await control.BoardAsync(address.Filter.For(null, 1, BoardColumn.PageSize), cancellationToken);
        if (locations.Count == 0)
        {
            var places = await oms.StockLocations.SimpleAsync(cancellationToken);
            locations = [.. places.Select(static place => new Choice(place.ErpCode, place.Name))];
        }

        selected = Card is not { } card
            ? ""
            : NumberOf(board, card) ?? (await oms.Packages.FindAsync(card, cancellationToken))?.Number ?? $"{card}";
        columns = board.Columns;
        total = board.Total;
        version++;
    }

    private static string? NumberOf(PackageBoardDocument board, int card) =>
        board.Columns.SelectMany(static column => column.Packages).FirstOrDefault(package => package.Id == card)?.Number;

    private void Go(BoardAddress to) => Browser.NavigateTo(to.At(Place.Of(Sandbox, "board")));

    private void Narrow() =>
        Go(
            address with
            {
                Filter = BoardFilter.Of(wanted.Location, wanted.Order.Trim(), wanted.Channel.Trim(), wanted.Age),
                Card = null,
                To = null,
            }
        );

    private void Open(PackageCard package) => Go(address with { Card = package.Id, To = null });

    private void Drop(PackageColumn column)
    {
        if (dragged is not null)
            Go(address with { Card = dragged.Id, To = column.State });
        dragged = null;
    }

    private sealed class WantedFilter
    {
        public string Location { get; set; } = "";

        public string Order { get; set; } = "";

        public string Channel { get; set; } = "";

        public string Age { get; set; } = "";
    }
}
