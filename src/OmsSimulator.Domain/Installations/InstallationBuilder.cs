namespace OmsSimulator.Domain;

/// <summary>Makes an installation of a document's rows and the defaults: what is not named keeps its default.</summary>
internal static class InstallationBuilder
{
    /// <summary>Makes it; what is wrong is added to the problems.</summary>
    public static Installation Build(InstallationRows rows, Problems problems)
    {
        var states = StateBuilder.Build(rows, problems);
        var commands = CommandBuilder.Build(rows, states, problems);
        var transitions = new TransitionBuilder(rows, states, commands, problems).Build();
        return new Installation(rows.Name, states, transitions, commands, rows.Settings);
    }
}
