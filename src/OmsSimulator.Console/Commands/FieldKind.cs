namespace OmsSimulator.WebConsole.Commands;

/// <summary>How a parameter of a command is filled in.</summary>
public enum FieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Bytes as base64.</summary>
    Base64,

    /// <summary>Items of the package or the transfer, by id.</summary>
    Items,

    /// <summary>Items as objects with an id.</summary>
    ItemObjects,

    /// <summary>A denial reason.</summary>
    DenialReason,

    /// <summary>A carrier company.</summary>
    CargoCompany,

    /// <summary>A barcode for each order item.</summary>
    Barcodes,

    /// <summary>A location for each item.</summary>
    Assignment,

    /// <summary>Any JSON: a type that is not known.</summary>
    Json,
}
