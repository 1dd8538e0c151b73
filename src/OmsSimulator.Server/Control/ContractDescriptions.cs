using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>Describes the contract: states, commands, parameters, errors, effects, each with its mark and page. Derived from the catalogue and the installation.</summary>
internal static class ContractDescriptions
{
    /// <summary>The contract of an installation.</summary>
    public static ContractDescription Of(Installation installation) =>
        new()
        {
            Installation = installation.Name,
            States = [.. PackageStateCatalogue.All.Append(PackageStateCatalogue.ItemNotFound).Select(state => Of(state, installation))],
            TransferStates = [.. TransferStateCatalogue.All.Select(state => Of(state, installation.StateOf(state.State)))],
            OrderStatuses =
            [
                .. OrderStatusCatalogue.All.Select(status => new ContractOrderStatus(
                    (int)status.Status,
                    status.Name,
                    Of(status.Provenance)
                )),
            ],
            Commands = [.. installation.Commands.Select(command => CommandDescriptions.Of(command, installation))],
            Errors = [.. Refusals.All.Select(error => new ContractError(error.Status, error.Code, error.Sentence, Of(error.Provenance)))],
            Pages = [.. Pages.All.Select(page => new ContractPage(page.Id, page.Title, page.Addresses))],
        };

    /// <summary>A mark with its page.</summary>
    public static ContractMark Of(Provenance provenance) => new(provenance.Mark.ToString().ToLowerInvariant(), provenance.Page?.Id);

    private static ContractState Of(PackageStateDefinition state, Installation installation)
    {
        var row = state == PackageStateCatalogue.ItemNotFound ? installation.ItemStateOf(state.State) : installation.StateOf(state.State);
        var marks = new ContractStateMarks(Of(state.IdProvenance), Of(state.NameProvenance), Of(state.NumberProvenance));
        return new(state.State.Key, row.Id, row.Name, row.EnumClass, row.EnumValue, marks);
    }

    private static ContractTransferState Of(TransferStateDefinition state, State row) =>
        new(state.State.Key, row.Id, row.Name, row.EnumClass, row.EnumValue, Of(state.Provenance));
}
