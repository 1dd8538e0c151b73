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
    private BoardFilter filter = new();
    private PackageCard? selected;
    private PackageCard? dragged;
    private string? wantedState;
    private int total;
    private int version;
    private bool showsEmpty;

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

    private IReadOnlyList<Choice> Ages =>
        [.. ((string[])["1", "4", "24", "72", "168"]).Select(hours => new Choice(hours, Words["board.hours", hours]))];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        filter = BoardFilter.Of(Location, Order, Channel, Age);
        (wanted.Location, wanted.Order, wanted.Channel, wanted.Age) = (filter.Location, filter.Order, filter.Channel, filter.Age);
        return base.OnParametersSetAsync();
    }

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        using var oms = Calls.Look(Sandbox);
        using var control = Calls.Inspect(Sandbox);
        var board = await control.BoardAsync(filter.For(null, 1, BoardColumn.PageSize), cancellationToken);
        if (locations.Count == 0)
        {
            var places = await oms.StockLocations.SimpleAsync(cancellationToken);
            locations = [.. places.Select(static place => new Choice(place.ErpCode, place.Name))];
        }

        columns = board.Columns;
        total = board.Total;
        version++;
    }

    private void Narrow() =>
        Browser.NavigateTo(
            (
                filter with
                {
                    Location = wanted.Location,
                    Order = wanted.Order.Trim(),
                    Channel = wanted.Channel.Trim(),
                    Age = wanted.Age,
                }
            ).Address(Place.Of(Sandbox, "board"))
        );

    private void Open(PackageCard package) => (selected, wantedState) = (package, null);

    private void Drop(PackageColumn column)
    {
        if (dragged is not null)
            (selected, wantedState) = (dragged, column.State);
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
