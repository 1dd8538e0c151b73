namespace OmsSimulator.Domain.Tests;

/// <summary>Installations made of choices: commands that connect states which no page connects.</summary>
internal static class RandomInstallation
{
    private static readonly string[] PackageStates = [.. PackageStateCatalogue.All.Select(definition => definition.State.Key)];
    private static readonly string[] TransferStates = [.. TransferStateCatalogue.All.Select(definition => definition.State.Key)];

    public static string Document(Tape tape)
    {
        var commands = CommandCatalogue
            .All.Where(_ => tape.Chance(3))
            .Select(command =>
                $$"""
                    "{{command.Code}}": { "pairs": { "add": [{{string.Join(
                        ',',
                        Enumerable.Range(0, 1 + tape.Choose(2)).Select(_ => Pair(tape, command))
                    )}}] } }
                    """
            );
        return $$"""{ "settings": { "quota_rule": "{{tape.Of("hold", "membership")}}" }, "commands": { {{string.Join(',', commands)}} } }""";
    }

    // Sources are the customer's own; for destinations commands keep those they know, so that effects mean something.
    private static string Pair(Tape tape, Command command)
    {
        var states = command.Subject == CommandSubject.Transfer ? TransferStates : PackageStates;
        return $"[\"{tape.Of(states)}\",\"{(tape.Chance(3) ? tape.Of(states) : tape.Of(command.Pairs).To)}\"]";
    }
}
