using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>A package or a transfer order, as hazards name it.</summary>
/// <param name="Subject">Which of the two.</param>
/// <param name="Id">Its id.</param>
public readonly record struct CoveredRecord(CommandSubject Subject, int Id)
{
    /// <summary>No record: the hazard is the client's as a whole.</summary>
    public static CoveredRecord Client => default;

    /// <summary>As a report names it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Subject == CommandSubject.Transfer ? "transfer" : "package")} {Id}");
}
