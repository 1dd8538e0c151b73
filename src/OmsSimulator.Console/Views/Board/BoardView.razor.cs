using Microsoft.AspNetCore.Components;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Commands;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Views.Board;

/// <summary>The board: what is where, and a card's commands beside it.</summary>
public sealed partial class BoardView : ConsoleView
{
    private readonly WantedFilter wanted = new();
    private IReadOnlyList<BoardColumnState> columns = [];
    private IReadOnlyList<Choice> locations = [];
    private BoardFilter filter = new();
    private PackageShortResource? selected;
    private PackageShortResource? dragged;
    private string? wantedState;
    private DateTime now;
    private int total;
    private int version;
    private bool showsEmpty;

    /// <summary>The location's code.</summary>
    [SupplyParameterFromQuery(Name = "location")]
    public string? Location { get; set; }

    /// <summary>What the order's number starts with.</summary>
    [SupplyParameterFromQuery(Name = "order")]
    public string? Order { get; set; }

    /// <summary>The id of the channel.</summary>
    [SupplyParameterFromQuery(Name = "channel")]
    public string? Channel { get; set; }

    /// <summary>For how many hours at least they have not changed.</summary>
    [SupplyParameterFromQuery(Name = "age")]
    public string? Age { get; set; }

    private IReadOnlyList<Choice> Ages =>
        [.. ((string[])["1", "4", "24", "72", "168"]).Select(hours => new Choice(hours, Words["board.hours", hours]))];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        filter = BoardFilter.Of(Location, Order, Channel, Age);
        (wanted.Location, wanted.Order, wanted.Age) = (filter.Location, filter.Order, filter.Age);
        return base.OnParametersSetAsync();
    }

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        using var oms = Calls.Look(Sandbox);
        using var control = Calls.Inspect(Sandbox);
        now = (await control.Clock.ReadAsync(cancellationToken)).Now;
        var contract = await control.ContractAsync(cancellationToken);
        var of = contract
            .Commands.Where(static command => command.Subject == "package")
            .SelectMany(static command => command.Pairs)
            .SelectMany(static pair => (string[])[pair.From, pair.To])
            .ToHashSet();
        var found = new List<BoardColumnState>();
        foreach (var state in contract.States)
        {
            var count = (await oms.Packages.Short.PageAsync(filter.For(state.Id, now, 1), 1, cancellationToken)).Count;
            if (count > 0 || of.Contains(state.Key))
                found.Add(new BoardColumnState(state, count));
        }

        locations = [.. (await oms.StockLocations.SimpleAsync(cancellationToken)).Select(static place => new Choice(place.ErpCode, place.Name))];
        columns = found;
        total = found.Sum(static column => column.Count);
        version++;
    }

    private void Narrow() =>
        Browser.NavigateTo(
            (filter with { Location = wanted.Location, Order = wanted.Order.Trim(), Age = wanted.Age }).Address(Place.Of(Sandbox, "board"))
        );

    private void Open(PackageShortResource package) => (selected, wantedState) = (package, null);

    private void Drop(BoardColumnState column)
    {
        if (dragged is not null)
            (selected, wantedState) = (dragged, column.State.Key);
        dragged = null;
    }

    private sealed class WantedFilter
    {
        public string Location { get; set; } = "";

        public string Order { get; set; } = "";

        public string Age { get; set; } = "";
    }
}

/// <summary>A column.</summary>
/// <param name="State">Its state.</param>
/// <param name="Count">How many packages are in it.</param>
public sealed record BoardColumnState(ContractState State, int Count);
