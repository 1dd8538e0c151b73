using OmsSimulator.DemoWorld;

namespace OmsSimulator.Generate;

/// <summary>The demo world.</summary>
public static class DemoWorldFile
{
    /// <summary>The file.</summary>
    public static GeneratedFile Make() => new("src/OmsSimulator.Server/Kernel/demo-world.json", DemoWorldDocument.Generate());
}
