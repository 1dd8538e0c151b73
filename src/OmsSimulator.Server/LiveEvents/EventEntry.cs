namespace OmsSimulator.LiveEvents;

/// <summary>One or more things that happened, as a sandbox keeps them for who listens: facts by their place, anything else as its document.</summary>
/// <param name="First">The number of the first, from 1.</param>
/// <param name="Count">How many: facts of one decision, or one.</param>
/// <param name="Type">What kind.</param>
internal readonly record struct EventEntry(long First, int Count, string Type)
{
    /// <summary>The number of the last.</summary>
    public long Last => First + Count - 1;

    /// <summary>Where its facts stand in the sandbox's list.</summary>
    public FactRange Facts { get; init; }

    /// <summary>The document of anything else.</summary>
    public object? Document { get; init; }

    /// <summary>About how many bytes it keeps alive.</summary>
    public int Bytes { get; init; }
}
