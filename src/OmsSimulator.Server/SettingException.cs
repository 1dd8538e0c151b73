namespace OmsSimulator;

/// <summary>A setting is wrong, so the simulator does not start; the message names it and says what was expected.</summary>
/// <param name="setting">The setting, as the command line calls it.</param>
/// <param name="problem">What is wrong and what was expected.</param>
public sealed class SettingException(string setting, string problem) : Exception($"{setting}: {problem}")
{
    /// <summary>The setting, as the command line calls it.</summary>
    public string Setting => setting;
}
