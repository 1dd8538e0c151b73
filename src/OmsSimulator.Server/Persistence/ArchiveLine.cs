namespace OmsSimulator.Persistence;

/// <summary>A line of an archive; only the members of its kind are there.</summary>
internal sealed record ArchiveLine
{
    /// <summary>The first line: what it is.</summary>
    public string? Format { get; init; }

    /// <summary>The first line: of which version.</summary>
    public int? Version { get; init; }

    /// <summary>A sandbox begins: its name.</summary>
    public string? Sandbox { get; init; }

    /// <summary>What does not change about it.</summary>
    public SandboxDocument? Document { get; init; }

    /// <summary>How many facts it has.</summary>
    public int? Position { get; init; }

    /// <summary>When it was used last.</summary>
    public long? LastUsed { get; init; }

    /// <summary>What lists show of it.</summary>
    public SandboxOutline? Outline { get; init; }

    /// <summary>A portion of a state: of which.</summary>
    public int? State { get; init; }

    /// <summary>The place of the portion, or the number of the first fact.</summary>
    public int? First { get; init; }

    /// <summary>How many facts.</summary>
    public int? Count { get; init; }

    /// <summary>A note: its kind.</summary>
    public string? Note { get; init; }

    /// <summary>Its key.</summary>
    public long? Key { get; init; }

    /// <summary>The portion, the facts or the note.</summary>
    public byte[]? Data { get; init; }

    /// <summary>The last line: how many there were before.</summary>
    public int? End { get; init; }

    /// <summary>What they come to.</summary>
    public string? Sum { get; init; }
}
