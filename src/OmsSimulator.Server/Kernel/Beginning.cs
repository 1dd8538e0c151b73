using System.Text;

namespace OmsSimulator.Kernel;

/// <summary>What a sandbox began with, as far as steps can say it.</summary>
/// <param name="IsDemo">Whether that is the demo world.</param>
/// <param name="World">The world document that it began with; empty: none, or the demo world in the default installation.</param>
/// <param name="Installation">The installation document; empty: the default one.</param>
internal sealed record Beginning(bool IsDemo, string World, string Installation)
{
    /// <summary>That of a seed; none: its world was not kept as text.</summary>
    public static Beginning? Of(Seed seed) =>
        seed.Name switch
        {
            // An installation is known before its world is.
            "demo" => new(true, seed.InstallationDocument.Length > 0 ? DemoWorld() : "", seed.InstallationDocument),
            "empty" => new(false, "", seed.InstallationDocument),
            _ when seed.WorldText.Length > 0 => new(false, seed.WorldText, seed.InstallationDocument),
            _ => null,
        };

    private static string DemoWorld()
    {
        using var stream = typeof(Seed).Assembly.GetManifestResourceStream("demo-world.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
