using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>A row of the log of state transitions, of a package or of a transfer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When.</param>
/// <param name="ObjectId">The package's or the transfer's id.</param>
/// <param name="From">The row of the state that was left.</param>
/// <param name="To">The row of the state that was entered.</param>
/// <param name="CommandCode">The command's code, where one caused it.</param>
/// <param name="TransitionId">The transition.</param>
internal readonly record struct LogEntry(int Id, DateTime At, int ObjectId, State From, State To, string? CommandCode, int? TransitionId)
{
    /// <summary>The row of an id that is known to exist.</summary>
    public static LogEntry Of(OmsState oms, int id)
    {
        var row = oms.LogRow(id);
        var known = oms.Installation;
        return row.Fact is TransferStateChanged transfer
            ? new(id, row.At, transfer.TransferOrderId, known.StateOf(transfer.From), known.StateOf(transfer.To), transfer.CommandCode, transfer.TransitionId)
            : row.Fact is PackageStateChanged package
            ? new(id, row.At, package.PackageId, known.StateOf(package.From), known.StateOf(package.To), package.CommandCode, package.TransitionId)
            : throw new InvalidOperationException($"{row.Fact.GetType().Name} is no change of state.");
    }
}
