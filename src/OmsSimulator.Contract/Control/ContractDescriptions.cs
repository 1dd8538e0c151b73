namespace OmsSimulator.Contract;

/// <summary>
/// What the simulator takes for true: states, commands, parameters, errors and effects, each with its mark and page. The answer of <c>GET /__admin/contract</c>.
/// </summary>
[Document("control/contract")]
public sealed record ContractDescription
{
    /// <summary>The name of the installation that it describes.</summary>
    public required string Installation { get; init; }

    /// <summary>The states of packages and their items.</summary>
    public required IReadOnlyList<ContractState> States { get; init; }

    /// <summary>The states of transfer orders.</summary>
    public required IReadOnlyList<ContractTransferState> TransferStates { get; init; }

    /// <summary>The statuses of orders and their items.</summary>
    public required IReadOnlyList<ContractOrderStatus> OrderStatuses { get; init; }

    /// <summary>The commands.</summary>
    public required IReadOnlyList<ContractCommand> Commands { get; init; }

    /// <summary>The refusals.</summary>
    public required IReadOnlyList<ContractError> Errors { get; init; }

    /// <summary>The pages behind the facts.</summary>
    public required IReadOnlyList<ContractPage> Pages { get; init; }
}

/// <summary>How sure a fact is: its mark and, where one stands behind it, a page.</summary>
/// <param name="Mark"><c>documented</c>, <c>derived</c> or <c>assumed</c>.</param>
/// <param name="Page">The page's id.</param>
public sealed record ContractMark(string Mark, string? Page);

/// <summary>A state of packages and their items.</summary>
/// <param name="Key">The simulator's name of it.</param>
/// <param name="Id">Its id in this installation.</param>
/// <param name="Name">Its name in this installation.</param>
/// <param name="EnumClass">The vendor's class of it.</param>
/// <param name="EnumValue">The vendor's number, a string.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractState(string Key, int Id, string Name, string EnumClass, string EnumValue, ContractStateMarks Provenance);

/// <summary>Where what is said of a state comes from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="EnumValue">Its number.</param>
public sealed record ContractStateMarks(ContractMark Id, ContractMark Name, ContractMark EnumValue);

/// <summary>A state of transfer orders.</summary>
/// <param name="Key">The simulator's name of it.</param>
/// <param name="Id">Its id in this installation.</param>
/// <param name="Name">Its name in this installation.</param>
/// <param name="EnumClass">The vendor's class of it.</param>
/// <param name="EnumValue">The vendor's word.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractTransferState(string Key, int Id, string Name, string EnumClass, string EnumValue, ContractMark Provenance);

/// <summary>A status of orders and their items.</summary>
/// <param name="Number">Omnitron's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractOrderStatus(int Number, string Name, ContractMark Provenance);

/// <summary>A refusal.</summary>
/// <param name="Status">The status.</param>
/// <param name="ErrorCode">The vendor's code.</param>
/// <param name="Sentence">The exact text; <c>…</c> stands for what varies.</param>
/// <param name="Provenance">Where that comes from.</param>
public sealed record ContractError(int Status, string? ErrorCode, string Sentence, ContractMark Provenance);

/// <summary>A page behind facts.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Addresses">Where it is.</param>
public sealed record ContractPage(string Id, string Title, IReadOnlyList<string> Addresses);
