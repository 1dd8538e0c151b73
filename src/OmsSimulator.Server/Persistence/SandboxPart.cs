namespace OmsSimulator.Persistence;

/// <summary>A portion of a sandbox that is written: of one of its states, or of its facts.</summary>
/// <param name="Kind">Which state; none: facts.</param>
/// <param name="First">The place of the portion in the state, or the number of the first fact.</param>
/// <param name="Count">How many facts.</param>
/// <param name="Data">The portion.</param>
internal readonly record struct SandboxPart(int? Kind, int First, int Count, byte[] Data)
{
    /// <summary>The documents that it started with.</summary>
    public const int Seed = 0;

    /// <summary>What a reset of a fork goes back to.</summary>
    public const int ResetPoint = 1;

    /// <summary>The first base; later ones count up.</summary>
    public const int FirstBase = 10;

    /// <summary>The portions of a state.</summary>
    public static IEnumerable<SandboxPart> States(int kind, IEnumerable<byte[]> chunks) =>
        chunks.Select((chunk, place) => new SandboxPart(kind, place, 0, chunk));
}
