namespace OmsSimulator.Domain;

/// <summary>The ways of naming a transition, right and wrong, in the contract's order.</summary>
public enum SelectorKind
{
    /// <summary>Accepted, by its id.</summary>
    Transition,

    /// <summary>Accepted, by its slug.</summary>
    Slug,

    /// <summary>Accepted, by both.</summary>
    Both,

    /// <summary>By nothing.</summary>
    Neither,

    /// <summary>By an id and a slug of different transitions.</summary>
    Mismatch,

    /// <summary>By what no transition has.</summary>
    Unknown,

    /// <summary>By an id that is no integer, or a slug that is no string.</summary>
    WrongType,

    /// <summary>By a transition of a command that has one here, but which starts elsewhere: the id that was written into the code.</summary>
    OtherSource,

    /// <summary>By one that restores another state than the one the package was blocked in.</summary>
    NotFormerState,
}

/// <summary>What a parameter of a command was found to be.</summary>
public enum FieldKind
{
    /// <summary>Absent, where it, or something inside it, has to be there.</summary>
    Missing,

    /// <summary>Null, or of another JSON type.</summary>
    WrongType,

    /// <summary>Of its type, and refused by a rule.</summary>
    RefusedValue,

    /// <summary>Part of a command that was accepted.</summary>
    Valid,
}
