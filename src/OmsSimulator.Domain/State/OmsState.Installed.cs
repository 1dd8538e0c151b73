namespace OmsSimulator.Domain;

/// <content>A state that begins as somebody's OMS without reading the document again.</content>
public sealed partial class OmsState
{
    /// <summary>An OMS without a world, as an installation that was read already has it.</summary>
    /// <param name="installed">The installation.</param>
    /// <param name="text">Its document; empty: the default one.</param>
    internal static OmsState Of(Installation installed, string text)
    {
        var state = new OmsState();
        state.installation.Value = (installed, text);
        return state;
    }
}
