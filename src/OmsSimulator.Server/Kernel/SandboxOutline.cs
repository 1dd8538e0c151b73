namespace OmsSimulator.Kernel;

/// <summary>What lists of sandboxes show of one, known without loading it.</summary>
/// <param name="Installation">The name of its installation.</param>
/// <param name="Packages">How many packages it has.</param>
/// <param name="Folded">How many of its facts are folded.</param>
internal sealed record SandboxOutline(string Installation, int Packages, int Folded)
{
    /// <summary>That of an image.</summary>
    public static SandboxOutline Of(Domain.OmsState oms) => new(oms.Installation.Name, oms.Packages.Count, oms.Facts.Folded);
}
