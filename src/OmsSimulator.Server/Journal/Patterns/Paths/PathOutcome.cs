namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>How far a path came in a body.</summary>
internal enum PathOutcome
{
    /// <summary>It found its values, or none where it may find any number of them.</summary>
    Found,

    /// <summary>What it names is not there.</summary>
    Missing,

    /// <summary>It cannot be asked of this body, as a filter of a number, or it took too long.</summary>
    Inapplicable,
}
