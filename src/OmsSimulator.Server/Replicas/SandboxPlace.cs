namespace OmsSimulator.Replicas;

/// <summary>Where a sandbox is.</summary>
/// <param name="Kind">Here, elsewhere, nowhere, or not known now.</param>
/// <param name="Address">Where requests for it are handed on to, where it is elsewhere.</param>
internal readonly record struct SandboxPlace(SandboxPlaceKind Kind, string Address = "")
{
    /// <summary>There is no such sandbox.</summary>
    public static SandboxPlace Nowhere => new(SandboxPlaceKind.Nowhere);

    /// <summary>This replica has it.</summary>
    public static SandboxPlace Here => new(SandboxPlaceKind.Here);

    /// <summary>Whoever had it is gone, and nobody has taken it up yet.</summary>
    public static SandboxPlace Unknown => new(SandboxPlaceKind.Unknown);

    /// <summary>Another replica has it.</summary>
    public static SandboxPlace At(string address) => new(SandboxPlaceKind.Elsewhere, address);
}

/// <summary>What is known of a sandbox's place.</summary>
internal enum SandboxPlaceKind
{
    /// <summary>Nobody can tell now.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    Nowhere,

    /// <summary>This replica has it.</summary>
    Here,

    /// <summary>Another one has.</summary>
    Elsewhere,
}
