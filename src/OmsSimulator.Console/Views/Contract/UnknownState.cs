using System.Text.Json;

namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>A state that was seen only at the ends of transitions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="EnumClass">The vendor's class, where it is no state of packages.</param>
public sealed record UnknownState(int Id, string Name, string? EnumClass)
{
    private const string Transfer = "TransferStatus";

    /// <summary>A row of <c>unknown_states</c>; its sentence says whose state it is.</summary>
    public static UnknownState Of(JsonElement row) =>
        new(
            row.GetProperty("id").GetInt32(),
            row.GetProperty("name").GetString() ?? "",
            row.GetProperty("say").GetString()?.Contains(Transfer, StringComparison.Ordinal) == true ? Transfer : null
        );
}
