using static OmsSimulator.Generate.Markdown;

namespace OmsSimulator.Generate;

/// <summary>The state diagram, as <c>GET /__admin/contract?format=mermaid</c> answers it.</summary>
internal static class DiagramPage
{
    /// <summary>Its path below the contract's folder.</summary>
    public const string Path = "diagram.md";

    /// <summary>Writes it.</summary>
    public static async Task<string> Write(Laboratory laboratory) =>
        $"{Generated}# State diagram\n\nOne arrow per pair of states of the default installation, labelled with the commands; commands that change no state are left out.\nTransfer orders have a life of their own, in the box. The marks are in the\n[lifecycle](lifecycle.md). Yours: `curl 'http://localhost:8080/__admin/contract?format=mermaid'`.\n\n"
        + Block("mermaid", await laboratory.Read("__admin/contract?format=mermaid"));
}
