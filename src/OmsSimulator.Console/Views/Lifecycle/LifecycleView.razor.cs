using Microsoft.AspNetCore.WebUtilities;
using OmsSimulator.Client;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Shared;
using OmsSimulator.WebConsole.Shell;

namespace OmsSimulator.WebConsole.Views.Lifecycle;

/// <summary>The state diagram.</summary>
public sealed partial class LifecycleView : ConsoleView
{
    private LifecycleModel? model;
    private IReadOnlyDictionary<string, ContractPage> pages = new Dictionary<string, ContractPage>();
    private string installation = "";

    /// <summary><c>transfer</c>: the states of transfer orders; else those of packages.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? Subject { get; set; }

    /// <summary>The key of the state that is picked.</summary>
    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    /// <summary>Of the way that is picked: the key of the state that it leaves.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>Of the way that is picked: the key of the state that it leads to.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    private bool IsTransfer => Subject == "transfer";

    private LifecycleState? PickedState => model!.States.FirstOrDefault(state => state.Key == State);

    private LifecycleWay? PickedWay => model!.Ways.FirstOrDefault(way => way.From == From && way.To == To);

    /// <inheritdoc/>
    protected override async Task Load(CancellationToken cancellationToken)
    {
        using var oms = Calls.Look(Sandbox);
        using var control = Calls.Inspect(Sandbox);
        var contract = await control.ContractAsync(cancellationToken);
        var coverage = await control.Coverage.ReadAsync(cancellationToken: cancellationToken);
        var counts = IsTransfer
            ? await TransfersIn(contract, oms, cancellationToken)
            : await PackagesIn(contract, control, cancellationToken);
        pages = contract.Pages.ToDictionary(static page => page.Id);
        installation = contract.Installation;
        model = LifecycleModel.Of(contract, coverage, counts, IsTransfer);
    }

    private static async Task<Dictionary<int, int>> PackagesIn(
        ContractDescription contract,
        OmsControlClient control,
        CancellationToken cancellationToken
    )
    {
        var board = await control.BoardAsync(new BoardSelection { Limit = 1 }, cancellationToken);
        var counts = board.Columns.ToDictionary(static column => column.State, static column => column.Count);
        return contract.States.ToDictionary(static state => state.Id, state => counts.GetValueOrDefault(state.Key));
    }

    private static async Task<Dictionary<int, int>> TransfersIn(
        ContractDescription contract,
        OmsClient oms,
        CancellationToken cancellationToken
    )
    {
        var counts = new Dictionary<int, int>();
        foreach (var state in contract.TransferStates)
        {
            var filter = new TransferOrderFilter { StateId = state.Id, Limit = 1 };
            counts[state.Id] = (await oms.TransferOrders.PageAsync(filter, 1, cancellationToken)).Count;
        }

        return counts;
    }

    private string Address(string? state, bool? ofTransfers = null) => Query(("state", state), ofTransfers ?? IsTransfer);

    private string WayAddress(LifecycleWay way) => QueryHelpers.AddQueryString(Query(("from", way.From), IsTransfer), "to", way.To);

    private void Pick(LifecycleWay way) => Browser.NavigateTo(WayAddress(way));

    private string Query((string Name, string? Value) picked, bool ofTransfers)
    {
        var address = Place.Of(Sandbox, "lifecycle");
        if (ofTransfers)
            address = QueryHelpers.AddQueryString(address, "of", "transfer");
        return picked.Value is null ? address : QueryHelpers.AddQueryString(address, picked.Name, picked.Value);
    }
}
