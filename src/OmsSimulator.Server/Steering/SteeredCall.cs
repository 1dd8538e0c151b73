using System.Text;

namespace OmsSimulator.Steering;

/// <summary>A call of the control surface that changed the sandbox.</summary>
/// <param name="After">How many calls to the vendor's API had begun before it.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path below the sandbox's address.</param>
/// <param name="Body">Its body, JSON; none: it had none.</param>
internal sealed record SteeredCall(long After, string Method, string Path, byte[]? Body)
{
    /// <summary>The body as text; empty: it had none.</summary>
    public string Text => Body is null ? "" : Encoding.UTF8.GetString(Body);
}

/// <summary>What a sandbox began with, as far as steps can say it.</summary>
/// <param name="IsDemo">Whether that is the demo world.</param>
/// <param name="World">The world document that it began with; empty: none.</param>
/// <param name="Installation">The installation document; empty: the default one.</param>
internal sealed record Beginning(bool IsDemo, string World, string Installation);
