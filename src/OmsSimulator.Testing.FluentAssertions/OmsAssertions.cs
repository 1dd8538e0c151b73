namespace OmsSimulator.Testing;

/// <summary>Where assertions about packages and sandboxes begin.</summary>
public static class OmsAssertions
{
    /// <summary>About a package of a sandbox, as it is when the assertion is made.</summary>
    public static PackageAssertions Should(this OmsPackage package) => new(package, () => OmsSandbox.Ask(() => package.ReadAsync()));

    /// <summary>About a package as it was read.</summary>
    public static PackageAssertions Should(this PackageResource? package) => new(package, () => package);

    /// <summary>About a sandbox, as it is when the assertion is made.</summary>
    public static SandboxAssertions Should(this OmsSandbox sandbox) => new(sandbox);
}
