namespace OmsSimulator.Domain;

/// <summary>What a filter's value is. In a query every value is text; this says which text is one.</summary>
public enum FilterKind
{
    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>Whole numbers with commas between; the row has to have one of them.</summary>
    Integers,

    /// <summary>A text, which the row has to have exactly.</summary>
    Text,

    /// <summary>A text that the row's text begins with or contains, as the filter says.</summary>
    PartOfText,

    /// <summary>Texts with commas between; the row has to have one of them.</summary>
    Texts,

    /// <summary><c>true</c> or <c>false</c>, also as Python writes them, or 1 and 0.</summary>
    Boolean,

    /// <summary>A uuid, with or without hyphens.</summary>
    Uuid,

    /// <summary>An instant in ISO 8601; a date alone is its first moment.</summary>
    Instant,

    /// <summary>A date, which is the whole of that day, or an instant.</summary>
    Day,
}
