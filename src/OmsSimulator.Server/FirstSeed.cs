using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator;

/// <summary>Reads what the sandbox <c>default</c> starts with, and the installation that new sandboxes have.</summary>
internal static class FirstSeed
{
    /// <summary>The installation document as JSON, empty for the default installation, and what makes the seed.</summary>
    /// <exception cref="SettingException">The seed or the installation cannot be read, or is wrong.</exception>
    public static (string Installation, Func<Seed> Seed) Read(SimulatorOptions options)
    {
        var installation = options.Installation is null ? "" : DocumentFile.ReadInstallation("--installation", options.Installation);
        var randomSeed = Seed.RandomSeedOf(SandboxName.Default);

        // The demo world fits the default installation, and is only read when it grows.
        if (options.Seed is "demo" or "empty" && installation.Length == 0)
            return (installation, () => new Seed(options.Seed, options.Seed == "demo" ? Seed.Demo : World.Empty, installation, randomSeed));

        var seed = options.Seed switch
        {
            "demo" => new Seed("demo", Seed.Demo, installation, randomSeed),
            "empty" => new Seed("empty", World.Empty, installation, randomSeed),
            _ => OfFile(options, installation, randomSeed),
        };
        if (seed.Check() is { None: false } problems)
            throw new SettingException("--seed", DocumentFile.Describe(options.Seed, problems));
        return (installation, () => seed);
    }

    // Where it is kept, its document is kept with it.
    private static Seed OfFile(SimulatorOptions options, string installation, int randomSeed)
    {
        var world = DocumentFile.ReadWorld("--seed", options.Seed);
        var document = options.OpenStore is null ? null : DocumentFile.ReadJson("--seed", options.Seed).GetRawText();
        return new Seed("world", world, installation, randomSeed) { Document = document };
    }
}
