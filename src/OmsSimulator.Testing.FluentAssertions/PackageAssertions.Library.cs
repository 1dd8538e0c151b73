namespace OmsSimulator.Testing;

public sealed partial class PackageAssertions : ObjectAssertions<object?, PackageAssertions>
{
    /// <summary>Begins claims about a package.</summary>
    internal PackageAssertions(object? subject, Func<PackageResource?> look)
        : base(subject) => this.look = look;
}
